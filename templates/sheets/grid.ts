/**
 * The narrow waist: plain cell values by sheet and row. Each shell turns its workbook into a `Grid` and back, so
 * everything that decides runs without Excel, without a file format and without a server.
 */
import type { Tag } from '../kalender/tage.ts';

/**
 * The value of one cell. Empty cells are `null`. A cell with a date format is `{ tag }`, its time of day dropped;
 * an Excel serial never gets this far. A number in a percent format is `{ prozent }`, 0.8 for 80 %. `{ fehler }` carries the English error literal (`#REF!`);
 * `{ formelOhneErgebnis }` is a formula whose file holds no cached result.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { readonly tag: Tag }
  | { readonly prozent: number }
  | { readonly fehler: string }
  | { readonly formelOhneErgebnis: true };

/** A place in a sheet; `row` and `column` count from 0, so A1 is row 0, column 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a person may say by the look of a cell. */
export interface CellFormat {
  /** A1 address within the sheet. */
  readonly cell: string;
  readonly struck: boolean;
  /** A text that is the same for the same colour; `null` for none and where the source does not look. */
  readonly fill: string | null;
}

export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[0]` is row 1 of the sheet, `rows[0][0]` cell A1. Rows may be shorter than others, or empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the sheet is protected; `null` where the source cannot say. */
  readonly protected: boolean | null;
  /** A1 ranges that carry a drop-down (`['F2:F39']`); `null` where the source cannot say. */
  readonly lists: readonly string[] | null;
  /** Merged areas as A1 ranges (`['F4:F8']`); absent where there are none, or the source cannot say. */
  readonly merged?: readonly string[];
  /** Looks of cells that may stand for a status; absent where there are none, or the source cannot say. */
  readonly formats?: readonly CellFormat[];
  /** Filled cells outside the window that a reader keeps (far rows and columns); they are reported, not read. */
  readonly outside: number;
  /**
   * A1 addresses of cells whose formula looks something up on `Listen`: the template computes
   * their values, no person enters them. Absent where there are none.
   */
  readonly gerechnet?: readonly string[];
}

export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** Defined names that stand for one cell. */
  readonly names: Readonly<Record<string, Place>>;
  /** Custom document properties, as text. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Whether a formula, however a program writes or escapes it, looks something up on the hidden sheet `Listen`. */
export const isComputed = (formula: string): boolean => /\bListen(?:['’]|&apos;)?[!.]/.test(formula);

/** The letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The addresses of a table's size, made once: reading a workbook names a thousand of them. */
const addresses: string[][] = [];

/** The A1 address of a place without its sheet, e.g. `G7` for row 6, column 6. */
export function toA1(row: number, column: number): string {
  if (row > 255 || column > 31) return `${columnLetters(column)}${row + 1}`;
  addresses[row] ??= [];
  const ofRow = addresses[row];
  ofRow[column] ??= `${columnLetters(column)}${row + 1}`;
  return ofRow[column];
}

/** The place an A1 address such as `$G$7` names, both counted from 0; `null` if it is no single cell. */
export function fromA1(address: string): { row: number; column: number } | null {
  let i = address.startsWith('$') ? 1 : 0;
  const letters = i;
  let column = 0;
  for (let code = address.charCodeAt(i); code >= 65 && code <= 90; code = address.charCodeAt(++i))
    column = column * 26 + code - 64;
  if (i === letters || i - letters > 3) return null;
  if (address.charCodeAt(i) === 36) i++;
  const digits = i;
  let row = 0;
  for (let code = address.charCodeAt(i); code >= 48 && code <= 57; code = address.charCodeAt(++i))
    row = row * 10 + code - 48;
  if (i < address.length || i === digits || i - digits > 7 || address.charCodeAt(digits) === 48) return null;
  return { row: row - 1, column: column - 1 };
}
