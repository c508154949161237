import type { Selection } from '../commands/openWorkbook.ts';

/** The active cell, and the texts of the filled cells in its row. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const active = context.workbook.getActiveCell().load('address');
  const sheet = active.worksheet.load('name');
  const row = active.getEntireRow().getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  return {
    // the address begins with the sheet, in quotes or not
    at: { sheet: sheet.name, cell: active.address.slice(active.address.lastIndexOf('!') + 1) },
    texts: row.isNullObject ? [] : (row.values[0] ?? []).map(String),
  };
}
