import { showTag, showWoche } from '#templates/kalender.ts';
import { columnLetters } from '#templates/workbook/grid.ts';
import type { SheetPlan } from '#templates/workbook/plan.ts';
import { colors } from '#templates/workbook/styles.ts';
import type { Merged } from '../merge/merge.ts';
import { blaetter } from './blaetter.ts';
import { tableSheet } from './table.ts';
import { type VerlaufPunkt, verlauf } from './verlauf.ts';

/** Rows the chart covers beside the table. */
const chartRows = 24;

/** Steuerungsindikatoren done over the weeks against the plan: chart and its data. */
export function verlaufSheet({ overview, mappen }: Merged): SheetPlan {
  const { punkte, ohneDatum, ohneFrist } = verlauf(mappen, overview.stichtag);
  const mitZielwochen = mappen.some(({ zielwochen = {} }) => Object.keys(zielwochen).length > 0);
  const plan = mitZielwochen ? 'Plan (Zielwochen)' : 'Plan (Fristen)';
  const sheet = tableSheet<VerlaufPunkt>({
    name: blaetter.verlauf,
    title: `Verlauf bis zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      `Erledigt: Steuerungsindikatoren, deren „Erledigt am“ bis zum Ende der Woche liegt. Plan: Steuerungsindikatoren, deren ${mitZielwochen ? 'Zielwoche nach den Vorgaben, sonst deren Frist,' : 'Frist'} bis dahin endet. Beides aufsummiert über alle Umsetzungsprojekte, ohne Entfällt.`,
      `Nicht enthalten: ${ohneDatum} erledigt ohne Datum, ${ohneFrist} ohne ${mitZielwochen ? 'Zielwoche und Frist' : 'Frist'}.`,
    ],
    columns: [
      { header: 'Woche', width: 14, style: 'cell', value: ({ woche }) => showWoche(woche) },
      { header: 'Erledigt', width: 12, style: 'cellNumber', value: ({ erledigt }) => erledigt },
      { header: plan, width: 14, style: 'cellNumber', value: ({ plan }) => plan },
    ],
    rows: punkte,
    beside: [3, ...Array.from({ length: 10 }, () => 11)],
    empty: 'Noch kein Verlauf.',
  });
  if (punkte.length < 2) return sheet;

  const first = (sheet.freeze?.rows ?? 0) + 1;
  const last = first + punkte.length - 1;
  const range = (column: number): string =>
    `${blaetter.verlauf}!$${columnLetters(column)}$${first}:$${columnLetters(column)}$${last}`;
  const heute = punkte.findLast(({ erledigt }) => erledigt !== null);
  return {
    ...sheet,
    page: { ...sheet.page, fitToHeight: 1 },
    charts: [
      {
        kind: 'line',
        title: 'Erledigte Steuerungsindikatoren gegen Plan',
        altText: `Liniendiagramm über ${punkte.length} Wochen: bis zum Stichtag ${heute?.erledigt ?? 0} erledigt, ${heute?.plan ?? 0} geplant. Die Werte stehen in der Tabelle links.`,
        anchor: `E${first}:N${first + chartRows}`,
        categories: range(0),
        series: [
          { name: 'Erledigt', values: range(1), color: colors.erledigt.color },
          { name: plan, values: range(2), color: colors.anstehend.color },
        ],
      },
    ],
  };
}
