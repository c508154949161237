import { cell, emptyRow } from '../sheets/cell.ts';
import { columnLetters } from '../sheets/grid.ts';
import type { RowPlan } from '../sheets/plan.ts';
import { textHeight } from '../sheets/rowHeight.ts';
import { styles } from '../sheets/styles.ts';

/** Title and notes above a table, each across its columns, and a blank row. */
export function titleRows(
  title: string,
  notes: readonly string[],
  widths: readonly number[],
): { readonly rows: readonly RowPlan[]; readonly merges: readonly string[] } {
  const across = widths.reduce((sum, width) => sum + width, 0);
  const texts = [[title, 'title'] as const, ...notes.map((note) => [note, 'muted'] as const)];
  return {
    rows: [
      ...texts.map(([text, style]) => ({
        height: textHeight(text, across, styles[style]),
        cells: [cell(text, style)],
      })),
      emptyRow,
    ],
    merges: texts.map((_, index) => acrossMerge(index, widths.length)),
  };
}

/** The cells of a row, counted from 0, as one. */
export const acrossMerge = (row: number, columns: number): string =>
  `A${row + 1}:${columnLetters(columns - 1)}${row + 1}`;
