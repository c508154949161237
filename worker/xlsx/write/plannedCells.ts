import { toA1 } from '#templates/workbook/grid.ts';
import type { CellPlan, SheetPlan } from '#templates/workbook/plan.ts';

/** The planned cells of a sheet, row by row; row and column count from 0. */
export function* plannedCells(
  sheet: SheetPlan,
): Generator<{ row: number; column: number; address: string; cell: CellPlan }> {
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null) yield { row, column, address: toA1(row, column), cell };
    }
  }
}
