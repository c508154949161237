import { arbeitspakete, statusEintrag } from '#templates/catalogue/catalogue.ts';
import { schritteVon } from '#templates/figures/figures.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import { cell } from '#templates/sheets/cell.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import type { CellPlan, ChartPlan, RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { bars, colors } from '#templates/sheets/styles.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { tableSheet } from './table.ts';
import { type VerlaufPunkt, verlauf } from './verlauf.ts';

/** Right of the table of weeks: first column (from 0), and the rows that charts and figures take. */
const daneben = 4;
const breite = 10;
const linienZeilen = 15;
const balkenZeilen = 11;
/** The name of an Arbeitspaket runs over these columns. */
const namensBreite = 5;

/** Steuerungsindikatoren done over the weeks against the plan, and the Arbeitspakete: charts and their data. */
export function verlaufSheet({ overview, mappen }: Merged): SheetPlan {
  const { punkte, ohneDatum, ohneFrist, schrittweite } = verlauf(mappen, overview.stichtag);
  const mitZielwochen = mappen.some(({ zielwochen = {} }) => Object.keys(zielwochen).length > 0);
  const plan = mitZielwochen ? 'Plan (Zielwochen)' : 'Plan (Fristen)';
  const sheet = tableSheet<VerlaufPunkt>({
    name: blaetter.verlauf,
    title: `Verlauf bis zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      `Erledigt: Steuerungsindikatoren, deren „Erledigt am“ bis zum Ende der Woche liegt. Plan: Steuerungsindikatoren, deren ${mitZielwochen ? 'Zielwoche nach den Vorgaben, sonst deren Frist,' : 'Frist'} bis dahin endet. Beides aufsummiert über alle Umsetzungsprojekte, ohne Entfällt.`,
      `Nicht enthalten: ${ohneDatum} erledigt ohne Datum, ${ohneFrist} ohne ${mitZielwochen ? 'Zielwoche und Frist' : 'Frist'}.${schrittweite > 1 ? ` Gezeigt wird jede ${schrittweite}. Woche.` : ''}`,
      'Arbeitspakete: Arbeitsschritte aller Umsetzungsprojekte ohne Entfällt; Fertig = erledigt, In Arbeit = in Bearbeitung, Offen = noch offen oder anstehend.',
    ],
    columns: [
      { header: 'Woche', width: 14, style: 'cell', value: ({ woche }) => showWoche(woche) },
      { header: 'Erledigt', width: 12, style: 'cellNumber', value: ({ erledigt }) => erledigt },
      { header: plan, width: 18, style: 'cellNumber', value: ({ plan }) => plan },
    ],
    rows: mappen.length === 0 ? [] : punkte,
    // the last keeps the edge of the charts on the paper
    beside: [3, ...Array.from({ length: breite }, () => 11), 1],
    empty: 'Noch kein Verlauf.',
  });
  if (mappen.length === 0) return sheet;

  const kopf = sheet.freeze?.rows ?? 0;
  const first = kopf + 1;
  const range = (column: number): string => bereich(column, first, first + punkte.length - 1);
  const heute = punkte.findLast(({ erledigt }) => erledigt !== null);
  const linien: ChartPlan = {
    kind: 'line',
    title: 'Erledigte Steuerungsindikatoren gegen Plan',
    altText: `Liniendiagramm über ${punkte.length} Wochen: bis zum Stichtag ${heute?.erledigt ?? 0} erledigt, ${heute?.plan ?? 0} geplant. Die Werte stehen in der Tabelle links.`,
    anchor: anker(first, linienZeilen),
    categories: range(0),
    series: [
      { name: plan, values: range(2), color: colors.muted },
      { name: 'Erledigt', values: range(1), color: bars.erledigt },
    ],
  };
  const balken = balkenVon(mappen);
  const mitLinien = punkte.length > 1;
  const tabelle = first + (mitLinien ? linienZeilen + 1 : 0);
  return {
    ...sheet,
    rows: mitBlock(sheet.rows, tabelle - 1, balkenZellen(balken)),
    merges: [...sheet.merges, ...balkenMerges(tabelle)],
    page: { ...sheet.page, fitToHeight: 1 },
    charts: [...(mitLinien ? [linien] : []), balkenDiagramm(balken, tabelle)],
  };
}

/** Words of the report, from dark to light: the order is seen in grey too. */
const stufen = [
  { wort: 'Fertig', color: bars.erledigt },
  { wort: 'In Arbeit', color: bars.inBearbeitung },
  { wort: 'Offen', color: bars.offen },
] as const;

interface Balken {
  readonly name: string;
  /** Arbeitsschritte in the order of `stufen`. */
  readonly zahlen: readonly number[];
}

/** Applicable Arbeitsschritte of all workbooks by their state. */
function balkenVon(mappen: Merged['mappen']): readonly Balken[] {
  return arbeitspakete.map(({ nr, label }) => {
    const zahlen = stufen.map(() => 0);
    for (const { checkliste } of mappen) {
      for (const { status } of schritteVon(checkliste, nr)) {
        const stufe = stufen.findIndex(({ wort }) => wort === statusEintrag(status).bericht);
        if (stufe >= 0) zahlen[stufe] = (zahlen[stufe] ?? 0) + 1;
      }
    }
    return { name: `${nr} ${label}`, zahlen };
  });
}

/** Header and a row an Arbeitspaket. */
function balkenZellen(balken: readonly Balken[]): CellPlan[][] {
  const zeile = (name: CellPlan, zahlen: readonly CellPlan[]): CellPlan[] => [
    name,
    ...Array.from({ length: namensBreite - 1 }, () => cell(null, name.style)),
    ...zahlen,
  ];
  return [
    zeile(
      cell('Arbeitspaket', 'header'),
      stufen.map(({ wort }) => cell(wort, 'headerRight')),
    ),
    ...balken.map(({ name, zahlen }) =>
      zeile(
        cell(name, 'cell'),
        zahlen.map((zahl) => cell(zahl, 'cellNumber')),
      ),
    ),
  ];
}

/** The names of the Arbeitspakete, `row` (from 1) being the header's. */
function balkenMerges(row: number): string[] {
  const bis = columnLetters(daneben + namensBreite - 1);
  return [0, ...arbeitspakete.map(({ nr }) => nr)].map(
    (offset) => `${columnLetters(daneben)}${row + offset}:${bis}${row + offset}`,
  );
}

function balkenDiagramm(balken: readonly Balken[], tabelle: number): ChartPlan {
  const first = tabelle + 1;
  const last = tabelle + balken.length;
  const werte = balken.map(
    ({ name, zahlen }) =>
      `${name}: ${stufen.map(({ wort }, index) => `${zahlen[index]} ${wort}`).join(', ')}`,
  );
  return {
    kind: 'bar-stacked',
    title: 'Arbeitsschritte je Arbeitspaket',
    altText: `Gestapelte Balken. ${werte.join('; ')}. Die Werte stehen in der Tabelle darüber.`,
    anchor: anker(last + 2, balkenZeilen),
    categories: bereich(daneben, first, last),
    series: stufen.map(({ wort, color }, index) => ({
      name: wort,
      values: bereich(daneben + namensBreite + index, first, last),
      color,
    })),
  };
}

function bereich(column: number, first: number, last: number): string {
  const letter = columnLetters(column);
  return `${blaetter.verlauf}!$${letter}$${first}:$${letter}$${last}`;
}

const anker = (row: number, rows: number): string =>
  `${columnLetters(daneben)}${row}:${columnLetters(daneben + breite - 1)}${row + rows - 1}`;

/** Puts cells beside the rows from `start` (counted from 0) on, and room for the chart below them. */
function mitBlock(
  rows: readonly RowPlan[],
  start: number,
  block: readonly (readonly CellPlan[])[],
): RowPlan[] {
  const ende = start + block.length + 1 + balkenZeilen;
  return Array.from({ length: Math.max(rows.length, ende) }, (_, index): RowPlan => {
    const { height, cells } = rows[index] ?? { height: null, cells: [] };
    const daran = block[index - start];
    if (!daran) return { height, cells };
    const davor = Array.from({ length: daneben }, (_, column) => cells[column] ?? null);
    return { height, cells: [...davor, ...daran] };
  });
}
