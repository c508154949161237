import type { CellPlan, RowPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { evaluator } from '../templates/write/evaluateFormula.ts';
import { cellKey, maxColumns } from './area.ts';
import type { CellState, SheetState, WorkbookState } from './model.ts';

/** Computes the formulas of some sheets from what their cells hold now, as far as our workbooks use the language. */
export function recalculate(workbook: WorkbookState): void {
  const plans = new Map<CellPlan, CellState>();
  const sheets = workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, plans) }));
  const evaluate = evaluator({ sheets } as unknown as WorkbookPlan);
  for (const { name, rows } of sheets) {
    for (const plan of rows.flatMap(({ cells }) => cells)) {
      const cell = plan && plans.get(plan);
      if (!plan || !cell || cell.formula === null) continue;
      try {
        cell.value = evaluate(name, plan) ?? '';
      } catch {
        cell.value = { error: '#VALUE!' };
      }
    }
  }
}

function rowsOf(sheet: SheetState, plans: Map<CellPlan, CellState>): readonly RowPlan[] {
  const keys = [...sheet.cells.keys()];
  const height = Math.max(0, ...keys.map((key) => Math.floor(key / maxColumns) + 1));
  const width = Math.max(0, ...keys.map((key) => (key % maxColumns) + 1));
  return Array.from({ length: height }, (_, row) => ({
    height: null,
    cells: Array.from({ length: width }, (_unused, column) => {
      const cell = sheet.cells.get(cellKey(row, column));
      if (!cell || (cell.value === '' && cell.formula === null)) return null;
      const plan: CellPlan = {
        value: typeof cell.value === 'object' ? null : cell.value,
        style: 'cell',
        ...(cell.formula !== null && { formula: cell.formula.slice(1) }),
      };
      plans.set(plan, cell);
      return plan;
    }),
  }));
}
