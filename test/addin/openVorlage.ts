import { serialVonTag } from '#templates/kalender.ts';
import type { Cell } from '#templates/workbook/grid.ts';
import { columnLetters } from '#templates/workbook/grid.ts';
import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import { listRanges } from '../../addin/commands/listRanges.ts';
import type { OpenWorkbook } from '../../addin/commands/openWorkbook.ts';
import { excelWorkbook } from '../../addin/excel/excelWorkbook.ts';
import type { CellValue } from '../excel/model.ts';
import { type OpenExcel, openExcel } from '../excel/openExcel.ts';
import type { Evaluate } from '../excel/rangeCells.ts';

/** An empty workbook in the stand-in, as the commands see it. Formulas of `plan` yield their planned results. */
export function openEmpty(plan: WorkbookPlan, api: string): OpenExcel & { readonly workbook: OpenWorkbook } {
  const opened = openExcel({ api, evaluate: resultsOf(plan) });
  const workbook = excelWorkbook({
    excel: opened.Excel,
    supports: opened.supports,
    lists: listRanges(),
  });
  return { ...opened, workbook };
}

function resultsOf(plan: WorkbookPlan): Evaluate {
  const results = new Map<string, Cell>(
    plan.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.map(
          (cell, column) => [`${name}!${columnLetters(column)}${row + 1}`, cell?.value ?? null] as const,
        ),
      ),
    ),
  );
  return (sheet, address) => hostValue(results.get(`${sheet}!${address}`) ?? null);
}

function hostValue(cell: Cell): CellValue {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('tag' in cell) return serialVonTag(cell.tag);
  return { error: 'fehler' in cell ? cell.fehler : '#N/A' };
}
