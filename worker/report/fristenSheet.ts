import { seite } from '#templates/catalogue/anleitung.ts';
import { checkpoint, fristenSchwellen, schritt } from '#templates/catalogue/catalogue.ts';
import { vorschau } from '#templates/figures/faelligkeit.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { FristEintrag } from '#templates/model/overview.ts';
import { showVerantwortliche } from '#templates/model/personen.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter } from '../merge/blaetter.ts';
import { fristenVon } from '../merge/collectOverview.ts';
import type { Merged } from '../merge/merge.ts';
import { longTableSheet } from './table.ts';

interface Zeile extends FristEintrag {
  readonly checkliste: Checkliste;
}

/** Overdue Fristen by days, then those of the next four weeks. */
export function fristenSheet(
  { overview, mappen }: Merged,
  erlaeuterungen: ReadonlyMap<string, string>,
): SheetPlan {
  return longTableSheet<Zeile>({
    name: blaetter.fristen,
    title: `Fristen zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      `Überfällig zuerst, dann fällig in den nächsten ${fristenSchwellen.vorschauTage} Tagen. Eine Frist endet am Sonntag ihrer Woche; gezählt werden die Tage danach.`,
    ],
    columns: [
      {
        header: 'Tage',
        width: 22,
        style: 'cellCenter',
        value: ({ tage }) => showTage(tage),
        styleOf: ({ tage }) => (tage > 0 ? 'matrixUeberfaellig' : 'cellCenter'),
      },
      { header: 'Frist', width: 12, style: 'cell', value: ({ frist }) => showWoche(frist) },
      { header: 'Land', width: 6, style: 'cellCenter', value: ({ land }) => land },
      {
        header: 'Umsetzungsprojekt',
        width: 30,
        style: 'cellText',
        value: ({ checkliste }) => checkliste.stammdaten.umsetzungsprojekt,
      },
      { header: 'Kennung', width: 15, style: 'cellText', value: ({ kennung }) => kennung },
      {
        header: 'Nr.',
        width: 8,
        style: 'cellCenter',
        value: ({ id }) => id,
        link: ({ id }) => erlaeuterungen.get(id) ?? null,
      },
      {
        header: 'Arbeitsschritt oder Checkpoint',
        width: 50,
        style: 'cell',
        value: (zeile) => beschreibung(zeile).label,
      },
      {
        header: 'Verantwortliche',
        width: 30,
        style: 'cellText',
        value: (zeile) => beschreibung(zeile).verantwortlich,
      },
    ],
    rows: mappen
      .flatMap(({ checkliste }) =>
        fristenVon(checkliste, overview.stichtag).map((eintrag): Zeile => ({ ...eintrag, checkliste })),
      )
      .toSorted((a, b) => b.tage - a.tage),
    empty: `Keine Frist überschritten und keine in den nächsten ${vorschau}.`,
  });
}

function showTage(tage: number): string {
  if (tage > 0) return `! ${tage} ${tage === 1 ? 'Tag' : 'Tage'} überfällig`;
  return tage === 0 ? 'heute fällig' : `in ${-tage} ${tage === -1 ? 'Tag' : 'Tagen'} fällig`;
}

/** Label and person of the row that an entry stands for; looked up when its row is written, because there are many. */
function beschreibung({ checkliste, id }: Zeile): {
  readonly label: string;
  readonly verantwortlich: string;
} {
  const zeile = checkliste.schritte.find((eintrag) => eintrag.id === id);
  if (zeile) {
    const { label, seite: seitenId } = schritt(zeile.id);
    return {
      label,
      verantwortlich: showVerantwortliche(zeile.verantwortliche, seite(seitenId).verantwortlich),
    };
  }
  const punkt = checkliste.checkpoints.find((eintrag) => eintrag.id === id);
  return { label: punkt ? checkpoint(punkt.id).label : id, verantwortlich: punkt?.verantwortliche ?? '' };
}
