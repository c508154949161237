/** The guidance pages: apart from the rest of the catalogue, so that the task pane loads them on demand. */
import type * as z from 'zod/mini';
import anleitungJson from './anleitung.json' with { type: 'json' };
import { byId } from './lookup.ts';
import { anleitungSchema } from './schema.ts';

export type Seite = z.infer<typeof anleitungSchema>['seiten'][number];

/** The 29 guidance pages, in order of the source; one page may cover several steps. */
export const seiten: readonly Seite[] = anleitungSchema.parse(anleitungJson).seiten;

/** A guidance page by its id, `A01` … `A29`. */
export const seite: (id: string) => Seite = byId(seiten);
