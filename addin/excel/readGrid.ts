import type { Cell, Grid, GridSheet, Place } from '#templates/workbook/grid.ts';
import { sheetNames } from '#templates/workbook/layout.ts';
import { cellOf } from './cellOf.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import { placeOf } from './names.ts';
import { type ListRequest, listsOf, requestLists, requestSingleCells } from './readLists.ts';

/** Rows and columns that are read of a sheet, as the worker reads them of a file. */
const windowRows = 5_000;
const windowColumns = 256;
/** Beyond the window only so many cells are counted. */
const outsideCells = 100_000;

export interface ReadOptions {
  /** Ranges of each sheet that carry a drop-down in the Vorlage, e.g. `{ Checkliste: ['F2:F39'] }`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

interface SheetRequest {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** The filled cells within the window. */
  readonly cells: Excel.Range;
  /** Where all filled cells lie. */
  readonly extent: Excel.Range;
  readonly lists: readonly ListRequest[];
}

/**
 * The open workbook as a `Grid`. One round trip if it holds our sheets and their drop-downs are whole; one more for
 * other sheets, broken drop-downs and cells far outside.
 */
export async function readGrid(context: Excel.RequestContext, options: ReadOptions): Promise<Grid> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
  const names = workbook.names.load('items/name,items/formula');
  const properties = workbook.properties.custom.load('items/key,items/value');
  const dayOne = requestDateSystem(workbook);
  const request = (name: string) =>
    requestSheet(workbook.worksheets.getItemOrNullObject(name), name, options);
  const ours = Object.values(sheetNames).map(request);
  await context.sync();

  const known = new Map(ours.map((sheet) => [sheet.name, sheet]));
  const others = sheets.items.filter(({ name }) => !known.has(name)).map(({ name }) => request(name));
  const singles = ours.flatMap(({ sheet, lists }) => requestSingleCells(sheet, lists));
  const outside = new Map(ours.map((request) => [request.name, requestOutside(request)]));
  if (others.length + singles.length > 0 || [...outside.values()].some((ranges) => ranges.length > 0))
    await context.sync();

  const all = new Map([...ours, ...others].map((sheet) => [sheet.name, sheet]));
  const date1904 = is1904(dayOne);
  return {
    sheets: sheets.items.map((sheet) =>
      gridSheet(sheet, all.get(sheet.name), outside.get(sheet.name) ?? [], date1904),
    ),
    names: Object.fromEntries(
      names.items.flatMap(({ name, formula }): [string, Place][] => {
        const place = placeOf(formula);
        return place ? [[name, place]] : [];
      }),
    ),
    properties: Object.fromEntries(properties.items.map(({ key, value }) => [key, String(value)])),
  };
}

function requestSheet(sheet: Excel.Worksheet, name: string, { lists }: ReadOptions): SheetRequest {
  const window = sheet.getRangeByIndexes(0, 0, windowRows, windowColumns);
  return {
    name,
    sheet,
    cells: window.getUsedRangeOrNullObject(true).load('values,valueTypes,numberFormat,rowIndex,columnIndex'),
    extent: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    lists: requestLists(sheet, lists[name] ?? []),
  };
}

/** The filled cells right of and below the window, to be counted. */
function requestOutside({ sheet, extent }: SheetRequest): readonly Excel.Range[] {
  if (extent.isNullObject) return [];
  const bottom = extent.rowIndex + extent.rowCount;
  const right = extent.columnIndex + extent.columnCount;
  const parts: [row: number, column: number, rows: number, columns: number][] = [
    [extent.rowIndex, windowColumns, extent.rowCount, right - windowColumns],
    [
      windowRows,
      extent.columnIndex,
      bottom - windowRows,
      Math.min(right, windowColumns) - extent.columnIndex,
    ],
  ];
  return parts
    .filter(([, , rows, columns]) => rows > 0 && columns > 0)
    .map(([row, column, rows, columns]) =>
      sheet
        .getRangeByIndexes(row, column, Math.min(rows, Math.ceil(outsideCells / columns)), columns)
        .load('values'),
    );
}

function gridSheet(
  { name, visibility, protection }: Excel.Worksheet,
  request: SheetRequest | undefined,
  outside: readonly Excel.Range[],
  date1904: boolean,
): GridSheet {
  const filled = outside.flatMap(({ values }) => values.flat()).filter((value) => value !== '').length;
  return {
    name,
    hidden: visibility !== 'Visible',
    rows: request ? rowsOf(request.cells, date1904) : [],
    protected: protection.protected,
    lists: request ? listsOf(request.lists) : null,
    outside: outside.length > 0 ? Math.max(filled, 1) : 0,
  };
}

function rowsOf(cells: Excel.Range, date1904: boolean): readonly (readonly Cell[])[] {
  if (cells.isNullObject) return [];
  const { values, valueTypes, numberFormat, rowIndex, columnIndex } = cells;
  const above = Array.from({ length: rowIndex }, (): Cell[] => []);
  const left = Array.from({ length: columnIndex }, (): Cell => null);
  const rows = values.map((line, row) => [
    ...left,
    ...line.map((value, column) =>
      cellOf(value, valueTypes[row]?.[column], numberFormat[row]?.[column], date1904),
    ),
  ]);
  return [...above, ...rows];
}
