import type { InsertedRow } from '../commands/openWorkbook.ts';
import { type InsertOptions, insertRow, wholeRow } from './insertRow.ts';
import { protectedAmong, whileOpen } from './protection.ts';
import { contentsOfCells, writeContents } from './writeContents.ts';

/** Queues what a row held; its look and rules are those of a plan. */
type Refill = (sheet: Excel.Worksheet) => void;

/**
 * Deletes a row with what it holds; a protected sheet is opened for it and protected again as it was. Returns what
 * brings its contents back.
 */
export async function deleteRow(
  context: Excel.RequestContext,
  { sheet: name, row }: Pick<InsertedRow, 'sheet' | 'row'>,
): Promise<Refill> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  const cells = wholeRow(sheet, row).getUsedRangeOrNullObject(true).load(contentsOfCells);
  await context.sync();
  await whileOpen(context, protectedAmong([{ name, protection }]), () => {
    wholeRow(sheet, row).delete('Up');
  });
  return (again) => {
    if (!cells.isNullObject) writeContents(again, cells, row);
  };
}

/** Inserts a row that was deleted, as planned and with what it held. */
export const bringBackRow = (
  context: Excel.RequestContext,
  row: InsertedRow,
  refill: Refill,
  options: Omit<InsertOptions, 'fill'>,
) => insertRow(context, row, { ...options, fill: refill });
