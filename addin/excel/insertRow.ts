import { columnLetters } from '#templates/sheets/grid.ts';
import { styles } from '#templates/sheets/styles.ts';
import type { InsertedRow } from '../commands/openWorkbook.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import type { Supports } from './supports.ts';
import { applyStyle } from './writeFormats.ts';
import { writeValidation } from './writePlan.ts';
import { writeValues } from './writeValues.ts';

/** A row that was inserted, and what it held then. */
export interface RowInSheet {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly formulas: string;
}

/** Inserts a row and fills it; a protected sheet is opened for it and protected again as it was. */
export async function insertRow(
  context: Excel.RequestContext,
  { sheet: name, row, cells, lists }: InsertedRow,
  supports: Supports,
): Promise<RowInSheet> {
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
  const filled = requestRow(sheet, row);
  await context.sync();
  return { sheet: name, row, formulas: contentOf(filled) };
}

/** Removes a row that was inserted; `false` where something else stands there now, which then stays. */
export async function removeRow(
  context: Excel.RequestContext,
  { sheet: name, row, formulas }: RowInSheet,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  const filled = requestRow(sheet, row);
  await context.sync();
  if (contentOf(filled) !== formulas) return false;
  const { options } = protection;
  if (protection.protected) sheet.protection.unprotect();
  sheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
  if (protection.protected) sheet.protection.protect(options);
  await context.sync();
  return true;
}

const requestRow = (sheet: Excel.Worksheet, row: number): Excel.Range =>
  sheet
    .getRange(`${row + 1}:${row + 1}`)
    .getUsedRangeOrNullObject(true)
    .load('formulas');

const contentOf = (filled: Excel.Range): string => JSON.stringify(filled.isNullObject ? [] : filled.formulas);
