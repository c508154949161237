/** `Range`: values, formulas, number formats and the ranges around it. */
import {
  addressOf,
  boundingRect,
  cellKey,
  intersect,
  maxColumns,
  maxRows,
  parseAddress,
  quoteSheet,
  type Rect,
  rect,
} from './area.ts';
import { conditionalFormats } from './conditionalFormats.ts';
import { dataValidation } from './dataValidation.ts';
import type { Host } from './excelHost.ts';
import { asCells, asNumber, asRecord, type Cells, HostObject } from './hostObject.ts';
import { ensureCell, isLocked, type SheetState } from './model.ts';
import { deleteRows, insertRows } from './moveRows.ts';
import { refuse } from './protocol.ts';
import {
  eachCell,
  matrix,
  requireWritable,
  shownIn,
  toldFormat,
  uniform,
  valueType,
  writeCells,
  writeNumberFormats,
} from './rangeCells.ts';
import { rangeFormat } from './rangeFormat.ts';

export function range(host: Host, sheet: SheetState, area: Rect): HostObject {
  const cells: Cells = { sheet, area };
  const { row, column, rows, columns } = area;
  const sub = (r: number, c: number, height: number, width: number) =>
    range(host, sheet, rect(r, c, height, width));
  const other = (argument: unknown): Rect =>
    typeof argument === 'string' ? areaIn(sheet, argument) : asCells(argument).area;
  const used = (valuesOnly: unknown): HostObject | null => {
    const bounds = usedArea(sheet, valuesOnly === true);
    const common = bounds && intersect(bounds, area);
    // Excel narrows the used range of a part to what the part holds.
    const own = common && usedArea(sheet, valuesOnly === true, common);
    return own && range(host, sheet, own);
  };
  const write = (value: unknown) => {
    writeCells(cells, value, host);
    host.changed(sheet, area);
  };
  return new HostObject('Range', {
    cells,
    read: {
      Address: () => `${quoteSheet(sheet.name)}!${addressOf(area)}`,
      RowIndex: () => row,
      ColumnIndex: () => column,
      RowCount: () => rows,
      ColumnCount: () => columns,
      CellCount: () => rows * columns,
      Values: () => matrix(cells, shownIn(host)),
      Formulas: () => matrix(cells, (cell) => cell?.formula ?? shownIn(host)(cell)),
      ValueTypes: () => matrix(cells, valueType),
      NumberFormat: () => matrix(cells, (cell) => toldFormat(host, cell?.numberFormat ?? 'General')),
      Hyperlink: () => uniform(cells, (cell) => cell?.link ?? null),
      Format: () => rangeFormat(host, cells),
      DataValidation: () => dataValidation(host, cells),
      ConditionalFormats: () => conditionalFormats(host, cells),
      Worksheet: () => host.sheetObject(sheet),
      RowHidden: () => areHidden(sheet.rows, row, rows),
      ColumnHidden: () => areHidden(sheet.columns, column, columns),
    },
    write: {
      Values: write,
      Formulas: write,
      NumberFormat: (value) => writeNumberFormats(cells, value),
      Hyperlink: (value) => link(host, cells, value),
      RowHidden: (value) => hide(sheet, sheet.rows, value),
      ColumnHidden: (value) => hide(sheet, sheet.columns, value),
    },
    call: {
      GetCell: (r, c) => sub(row + asNumber(r), column + asNumber(c), 1, 1),
      GetRow: (index) => sub(row + asNumber(index), column, 1, columns),
      GetColumn: (index) => sub(row, column + asNumber(index), rows, 1),
      GetResizedRange: (r, c) => sub(row, column, rows + asNumber(r), columns + asNumber(c)),
      GetBoundingRect: (argument) => range(host, sheet, boundingRect(area, other(argument))),
      GetUsedRangeOrNullObject: used,
      GetEntireRow: () => sub(row, 0, rows, maxColumns),
      GetEntireColumn: () => sub(0, column, maxRows, columns),
      GetMergedAreasOrNullObject: () => {
        const inside = sheet.merges.filter((address) => intersect(areaIn(sheet, address), area));
        return inside.length === 0 ? null : rangeAreas(sheet, inside);
      },
      Merge: () => merge(host, cells),
      Insert: (shift) => {
        if (shift !== 'Down' || columns !== maxColumns)
          throw refuse.notImplemented(`Range.insert(${String(shift)})`);
        insertRows(host, cells);
      },
      Delete: (shift) => {
        if (shift !== 'Up' || columns !== maxColumns)
          throw refuse.notImplemented(`Range.delete(${String(shift)})`);
        deleteRows(host, cells);
      },
      Unmerge: () => unmerge(cells),
      Clear: (what) => clear(cells, what),
      Select: () => host.select(sheet, area),
      // The library asks before it sends a large array in pages.
      _ValidateArraySize: (r, c) => {
        if (r !== rows || c !== columns) throw refuse.argument();
      },
    },
  });
}

/** Several ranges of a sheet, as far as their address. */
function rangeAreas(sheet: SheetState, addresses: readonly string[]): HostObject {
  const Address = () => addresses.map((address) => `${quoteSheet(sheet.name)}!${address}`).join(',');
  return new HostObject('RangeAreas', { read: { Address } });
}

/** The rectangle an address names in a sheet. */
export function areaIn(sheet: SheetState, address: string): Rect {
  const parsed = parseAddress(address);
  if (!parsed || (parsed.sheet !== null && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase()))
    throw refuse.argument();
  return parsed.area;
}

/** The smallest rectangle around all used cells, within `window` if given. */
export function usedArea(sheet: SheetState, valuesOnly: boolean, window?: Rect): Rect | null {
  let found: Rect | null = null;
  for (const [key, cell] of sheet.cells) {
    const blank = cell.value === '' && cell.formula === null;
    if (blank && (valuesOnly || (cell.format.size === 0 && cell.numberFormat === 'General'))) continue;
    const at: Rect = { row: Math.floor(key / maxColumns), column: key % maxColumns, rows: 1, columns: 1 };
    if (!window || intersect(at, window)) found = found ? boundingRect(found, at) : at;
  }
  return found;
}

function link(host: Host, cells: Cells, value: unknown): void {
  const { textToDisplay } = asRecord(value);
  requireWritable(cells);
  eachCell(cells, (row, column) => {
    const cell = ensureCell(cells.sheet, row, column);
    cell.link = value;
    if (host.strict.has('link-style')) cell.format.delete('Font.Name');
    if (host.strict.has('link-style')) cell.format.delete('Font.Size');
    // Excel gives a linked cell its look of a link.
    cell.format.set('Font.Underline', 'Single').set('Font.Color', '#0563C1');
  });
  if (textToDisplay !== undefined) writeCells(cells, textToDisplay, host);
}

/** All of a range, also of a whole sheet: only cells that hold something are visited. */
function clear(cells: Cells, what: unknown): void {
  const { sheet, area } = cells;
  if (what !== undefined && what !== 'All' && what !== 'Contents' && what !== 'Formats')
    throw refuse.notImplemented(`Range.clear(${String(what)})`);
  const inside = [...sheet.cells].filter(([key]) => covers(area, key));
  for (const [key] of inside) {
    if (sheet.protection && isLocked(sheet, Math.floor(key / maxColumns), key % maxColumns))
      throw refuse.denied();
  }
  if (what === 'Formats' && sheet.protection && sheet.protection.options.allowFormatCells !== true)
    throw refuse.denied();
  for (const [key, cell] of inside) {
    if (what === undefined || what === 'All') sheet.cells.delete(key);
    else if (what === 'Formats') {
      cell.format.clear();
      cell.numberFormat = 'General';
    } else {
      cell.value = '';
      cell.formula = null;
    }
  }
}

/** `null` where some are hidden and some are not; lines that were never touched are shown. */
function areHidden(lines: SheetState['rows'], from: number, count: number): boolean | null {
  const hidden = [...lines].filter(([at, line]) => at >= from && at < from + count && line.hidden === true);
  return hidden.length === count ? true : hidden.length === 0 ? false : null;
}

/** The product only shows what a whole sheet hides. */
function hide(sheet: SheetState, lines: SheetState['rows'], value: unknown): void {
  if (sheet.protection) throw refuse.denied();
  if (value !== false) throw refuse.notImplemented('hiding rows and columns');
  for (const line of lines.values()) line.hidden = false;
}

function merge({ strict }: Host, { sheet, area }: Cells): void {
  if (strict.has('merge-overlap')) {
    if (sheet.protection) throw refuse.denied();
    const over = [...sheet.merges, ...(sheet.filter === null ? [] : [sheet.filter])];
    if (over.some((address) => intersect(areaIn(sheet, address), area))) throw refuse.argument();
    for (const [key, cell] of sheet.cells) {
      if (!covers(area, key) || key === cellKey(area.row, area.column)) continue;
      cell.value = '';
      cell.formula = null;
    }
  }
  sheet.merges.push(addressOf(area));
}

function unmerge({ sheet, area }: Cells): void {
  if (sheet.protection) throw refuse.denied();
  const left = sheet.merges.filter((address) => !intersect(areaIn(sheet, address), area));
  sheet.merges.splice(0, sheet.merges.length, ...left);
}

const covers = (area: Rect, key: number): boolean =>
  intersect(area, { row: Math.floor(key / maxColumns), column: key % maxColumns, rows: 1, columns: 1 }) !==
  null;
