import { type CellFormat, toA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import type { Supports } from './supports.ts';

/** Sheets in which a struck row may be meant as one that is done. */
const looked: ReadonlySet<string> = new Set([sheetNames.checkliste, sheetNames.umsetzungscheckliste]);

/** Cells that are asked one by one; a sheet of ours has a thousand. */
const most = 3000;

/** Asks in the first round trip whether anything in a sheet is struck through; `null` where this Excel cannot tell. */
export function requestStruck(name: string, cells: Excel.Range, supports: Supports): Excel.RangeFont | null {
  return supports('1.9') && looked.has(name) ? cells.format.font.load('strikethrough') : null;
}

/**
 * Where something is, asks each cell; the answer is there after the next round trip. `font` is false for none, true for
 * all and null for some.
 */
export function requestStruckCells(
  font: Excel.RangeFont | null,
  cells: Excel.Range,
): readonly (() => CellFormat | null)[] {
  if (font === null || cells.isNullObject || font.strikethrough === false) return [];
  const { values, rowIndex, columnIndex } = cells;
  if (values.length * (values[0]?.length ?? 0) > most) return [];
  return values.flatMap((line, row) =>
    line.map((_, column) => {
      const { font: own } = cells.getCell(row, column).format;
      own.load('strikethrough');
      const cell = toA1(rowIndex + row, columnIndex + column);
      return () => (own.strikethrough === true ? { cell, struck: true, fill: null } : null);
    }),
  );
}
