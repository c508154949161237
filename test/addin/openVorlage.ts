import { serialVonTag } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { listRanges } from '../../addin/commands/listRanges.ts';
import type { OpenWorkbook } from '../../addin/commands/openWorkbook.ts';
import { excelWorkbook } from '../../addin/excel/excelWorkbook.ts';
import type { CellValue, WorkbookState } from '../excel/model.ts';
import { type OpenExcel, type OpenExcelOptions, openExcel } from '../excel/openExcel.ts';
import type { Evaluate } from '../excel/rangeCells.ts';
import { type StrictMode, strictModes } from '../excel/strict.ts';

/** An empty workbook in the stand-in, as the commands see it. Formulas of `plan` yield their planned results. */
export const openEmpty = (
  plan: WorkbookPlan,
  api: string,
  strict: readonly StrictMode[] = strictModes,
): OpenedVorlage => open(plan, { api, strict });

/** States of workbooks that were built before, by plan and ExcelApi. */
const built = new Map<WorkbookPlan, Map<string, WorkbookState>>();

/** A workbook in the stand-in in which the pane has built a plan; built once, and handed out as copies. */
export async function openVorlage(
  plan: WorkbookPlan,
  api: string,
  strict: readonly StrictMode[] = strictModes,
): Promise<OpenedVorlage> {
  const states = built.get(plan) ?? new Map<string, WorkbookState>();
  built.set(plan, states);
  const key = [api, ...strict].join(' ');
  const known = states.get(key);
  if (known) return open(plan, { api, strict, workbook: structuredClone(known) });
  const opened = openEmpty(plan, api, strict);
  await opened.workbook.writePlan(plan);
  states.set(key, structuredClone(opened.host.workbook));
  return opened;
}

export interface OpenedVorlage extends OpenExcel {
  readonly workbook: OpenWorkbook;
}

/** Where the stand-in says that it runs. */
export const umgebung = { host: 'Excel', platform: 'Nachbau', version: '16.0', api: '1.15' } as const;

function open(plan: WorkbookPlan, options: OpenExcelOptions): OpenedVorlage {
  const opened = openExcel({ ...options, evaluate: resultsOf(plan) });
  const workbook = excelWorkbook({
    excel: opened.Excel,
    supports: opened.supports,
    lists: listRanges(),
    umgebung: () => umgebung,
  });
  return { ...opened, workbook };
}

/** What formulas of a plan yield by the plan itself. */
export function resultsOf(plan: WorkbookPlan): Evaluate {
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
