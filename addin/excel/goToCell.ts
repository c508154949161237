/** Shows a cell (or just the sheet) and selects it; hidden sheets are left alone. */
export async function goToCell(
  context: Excel.RequestContext,
  name: string,
  cell: string | null,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== 'Visible') return false;
  sheet.activate();
  if (cell !== null) sheet.getRange(cell).select();
  await context.sync();
  return true;
}
