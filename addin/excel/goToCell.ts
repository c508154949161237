import type { Shown } from '../commands/openWorkbook.ts';

/** Shows a cell (or just the sheet) and selects it; hidden sheets are left alone. */
export async function goToCell(
  context: Excel.RequestContext,
  name: string,
  cell: string | null,
): Promise<Shown> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
  const range = cell === null ? null : sheet.getRange(cell);
  // a row that a filter hides can be selected but is not visible
  range?.load('rowHidden,columnHidden');
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== 'Visible') return 'blatt-fehlt';
  sheet.activate();
  range?.select();
  await context.sync();
  if (range?.rowHidden) return 'zeile-ausgeblendet';
  return range?.columnHidden ? 'spalte-ausgeblendet' : 'gezeigt';
}
