import { columnLetters } from '#templates/sheets/grid.ts';
import { styles } from '#templates/sheets/styles.ts';
import type { InsertedRow } from '../commands/openWorkbook.ts';
import { hasReached, protectedAmong, whileOpen } from './protection.ts';
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

export interface InsertOptions {
  readonly supports: Supports;
  readonly date1904: boolean;
  /** Queues what else goes into the new row. */
  readonly fill?: (sheet: Excel.Worksheet) => void;
}

/** Set behind the new row in its request. */
const madeRoom = 'OZG: eingefügt';

/**
 * Inserts a row and fills it; a protected sheet is opened for it and protected again as it was. Where Excel refuses to
 * fill it, the row is removed again.
 */
export async function insertRow(
  context: Excel.RequestContext,
  { sheet: name, row, cells, lists }: InsertedRow,
  { supports, date1904, fill }: InsertOptions,
): Promise<RowInSheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  const closed = protectedAmong([{ name, protection }]);
  const work = () => {
    wholeRow(sheet, row).insert('Down');
    context.trace(madeRoom);
    writeValues(sheet, [{ height: null, cells }], { date1904, top: row });
    cells.forEach((cell, column) => {
      // Excel takes look and locking from the row above
      if (!cell) return;
      const { format } = sheet.getCell(row, column);
      format.protection.locked = true;
      format.font.bold = false;
      format.font.underline = 'None';
      applyStyle(format, styles[cell.style], supports);
    });
    for (const { validation, column } of lists)
      writeValidation(sheet, { ...validation, range: `${columnLetters(column)}${row + 1}` });
    fill?.(sheet);
  };
  let filled: Excel.Range | null = null;
  try {
    await whileOpen(context, closed, work, () => {
      filled = requestRow(sheet, row);
    });
  } catch (error) {
    // the refusal counts, not what becomes of the row
    if (hasReached(error, madeRoom))
      await whileOpen(context, closed, () => wholeRow(sheet, row).delete('Up')).catch(() => undefined);
    throw error;
  }
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
    wholeRow(sheet, row).delete('Up');
  });
  return true;
}

export const wholeRow = (sheet: Excel.Worksheet, row: number): Excel.Range =>
  sheet.getRange(`${row + 1}:${row + 1}`);

const requestRow = (sheet: Excel.Worksheet, row: number): Excel.Range =>
  wholeRow(sheet, row).getUsedRangeOrNullObject(true).load('formulas');

const contentOf = (filled: Excel.Range | null): string =>
  JSON.stringify(!filled || filled.isNullObject ? [] : filled.formulas);
