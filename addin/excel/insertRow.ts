import { columnLetters } from '#templates/sheets/grid.ts';
import { styles } from '#templates/sheets/styles.ts';
import type { InsertedRow } from '../commands/openWorkbook.ts';
import { protectedAmong, whileOpen } from './protection.ts';
import type { Supports } from './supports.ts';
import { applyStyle } from './writeFormats.ts';
import { writeValidation } from './writeRules.ts';
import { writeValues } from './writeValues.ts';

/** A row that was inserted, and what it held then. */
export interface RowInSheet {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly formulas: string;
}

interface InsertOptions {
  readonly supports: Supports;
  readonly date1904: boolean;
}

/** Inserts a row and fills it; a protected sheet is opened for it and protected again as it was. */
export async function insertRow(
  context: Excel.RequestContext,
  { sheet: name, row, cells, lists }: InsertedRow,
  { supports, date1904 }: InsertOptions,
): Promise<RowInSheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  const work = () => {
    sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
    writeValues(sheet, [{ height: null, cells }], { date1904, top: row });
    cells.forEach((cell, column) => {
      // Excel takes look and locking from the row above
      if (!cell) return;
      const { format } = sheet.getCell(row, column);
      format.protection.locked = true;
      applyStyle(format, styles[cell.style], supports);
    });
    for (const { validation, column } of lists)
      writeValidation(sheet, { ...validation, range: `${columnLetters(column)}${row + 1}` });
  };
  let filled: Excel.Range | null = null;
  await whileOpen(context, protectedAmong([{ name, protection }]), work, () => {
    filled = requestRow(sheet, row);
  });
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
  await whileOpen(context, protectedAmong([{ name, protection }]), () => {
    sheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
  });
  return true;
}

const requestRow = (sheet: Excel.Worksheet, row: number): Excel.Range =>
  sheet
    .getRange(`${row + 1}:${row + 1}`)
    .getUsedRangeOrNullObject(true)
    .load('formulas');

const contentOf = (filled: Excel.Range | null): string =>
  JSON.stringify(!filled || filled.isNullObject ? [] : filled.formulas);
