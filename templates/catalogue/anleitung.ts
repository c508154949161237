/** The guidance: apart from the rest of the catalogue, so that the task pane loads it on demand. */
import type * as z from 'zod/mini';
import type { SchrittId } from '../model/checkliste.ts';
import anleitungJson from './anleitung.json' with { type: 'json' };
import grundlagenJson from './grundlagen.json' with { type: 'json' };
import hinweiseJson from './hinweise.json' with { type: 'json' };
import { byId } from './lookup.ts';
import { anleitungSchema, grundlagenSchema, hinweiseSchema } from './schema.ts';

export type Seite = z.infer<typeof anleitungSchema>['seiten'][number];
export type Hinweis = z.infer<typeof hinweiseSchema>['hinweise'][number];
export type Grundlage = z.infer<typeof grundlagenSchema>['grundlagen'][number];

/** The 29 guidance pages, in order of the source; one page may cover several steps. */
export const seiten: readonly Seite[] = anleitungSchema.parse(anleitungJson).seiten;

/** A guidance page by its id, `A01` … `A29`. */
export const seite: (id: string) => Seite = byId(seiten);

/** The titles of all Weiterführende Dokumente, each once, in order of the source. */
export const dokumente: readonly string[] = [...new Set(seiten.flatMap((eintrag) => eintrag.dokumente))];

/** What is no longer so as the source says: the text of the page keeps the source's fact. */
export const hinweise: readonly Hinweis[] = hinweiseSchema.parse(hinweiseJson).hinweise;

/** The notes to a guidance page. */
export const hinweiseZu = (seiteId: string): readonly Hinweis[] =>
  hinweise.filter(({ seiten: ids }) => ids.includes(seiteId));

/** Steps whose results another step works with. */
export const grundlagen: readonly Grundlage[] = grundlagenSchema.parse(grundlagenJson).grundlagen;

/** What a step works with, in order of the catalogue. */
export const grundlagenFuer = (id: SchrittId): readonly Grundlage[] =>
  grundlagen.filter(({ fuer }) => fuer === id);
