import { seite } from '#templates/catalogue/anleitung.ts';
import { schritt, statusEintrag } from '#templates/catalogue/catalogue.ts';
import { daysOverdue, isOverdue } from '#templates/figures/faelligkeit.ts';
import { indikatorenVon } from '#templates/figures/figures.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { LandId, Schritt } from '#templates/model/checkliste.ts';
import { showVerantwortliche } from '#templates/model/personen.ts';
import { addressOf, placeKey } from '#templates/read/reading.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { blaetter, indikatorenHeader } from '../merge/blaetter.ts';
import type { GemergteMappe, Merged } from '../merge/merge.ts';
import { longTableSheet, type TableColumn } from './table.ts';

interface Zeile {
  readonly mappe: GemergteMappe;
  readonly indikator: Schritt;
}

const statusStyle: Readonly<Record<Schritt['status'], StyleName>> = {
  offen: 'statusOffen',
  anstehend: 'statusAnstehend',
  'in-bearbeitung': 'statusInBearbeitung',
  erledigt: 'statusErledigt',
  entfaellt: 'statusEntfaellt',
};

const notes = [
  'Eine Zeile je Umsetzungsprojekt und Steuerungsindikator. „Datei“ und „Zelle“ nennen, woher die Angabe stammt. Was ein Steuerungsindikator verlangt, steht im Blatt „Übersicht“ unter der Matrix.',
];

/** Title, notes, a blank row and the header come before the table. */
const firstRow = notes.length + 4;

const countRows = (mappen: readonly GemergteMappe[]): number =>
  mappen.reduce((sum, { checkliste }) => sum + indikatorenVon(checkliste).length, 0);

/** Whether a sheet of so many rows holds the table; else a sentence stands in its place and nothing leads there. */
export const indikatorenFit = (mappen: readonly GemergteMappe[], sheetRows: number): boolean =>
  firstRow - 1 + countRows(mappen) <= sheetRows;

/** The cell with the first row of a Land for a Steuerungsindikator; `null` where the Land has no workbook. */
export function indikatorZelle(
  mappen: readonly GemergteMappe[],
): (id: string, land: LandId) => string | null {
  let row = firstRow;
  const ersteMappen = new Map<LandId | null, { readonly row: number; readonly ids: readonly string[] }>();
  for (const { checkliste } of mappen) {
    const { land } = checkliste.stammdaten;
    const indikatoren = indikatorenVon(checkliste);
    if (!ersteMappen.has(land)) ersteMappen.set(land, { row, ids: indikatoren.map(({ id }) => id) });
    row += indikatoren.length;
  }
  return (id, land) => {
    const mappe = ersteMappen.get(land);
    return mappe?.ids.includes(id) ? `${blaetter.indikatoren}!A${mappe.row + mappe.ids.indexOf(id)}` : null;
  };
}

/** The long table: one row a workbook × Steuerungsindikator, with its origin down to the cell. */
export function indikatorenSheet(
  { overview, mappen }: Merged,
  erlaeuterungen: ReadonlyMap<string, string>,
  sheetRows: number,
): SheetPlan {
  const { stichtag } = overview;
  const column = (
    header: string,
    width: number,
    value: TableColumn<Zeile>['value'],
    style: StyleName = 'cell',
  ): TableColumn<Zeile> => ({ header, width, style, value });

  return longTableSheet<Zeile>({
    name: blaetter.indikatoren,
    title: `Steuerungsindikatoren zum Stichtag ${showTag(stichtag)}`,
    notes,
    freezeColumns: 3,
    columns: [
      column(indikatorenHeader.land, 6, ({ mappe }) => mappe.checkliste.stammdaten.land, 'cellCenter'),
      column(
        indikatorenHeader.umsetzungsprojekt,
        26,
        ({ mappe }) => mappe.checkliste.stammdaten.umsetzungsprojekt,
        'cellText',
      ),
      {
        ...column(indikatorenHeader.nr, 8, ({ indikator }) => indikator.id, 'cellCenter'),
        link: ({ indikator }) => erlaeuterungen.get(indikator.id) ?? null,
      },
      column('Steuerungsindikator', 42, ({ indikator }) => schritt(indikator.id).label),
      column('Arbeitspaket', 12, ({ indikator }) => schritt(indikator.id).arbeitspaket, 'cellCenter'),
      {
        ...column(
          indikatorenHeader.status,
          24,
          ({ indikator }) => statusEintrag(indikator.status).label,
          'cellCenter',
        ),
        styleOf: ({ indikator }) => statusStyle[indikator.status],
      },
      column(
        'Beginn geplant',
        12,
        ({ indikator }) => indikator.beginnGeplant && showWoche(indikator.beginnGeplant),
      ),
      column(indikatorenHeader.frist, 12, ({ indikator }) => indikator.frist && showWoche(indikator.frist)),
      column(
        'Begonnen am',
        12,
        ({ indikator }) => indikator.begonnen && { tag: indikator.begonnen },
        'cellDate',
      ),
      column(
        'Erledigt am',
        12,
        ({ indikator }) => indikator.erledigt && { tag: indikator.erledigt },
        'cellDate',
      ),
      column(
        'Tage überfällig',
        10,
        ({ indikator }) => (isOverdue(indikator, stichtag) ? daysOverdue(indikator, stichtag) : null),
        'cellCenter',
      ),
      column(
        'Verantwortliche',
        26,
        ({ indikator }) =>
          showVerantwortliche(indikator.verantwortliche, seite(schritt(indikator.id).seite).verantwortlich),
        'cellText',
      ),
      column('Themenfeld', 20, ({ mappe }) => mappe.checkliste.stammdaten.themenfeld, 'cellText'),
      column(indikatorenHeader.kennung, 13, ({ mappe }) => mappe.checkliste.stammdaten.kennung, 'cellText'),
      column('Datei', 20, ({ mappe }) => mappe.file, 'cellText'),
      column('Zelle', 16, ({ mappe, indikator }) => zelle(mappe, indikator)),
    ],
    rows: {
      length: countRows(mappen),
      [Symbol.iterator]: () => zeilen(mappen),
    },
    empty: 'Keine Mappe wurde genutzt.',
    sheetRows,
    tooMany: (rows) =>
      `Diese Tabelle hätte ${rows} Zeilen, mehr als ein Blatt fasst; sie ist weggelassen. Alle Zeilen enthält die Liste „indikatoren.csv“ (Übersicht auf der Webseite, oder /api/indikatoren.csv). Auch für ein einzelnes Land oder Themenfeld passt die Tabelle.`,
  });
}

function* zeilen(mappen: readonly GemergteMappe[]): Generator<Zeile, void, undefined> {
  for (const mappe of mappen) {
    for (const indikator of indikatorenVon(mappe.checkliste)) yield { mappe, indikator };
  }
}

function zelle({ places }: GemergteMappe, { id }: Schritt): string | null {
  const place = places[placeKey(id, 'status')];
  return place ? addressOf(place) : null;
}
