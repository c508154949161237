/** Rectangles of cells and their A1 addresses. Rows and columns count from 0. */
import { columnLetters } from '#templates/sheets/grid.ts';
import { refuse } from './protocol.ts';

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellKey = (row: number, column: number): number => row * maxColumns + column;

/** A rectangle within the sheet, else Excel's own refusal. */
export function rect(row: number, column: number, rows: number, columns: number): Rect {
  if (
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > maxRows ||
    column + columns > maxColumns
  )
    throw refuse.argument();
  return { row, column, rows, columns };
}

/** The address within the sheet: `A1`, `A1:B2`, `A:C`, `2:4`. */
export function addressOf(area: Rect): string {
  const last = { row: area.row + area.rows, column: columnLetters(area.column + area.columns - 1) };
  const first = columnLetters(area.column);
  if (area.columns === maxColumns) return `${area.row + 1}:${last.row}`;
  if (area.rows === maxRows) return `${first}:${last.column}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last.column}${last.row}`;
}

/** A sheet's name as formulas write it, with quotes where Excel needs them. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Splits `'My sheet'!A1:B2` into sheet and rectangle; `null` if it is no address. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Rect } | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(text.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
  const area = parseArea((match?.[3] ?? '').replaceAll('$', ''));
  return area && { sheet, area };
}

function parseArea(text: string): Rect | null {
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(text);
  if (cells)
    return span(
      Number(cells[2]) - 1,
      columnIndex(cells[1]),
      Number(cells[4] ?? cells[2]) - 1,
      columnIndex(cells[3] ?? cells[1]),
    );
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return span(0, columnIndex(columns[1]), maxRows - 1, columnIndex(columns[2]));
  const rows = /^(\d+):(\d+)$/.exec(text);
  return rows ? span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1) : null;
}

const span = (row1: number, column1: number, row2: number, column2: number): Rect =>
  rect(
    Math.min(row1, row2),
    Math.min(column1, column2),
    Math.abs(row2 - row1) + 1,
    Math.abs(column2 - column1) + 1,
  );

const columnIndex = (letters = ''): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}
