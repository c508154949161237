import type { RowPlan } from '#templates/sheets/plan.ts';
import { readWindow } from './readWindow.ts';
import { writeValues } from './writeValues.ts';

/**
 * Puts planned contents in the place of all that stands in a sheet. The values change in one step, so that no moment
 * finds the sheet empty; what stands beside and below them in the part that is read is emptied only afterwards.
 */
export function replaceContents(sheet: Excel.Worksheet, rows: readonly RowPlan[], date1904: boolean): void {
  // merged cells would swallow values
  sheet.getRange().unmerge();
  writeValues(sheet, rows, { date1904, replace: true });
  clearBeside(sheet, rows.length, Math.max(0, ...rows.map(({ cells }) => cells.length)));
}

/** Empties what is read of a sheet right of and below its first rows and columns. */
export function clearBeside(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { rows: height, columns: width } = readWindow;
  if (columns < width) sheet.getRangeByIndexes(0, columns, height, width - columns).clear('Contents');
  if (rows < height) sheet.getRangeByIndexes(rows, 0, height - rows, width).clear('Contents');
}
