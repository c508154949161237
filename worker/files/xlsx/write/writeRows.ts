import { columnLetters } from '#templates/sheets/grid.ts';
import type { CellPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { rowsOf } from '#templates/sheets/rowsOf.ts';
import { type Style, type StyleName, styles } from '#templates/sheets/styles.ts';
import type { Pace } from '../../../pace.ts';
import { constantXml, formulaXml, neededFormat } from './cellValue.ts';
import { type CellRange, parseRange } from './range.ts';
import type { SharedTexts } from './sharedTexts.ts';

/** A cell that the sheet says more about behind its rows. */
export interface MarkedCell {
  /** Counted from 0, as the column. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly cell: CellPlan;
}

/** What the parts around the rows have to say about them. */
export interface RowMarks {
  readonly links: readonly MarkedCell[];
  readonly notes: readonly MarkedCell[];
  /** The range around all cells whose numbers are texts. */
  readonly textRange: CellRange | null;
  /** Whether a formula has no result that the file could show. */
  readonly lacksResults: boolean;
}

export interface RowContext {
  readonly texts: SharedTexts;
  /** The number of a style in the workbook, with another number format if one is given. */
  readonly styleId: (style: StyleName, format: string | null) => number;
  readonly write: (xml: string) => void;
  readonly pace: Pace;
}

interface Merge extends CellRange {
  /** Of its first cell; all others look the same. */
  style: number | null;
}

/**
 * Writes the rows of a sheet straight as XML, row by row. Not by exceljs, which keeps all cells as objects: tables of
 * a hundred thousand rows would take gigabytes.
 */
export async function writeRows(
  sheet: SheetPlan,
  { texts, styleId, write, pace }: RowContext,
): Promise<RowMarks> {
  const links: MarkedCell[] = [];
  const notes: MarkedCell[] = [];
  let textRange: CellRange | null = null;
  let lacksResults = false;
  const merges = sheet.merges.map((range): Merge => ({ ...parseRange(range), style: null }));
  const lastMerged = Math.max(-1, ...merges.map(({ bottom }) => bottom));

  const cellXml = (cell: CellPlan, row: number, column: number): string => {
    const address = `${letters(column)}${row + 1}`;
    const { value, formula, style } = cell;
    const look: Style = styles[style];
    if (cell.link !== undefined) links.push({ row, column, address, cell });
    if (cell.note) notes.push({ row, column, address, cell });
    if (look.format === '@') textRange = around(textRange, row, column);
    const id = styleId(style, neededFormat(value, formula === undefined, look));
    if (formula !== undefined && value === null) lacksResults = true;
    const content = formula === undefined ? constantXml(value, texts) : formulaXml(formula, value);
    return `<c r="${address}" s="${id}"${content}`;
  };

  let row = 0;
  for (const { height, cells } of rowsOf(sheet)) {
    let xml = '';
    const here = row > lastMerged ? [] : merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    const width = Math.max(cells.length, ...here.map(({ right }) => right + 1));
    for (let column = 0; column < width; column++) {
      const merge = here.find(({ left, right }) => left <= column && column <= right);
      const cell = cells[column] ?? null;
      if (merge && (merge.top !== row || merge.left !== column)) {
        if (merge.style !== null) xml += `<c r="${letters(column)}${row + 1}" s="${merge.style}"/>`;
      } else if (cell !== null) {
        xml += cellXml(cell, row, column);
        if (merge) merge.style = styleId(cell.style, null);
      }
    }
    row++;
    const tall = height === null ? '' : ` ht="${height}"${here.length > 0 ? fixed : ''}`;
    if (xml !== '' || tall !== '') write(`<row r="${row}"${tall}>${xml}</row>`);
    if (pace.spend(width)) await pace.giveWay();
  }
  return { links, notes, textRange, lacksResults };
}

/**
 * Excel lets a row grow with its text unless a height is set. It would fit a row with merged cells to
 * the others, so such a row keeps its height.
 */
const fixed = ' customHeight="1"';

const known = Array.from({ length: 128 }, (_, column) => columnLetters(column));

const letters = (column: number): string => known[column] ?? columnLetters(column);

function around(range: CellRange | null, row: number, column: number): CellRange {
  if (range === null) return { sheet: null, top: row, left: column, bottom: row, right: column };
  if (row === range.bottom && column >= range.left && column <= range.right) return range;
  return {
    sheet: null,
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}
