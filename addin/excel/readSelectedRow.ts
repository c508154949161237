/** The texts of the filled cells in the row of the active cell. */
export async function readSelectedRow(context: Excel.RequestContext): Promise<readonly string[]> {
  const row = context.workbook.getActiveCell().getEntireRow().getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  return row.isNullObject ? [] : (row.values[0] ?? []).map(String);
}
