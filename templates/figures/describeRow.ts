import type { Hinweis, Seite } from '../catalogue/anleitung.ts';
import {
  arbeitspakete,
  checkpoint,
  checkpoints,
  fussnoten,
  schritt,
  schritte,
} from '../catalogue/catalogue.ts';
import { folgenFuer, ggfSchritte } from '../catalogue/folgen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, CheckpointId, SchrittId, Zeile } from '../model/checkliste.ts';
import { daysOverdue, isOpen, isOverdue } from './faelligkeit.ts';

type RowId = SchrittId | CheckpointId;

/** Another row that has to do with the one shown. */
export interface Bezug {
  readonly id: RowId;
  readonly label: string;
  readonly zeile: Zeile;
  readonly erfuellt: boolean;
}

/** A row whose result another works with; `was` says what of it. Bemerkung and Nachweis are where it is found. */
export interface Grundlage extends Bezug {
  readonly was: string;
}

/** One Arbeitsschritt or checkpoint with all that helps to do it. */
export interface RowDescription {
  readonly id: RowId;
  readonly label: string;
  /** Arbeitspaket or Phase. */
  readonly gruppe: string;
  readonly steuerungsindikator: boolean;
  /** Only where it applies. */
  readonly ggf: boolean;
  readonly zeile: Zeile;
  readonly ueberfaelligTage: number | null;
  readonly seiten: readonly (Seite & { readonly hinweise: readonly Hinweis[] })[];
  /** What the Vorgehensmodell means here, as whole texts. */
  readonly folgen: readonly string[];
  /** Results of other steps that this one works with. */
  readonly grundlagen: readonly Grundlage[];
  readonly fussnoten: readonly string[];
  readonly teilschritte: readonly Bezug[];
  /** What should be done before. */
  readonly wartetAuf: readonly Bezug[];
  /** Rows of the other list that mean the same work. */
  readonly entspricht: readonly Bezug[];
}

/** Imports the guidance pages, so the pane loads it on demand only. */
export async function describeRow(checkliste: Checkliste, id: RowId, heute: Tag): Promise<RowDescription> {
  const { grundlagenFuer, hinweiseZu, seite, seiten } = await import('../catalogue/anleitung.ts');
  const withHinweise = (page: Seite) => ({ ...page, hinweise: hinweiseZu(page.id) });
  const rows = new Map<RowId, Zeile & { readonly id: RowId }>(
    [...checkliste.schritte, ...checkliste.checkpoints].map((row) => [row.id, row]),
  );
  const zeileOf = (key: RowId): Zeile => {
    const row = rows.get(key);
    if (!row) throw new Error(`The Checkliste has no row ${key}`);
    return row;
  };
  const bezug =
    (label: (key: RowId) => string) =>
    (key: RowId): Bezug => {
      const zeile = zeileOf(key);
      const erfuellt = !isOpen(zeile);
      return { id: key, label: label(key), zeile, erfuellt };
    };
  const labelOf = (key: RowId): string =>
    (isSchritt(key) ? schritt(key) : checkpoint(key as CheckpointId)).label;
  const bezuege = (keys: readonly RowId[]) => keys.map(bezug(labelOf));
  const zeile = zeileOf(id);
  const gemeinsam = {
    id,
    zeile,
    ueberfaelligTage: isOverdue(zeile, heute) ? daysOverdue(zeile, heute) : null,
  };
  if (isSchritt(id)) {
    const eintrag = schritt(id);
    const paket = arbeitspakete.find(({ nr }) => nr === eintrag.arbeitspaket);
    return {
      ...gemeinsam,
      label: eintrag.label,
      gruppe: paket ? `${paket.id} ${paket.label}` : '',
      steuerungsindikator: eintrag.steuerungsindikator,
      ggf: ggfSchritte(checkliste.stammdaten).has(id),
      seiten: [withHinweise(seite(eintrag.seite))],
      folgen: folgenFuer(checkliste.stammdaten, id),
      grundlagen: grundlagenFuer(id).map(({ von, label }) => ({ ...bezug(labelOf)(von), was: label })),
      fussnoten: [],
      teilschritte: bezuege(eintrag.teilschritte),
      wartetAuf: bezuege(eintrag.nach),
      entspricht: bezuege(
        checkpoints.filter((other) => other.schritte.includes(id)).map((other) => other.id),
      ),
    };
  }
  const eintrag = checkpoint(id);
  const eigene = new Set(
    schritte.filter((step) => eintrag.schritte.includes(step.id)).map((step) => step.seite),
  );
  return {
    ...gemeinsam,
    label: eintrag.label,
    gruppe: eintrag.phase,
    steuerungsindikator: false,
    ggf: eintrag.ggf,
    seiten: seiten.filter((page) => eigene.has(page.id)).map(withHinweise),
    folgen: [],
    grundlagen: [],
    fussnoten: fussnoten.filter(({ nr }) => eintrag.fussnoten.includes(nr)).map(({ label }) => label),
    teilschritte: [],
    wartetAuf: [],
    entspricht: bezuege(eintrag.schritte),
  };
}

const isSchritt = (id: RowId): id is SchrittId => id.startsWith('K');
