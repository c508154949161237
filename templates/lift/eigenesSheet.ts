import { eigenesKopf } from '../read/reportEigenes.ts';
import { titleRows } from '../report/titleRows.ts';
import { a4Quer, cell, plainSheet } from '../sheets/cell.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import type { Eigenes } from './findEigenes.ts';

const widths = [24, 10, 90] as const;

/**
 * The sheet with what has no place in the template, as plain text with the cell it came from; the next lift reads it
 * again. `fehlend` cells stayed behind in the old workbook.
 */
export function eigenesSheet(name: string, eigene: readonly Eigenes[], fehlend: number): SheetPlan {
  const top = titleRows(
    name,
    [
      'Was in der bisherigen Mappe zusätzlich stand und in der Vorlage keinen Platz hat, mit der Zelle, aus der es stammt. Es zählt nicht mit.',
      ...(fehlend === 0
        ? []
        : [`Nicht übernommen: ${fehlend} weitere Zellen. Sie stehen in der bisherigen Mappe.`]),
    ],
    widths,
  );
  const kopf = top.rows.length + 1;
  return {
    ...plainSheet,
    name,
    protected: false,
    widths,
    rows: [
      ...top.rows,
      fittedRow(
        eigenesKopf.map((text) => cell(text, 'header')),
        widths,
        { least: 24 },
      ),
      ...eigene.map(({ sheet, cell: address, value }) =>
        fittedRow(
          [sheet, address, value].map((text) => cell(text, 'cellText')),
          widths,
        ),
      ),
    ],
    merges: top.merges,
    freeze: { rows: kopf, columns: 0 },
    filter: eigene.length > 0 ? `A${kopf}:C${kopf + eigene.length}` : null,
    page: a4Quer(name, [kopf, kopf]),
  };
}
