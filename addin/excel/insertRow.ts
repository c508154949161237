import { columnLetters } from '#templates/workbook/grid.ts';
import { styles } from '#templates/workbook/styles.ts';
import type { InsertedRow } from '../commands/openWorkbook.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import type { Supports } from './supports.ts';
import { applyStyle } from './writeFormats.ts';
import { writeValidation } from './writePlan.ts';
import { writeValues } from './writeValues.ts';

/** Inserts a row and fills it; a protected sheet is opened for it and protected again as it was. */
export async function insertRow(
  context: Excel.RequestContext,
  { sheet: name, row, cells, lists }: InsertedRow,
  supports: Supports,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  const dayOne = requestDateSystem(context.workbook);
  await context.sync();
  const { options } = protection;
  if (protection.protected) sheet.protection.unprotect();
  sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
  writeValues(sheet, [{ height: null, cells }], is1904(dayOne), row);
  cells.forEach((cell, column) => {
    if (cell) applyStyle(sheet.getCell(row, column).format, styles[cell.style], supports);
  });
  for (const { validation, column } of lists)
    writeValidation(sheet, { ...validation, range: `${columnLetters(column)}${row + 1}` });
  if (protection.protected) sheet.protection.protect(options);
  await context.sync();
}
