import { acrossMerge, titleRows } from '#templates/report/titleRows.ts';
import { a4Quer, cell, plainSheet } from '#templates/sheets/cell.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import type { CellPlan, RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { fittedRow, rememberedHeight } from '#templates/sheets/rowHeight.ts';
import { type Style, type StyleName, styles } from '#templates/sheets/styles.ts';
import { SHEET_ROWS } from '../files/limits.ts';

export interface TableColumn<Row> {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly style: StyleName;
  readonly value: (row: Row) => Cell;
  /** A style of this row's own. */
  readonly styleOf?: (row: Row) => StyleName;
  readonly link?: (row: Row) => string | null;
}

/** An array, or rows that are made anew on each iteration. */
export interface TableRows<Row> extends Iterable<Row> {
  readonly length: number;
}

export interface TableOptions<Row> {
  readonly name: string;
  readonly title: string;
  /** Lines between title and table: what is counted and how. */
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: TableRows<Row>;
  /** Shown instead of rows if there are none. */
  readonly empty: string;
  /** Shown instead of rows if a sheet cannot hold them all. */
  readonly tooMany?: (rows: string) => string;
  /** Rows that a sheet can have. */
  readonly sheetRows?: number;
  /** Columns that stay in view. */
  readonly freezeColumns?: number;
  /** Widths of columns right of the table, e.g. below a chart. */
  readonly beside?: readonly number[];
}

/** A sheet with a title, its rules and one filterable table. */
export function tableSheet<Row>(options: TableOptions<Row>): SheetPlan {
  const { longRows, ...sheet } = longTableSheet(options);
  return longRows ? { ...sheet, rows: [...sheet.rows, ...longRows] } : sheet;
}

/** The same with rows that are made while the file is written: for tables that grow with the number of workbooks. */
export function longTableSheet<Row>(options: TableOptions<Row>): SheetPlan {
  const { name, title, notes, columns, freezeColumns = 0, beside = [] } = options;
  const widths = [...columns.map(({ width }) => width), ...beside];
  const top = titleRows(title, notes, widths);
  const header: RowPlan = fittedRow(
    columns.map(({ header, style }) => cell(header, headerStyle(style))),
    widths,
    { least: 24 },
  );
  const headerRow = top.rows.length + 1;
  const { rows, empty } = rowsThatFit(options, headerRow);
  return {
    ...plainSheet,
    name,
    widths,
    rows: [
      ...top.rows,
      header,
      ...(rows.length > 0 ? [] : [{ height: null, cells: [cell(empty, 'muted')] }]),
    ],
    ...(rows.length > 0 && { longRows: { [Symbol.iterator]: () => tableRows(columns, rows, widths) } }),
    merges: rows.length > 0 ? top.merges : [...top.merges, acrossMerge(headerRow, columns.length)],
    freeze: { rows: headerRow, columns: freezeColumns },
    filter:
      rows.length > 0 ? `A${headerRow}:${columnLetters(columns.length - 1)}${headerRow + rows.length}` : null,
    protected: false,
    page: a4Quer(title, [headerRow, headerRow]),
  };
}

/** All rows or none: an incomplete table would be counted as if it were whole. */
function rowsThatFit<Row>(
  { rows, empty, tooMany = otherWay, sheetRows = SHEET_ROWS }: TableOptions<Row>,
  headerRow: number,
): Pick<TableOptions<Row>, 'rows' | 'empty'> {
  if (headerRow + rows.length <= sheetRows) return { rows, empty };
  return { rows: [], empty: tooMany(rows.length.toLocaleString('de-DE')) };
}

const otherWay = (rows: string) =>
  `Diese Tabelle hätte ${rows} Zeilen, mehr als ein Blatt fasst. Wählen Sie ein Land oder ein Themenfeld.`;

/** Headers stand where their cells do. */
function headerStyle(style: StyleName): StyleName {
  const { align }: Style = styles[style];
  if (align === 'center') return 'headerCenter';
  return align === 'right' ? 'headerRight' : 'header';
}

/**
 * Longer tables go without links: each costs as much as a cell or two, LibreOffice slows down over them, and Excel
 * takes 65,530 a sheet. Their notes say where the links would lead.
 */
const linkedRows = 10_000;

const linkStyle = (style: StyleName): StyleName => (style === 'cellCenter' ? 'cellLinkCenter' : 'cellLink');

function* tableRows<Row>(
  columns: readonly TableColumn<Row>[],
  rows: TableRows<Row>,
  widths: readonly number[],
): Generator<RowPlan, void, undefined> {
  const heightOf = rememberedHeight();
  const linked = rows.length <= linkedRows;
  for (const row of rows) {
    yield fittedRow(
      columns.map((column) => tableCell(column, row, linked)),
      widths,
      { heightOf },
    );
  }
}

function tableCell<Row>(column: TableColumn<Row>, row: Row, linked: boolean): CellPlan {
  const link = (linked && column.link?.(row)) || null;
  const style = column.styleOf?.(row) ?? (link === null ? column.style : linkStyle(column.style));
  const value = column.value(row);
  return link === null ? { value, style } : { value, style, link };
}
