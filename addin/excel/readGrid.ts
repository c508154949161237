import {
  type Cell,
  type CellFormat,
  type Grid,
  type GridSheet,
  isComputed,
  type Place,
  toA1,
} from '#templates/sheets/grid.ts';
import { blaetter, sheetNames } from '#templates/sheets/layout.ts';
import { codeOf } from '../commands/refusal.ts';
import { cellOf } from './cellOf.ts';
import type { DateSystem } from './dateSystem.ts';
import { placeOf } from './names.ts';
import { type ListRequest, listsOf, requestLists, requestSingleCells } from './readLists.ts';
import { sheetColumns, sheetRows, readWindow as wide } from './readWindow.ts';
import { requestStruck, requestStruckCells } from './struckCells.ts';
import type { Supports } from './supports.ts';

interface Window {
  readonly rows: number;
  readonly columns: number;
}

/** What is read of sheets that are not ours where all together are too much for Excel on the web. */
const narrow: Window = { rows: 200, columns: 50 };

export interface ReadOptions {
  /** Ranges of each sheet that carry a drop-down in the Vorlage, e.g. `{ Checkliste: ['F2:F39'] }`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly supports: Supports;
  /** Is told the other sheets before they are asked for, to ask something of them in the same round trip. */
  readonly withOthers?: (names: readonly string[]) => void;
  readonly dateSystem: DateSystem;
}

/** Sheets that only repeat what stands elsewhere: whose formulas they are does not matter. */
const repeats = new Set(
  Object.values(blaetter)
    .filter(({ read }) => read !== 'always')
    .map(({ name }) => name),
);

interface SheetRequest {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** The filled cells within the window. */
  readonly cells: Excel.Range;
  /** Where all filled cells lie. */
  readonly extent: Excel.Range;
  /** The merged areas within them; `null` where this Excel cannot tell. */
  readonly merged: Excel.RangeAreas | null;
  /** Whether any of them is struck through; `null` where this Excel cannot tell. */
  readonly struck: Excel.RangeFont | null;
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
  const is1904 = options.dateSystem.ride(workbook);
  const request = (name: string, window: Window) =>
    requestSheet(workbook.worksheets.getItemOrNullObject(name), name, window, options);
  const ours = Object.values(sheetNames).map((name) => request(name, wide));
  await context.sync();

  const known = new Set(ours.map(({ name }) => name));
  const foreign = sheets.items.map(({ name }) => name).filter((name) => !known.has(name));
  const rest = async (window: Window) => {
    const others = foreign.map((name) => request(name, window));
    if (others.length > 0) options.withOthers?.(foreign);
    const singles = ours.flatMap(({ sheet, lists }) => requestSingleCells(sheet, lists));
    const outside = new Map(ours.map((sheet) => [sheet.name, window === wide ? requestOutside(sheet) : []]));
    const struck = new Map(ours.map(({ name, struck, cells }) => [name, requestStruckCells(struck, cells)]));
    const asked = [others, singles, ...outside.values(), ...struck.values()];
    if (asked.some(({ length }) => length > 0)) await context.sync();
    return { others, outside, struck };
  };
  const { others, outside, struck } = await rest(wide).catch((error: unknown) => {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    return rest(narrow);
  });

  const all = new Map([...ours, ...others].map((sheet) => [sheet.name, sheet]));
  const date1904 = is1904();
  return {
    sheets: sheets.items.map((sheet) =>
      gridSheet(sheet, all.get(sheet.name), {
        outside: outside.get(sheet.name) ?? [],
        formats: (struck.get(sheet.name) ?? []).flatMap((read) => read() ?? []),
        date1904,
      }),
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

function requestSheet(
  sheet: Excel.Worksheet,
  name: string,
  { rows, columns }: Window,
  { lists, supports }: ReadOptions,
): SheetRequest {
  const window = sheet.getRangeByIndexes(0, 0, rows, columns);
  const used = window.getUsedRangeOrNullObject(true);
  return {
    name,
    sheet,
    cells: used.load(
      `values,valueTypes,numberFormat,rowIndex,columnIndex${repeats.has(name) ? '' : ',formulas'}`,
    ),
    extent: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    merged: supports('1.13') ? used.getMergedAreasOrNullObject().load('address') : null,
    struck: requestStruck(name, used, supports),
    lists: requestLists(sheet, lists[name] ?? []),
  };
}

/** The filled cells right of and below the window, to be counted. */
function requestOutside({ sheet, extent }: SheetRequest): readonly Excel.Range[] {
  if (!reachesOutside(extent)) return [];
  const right = sheet.getRangeByIndexes(0, wide.columns, sheetRows, sheetColumns - wide.columns);
  const below = sheet.getRangeByIndexes(wide.rows, 0, sheetRows - wide.rows, wide.columns);
  return [right, below].map((part) => part.getUsedRangeOrNullObject(true).load('values'));
}

function reachesOutside(extent: Excel.Range): boolean {
  if (extent.isNullObject) return false;
  return (
    extent.rowIndex + extent.rowCount > wide.rows || extent.columnIndex + extent.columnCount > wide.columns
  );
}

/** What came with the second round trip, if there was one. */
interface Rest {
  readonly outside: readonly Excel.Range[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

function gridSheet(
  { name, visibility, protection }: Excel.Worksheet,
  request: SheetRequest | undefined,
  { outside, formats, date1904 }: Rest,
): GridSheet {
  const filled = outside
    .flatMap((part) => (part.isNullObject ? [] : part.values.flat()))
    .filter((value) => value !== '');
  return {
    name,
    hidden: visibility !== 'Visible',
    rows: request ? rowsOf(request.cells, date1904) : [],
    protected: protection.protected,
    // asked for only where the Vorlage has them: of a sheet with a name of its own nothing is known
    lists: request && request.lists.length > 0 ? listsOf(request.lists) : null,
    // where counting was too much, at least say that there is something
    outside: request && reachesOutside(request.extent) ? Math.max(filled.length, 1) : 0,
    ...mergedOf(request?.merged ?? null),
    ...(formats.length > 0 ? { formats } : {}),
    ...(request && !repeats.has(name) ? gerechnete(request.cells) : {}),
  };
}

function mergedOf(areas: Excel.RangeAreas | null): Pick<GridSheet, 'merged'> {
  if (areas === null || areas.isNullObject) return {};
  // each area names its sheet, in whose name there may be anything
  const merged = [...areas.address.matchAll(/!([A-Z]+\d+:[A-Z]+\d+)(?=,|$)/g)].map(([, range = '']) => range);
  return merged.length > 0 ? { merged } : {};
}

function gerechnete(cells: Excel.Range): Pick<GridSheet, 'gerechnet'> {
  if (cells.isNullObject) return {};
  const { formulas, rowIndex, columnIndex } = cells;
  const gerechnet = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      typeof formula === 'string' && formula.startsWith('=') && isComputed(formula)
        ? [toA1(rowIndex + row, columnIndex + column)]
        : [],
    ),
  );
  return gerechnet.length > 0 ? { gerechnet } : {};
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
