import { serialVonTag } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { linkTip } from '#templates/sheets/linkTip.ts';
import type { CellPlan, RowPlan } from '#templates/sheets/plan.ts';
import { type Style, styles } from '#templates/sheets/styles.ts';

/** What a cell gets written and with which number format; `null` leaves either alone. */
interface Written {
  readonly content: string | number | boolean | null;
  readonly format: string | null;
  /** Excel would keep a formula that is written to a text cell as text: such a cell becomes one afterwards. */
  readonly formatAfter: string | null;
}

export interface ValueOptions {
  readonly date1904: boolean;
  /** The first row, counted from 0. */
  readonly top?: number;
  /** Cells without a plan become empty, with the general format, in the same step that writes the others. */
  readonly replace?: boolean;
}

/**
 * Links first, because they bring a text and a look of their own; then number formats, so that Excel reads no text as
 * a number or date; then values and formulas, each as one array.
 */
export function writeValues(
  sheet: Excel.Worksheet,
  rows: readonly RowPlan[],
  { date1904, top = 0, replace = false }: ValueOptions,
): void {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns === 0) return;
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      sheet.getCell(top + row, column).hyperlink = {
        documentReference: cell.link,
        textToDisplay: shownText(cell),
        screenTip: linkTip(cell),
      };
    });
  });
  const written = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column) => writtenCell(cells[column] ?? null, date1904)),
  );
  const range = sheet.getRangeByIndexes(top, 0, rows.length, columns);
  range.numberFormat = written.map((line) =>
    line.map(({ format }) => format ?? (replace ? 'General' : null)),
  );
  range.formulas = written.map((line) => line.map(({ content }) => content ?? (replace ? '' : null)));
  const after = written.map((line) => line.map(({ formatAfter }) => formatAfter));
  if (after.flat().some((format) => format !== null)) range.numberFormat = after;
}

/** The number formats alone, where the values are there already. */
export function writeNumberFormats(sheet: Excel.Worksheet, rows: readonly RowPlan[]): void {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns === 0) return;
  sheet.getRangeByIndexes(0, 0, rows.length, columns).numberFormat = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column) => numberFormatOf(cells[column] ?? null)),
  );
}

/** The number format that a planned cell ends up with; `null` where it keeps its own. */
export function numberFormatOf(cell: CellPlan | null): string | null {
  const { format, formatAfter } = writtenCell(cell, false);
  return formatAfter ?? format;
}

function shownText({ value, style }: CellPlan): string {
  return typeof value === 'string' ? asTyped(value, styles[style]) : '';
}

function writtenCell(cell: CellPlan | null, date1904: boolean): Written {
  if (cell === null) return { content: null, format: null, formatAfter: null };
  const style: Style = styles[cell.style];
  const isDay = typeof cell.value === 'object' && cell.value !== null && 'tag' in cell.value;
  const format = isDay && !style.format?.includes('y') ? 'dd.mm.yyyy' : (style.format ?? null);
  if (cell.formula === undefined)
    return { content: contentOf(cell.value, style, date1904), format, formatAfter: null };
  const isText = format === '@';
  return { content: `=${cell.formula}`, format: isText ? null : format, formatAfter: isText ? format : null };
}

export function contentOf(value: Cell, style: Style, date1904: boolean): string | number | boolean | null {
  if (typeof value === 'string') return asTyped(value, style);
  if (typeof value !== 'object') return value;
  if (value !== null && 'tag' in value) return serialVonTag(value.tag) - (date1904 ? 1462 : 0);
  return null;
}

/**
 * Texts that Excel might take for a number, a sum of money, a day, a truth value, an error or a formula when they are
 * written to a cell, in English as in German: `(5)` is -5 and `#N/A` an error.
 */
const misread =
  /^\s*(?:[=+\-@'\d.,#%]|\p{Sc}|\p{No}|\((?=[\s\d.,+\-%]|\p{Sc}|\p{No})|true|false|wahr|falsch|(?:jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*\.?[\s\-/]*\d)/iu;

/** A text as it has to be written so that it stays itself; a leading apostrophe does not become part of it. */
export function asTyped(text: string, { format }: Style): string {
  return format !== '@' && misread.test(text) ? `'${text}` : text;
}
