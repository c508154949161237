/** Reading and writing the cells behind a range as matrices, under Excel's rules. */
import { columnLetters } from '#templates/sheets/grid.ts';
import type { Host } from './excelHost.ts';
import type { Cells } from './hostObject.ts';
import { type CellState, type CellValue, cellAt, ensureCell, isLocked } from './model.ts';
import { refuse } from './protocol.ts';
import { typed } from './typed.ts';

/** Computes a formula's value; the stand-in has no calculation engine of its own. */
export type Evaluate = (sheet: string, address: string, formula: string) => CellValue;

/** Above this the stand-in refuses: no product code should touch so many cells one by one. */
const tooMany = 300_000;

export function eachCell({ area }: Cells, visit: (row: number, column: number) => void): void {
  if (area.rows * area.columns > tooMany)
    throw refuse.notImplemented(`work on ${area.rows} × ${area.columns} cells`);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

export function matrix<T>(cells: Cells, value: (cell: CellState | undefined) => T): T[][] {
  const out = Array.from({ length: cells.area.rows }, (): T[] => []);
  eachCell(cells, (row, column) => {
    out[row - cells.area.row]?.push(value(cellAt(cells.sheet, row, column)));
  });
  return out;
}

/** The value all cells share, else `null`. */
export function uniform(cells: Cells, value: (cell: CellState | undefined) => unknown): unknown {
  const found = new Set<unknown>();
  eachCell(cells, (row, column) => found.add(value(cellAt(cells.sheet, row, column))));
  return found.size === 1 ? [...found][0] : null;
}

const germanErrors: Readonly<Record<string, string>> = {
  '#VALUE!': '#WERT!',
  '#REF!': '#BEZUG!',
  '#NUM!': '#ZAHL!',
  '#N/A': '#NV',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

/** What a cell shows, in the language of a host. */
export const shownIn =
  ({ strict }: Pick<Host, 'strict'>) =>
  (cell: CellState | undefined): string | number | boolean => {
    if (cell === undefined) return '';
    if (typeof cell.value !== 'object') return cell.value;
    const { error } = cell.value;
    return strict.has('german-errors') ? (germanErrors[error] ?? error) : error;
  };

/** Days come back in the format that Excel has built in for them. */
export const toldFormat = ({ strict }: Pick<Host, 'strict'>, format: string): string =>
  strict.has('own-formats') && format === 'dd.mm.yyyy' ? 'm/d/yyyy' : format;

export function valueType(cell: CellState | undefined): string {
  const value = cell?.value ?? '';
  if (typeof value === 'object') return 'Error';
  if (value === '') return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** A scalar for every cell, or a matrix of exactly the range's size. */
function spread({ area }: Cells, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const lines: readonly unknown[] = value;
  const fits =
    lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits)
    throw refuse.argument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => {
    const line = lines[row - area.row];
    return Array.isArray(line) ? line[column - area.column] : undefined;
  };
}

export function requireWritable(cells: Cells): void {
  if (!cells.sheet.protection) return;
  eachCell(cells, (row, column) => {
    if (isLocked(cells.sheet, row, column)) throw refuse.denied();
  });
}

/** Values and formulas alike: a text with a leading `=` is a formula, `null` leaves a cell alone. */
export function writeCells(cells: Cells, value: unknown, { evaluate }: Pick<Host, 'evaluate'>): void {
  const at = spread(cells, value);
  requireWritable(cells);
  eachCell(cells, (row, column) => {
    const given = at(row, column);
    if (given === null || given === undefined) return;
    const cell = ensureCell(cells.sheet, row, column);
    cell.formula = null;
    if (typeof given === 'string' && given.startsWith('=') && given.length > 1 && cell.numberFormat !== '@') {
      cell.formula = given;
      cell.value = evaluate(cells.sheet.name, `${columnLetters(column)}${row + 1}`, given);
    } else if (typeof given === 'string') {
      const { value: read, format } = typed(given, cell.numberFormat);
      cell.value = read;
      if (format !== null && cell.numberFormat === 'General') cell.numberFormat = format;
    } else if (typeof given === 'number' || typeof given === 'boolean') cell.value = given;
    else throw refuse.argument();
  });
}

export function writeNumberFormats(cells: Cells, value: unknown): void {
  const at = spread(cells, value);
  if (cells.sheet.protection && cells.sheet.protection.options.allowFormatCells !== true)
    throw refuse.denied();
  eachCell(cells, (row, column) => {
    const format = at(row, column);
    if (typeof format === 'string')
      ensureCell(cells.sheet, row, column).numberFormat = format === 'm/d/yyyy' ? 'dd.mm.yyyy' : format;
    else if (format !== null) throw refuse.argument();
  });
}
