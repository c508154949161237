/** `Range.format`: fonts, fills, borders, alignment, protection, column widths and row heights. */
import { textHeight } from '#templates/sheets/rowHeight.ts';
import { intersect, maxRows, parseAddress, type Rect } from './area.ts';
import type { Host } from './excelHost.ts';
import { asNumber, asText, type Cells, HostObject, type Members } from './hostObject.ts';
import { cellAt, ensureCell, type LineState } from './model.ts';
import { refuse } from './protocol.ts';
import { eachCell } from './rangeCells.ts';

const font = {
  Bold: false,
  Italic: false,
  Underline: 'None',
  Strikethrough: false,
  Color: '#000000',
  Size: 11,
  Name: 'Calibri',
};
const text = { HorizontalAlignment: 'General', VerticalAlignment: 'Bottom', WrapText: false, IndentLevel: 0 };
const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export function rangeFormat({ strict }: Host, cells: Cells): HostObject {
  const part = (
    type: string,
    prefix: string,
    defaults: Readonly<Record<string, unknown>>,
    extra: Members = {},
  ) => new HostObject(type, { ...extra, ...formatProps(cells, prefix, defaults) });
  const parts = {
    Font: part('RangeFont', 'Font.', font),
    Fill: part(
      'RangeFill',
      'Fill.',
      { Color: '#FFFFFF' },
      { call: { Clear: () => setFormat(cells, 'Color', undefined, () => ['Fill.']) } },
    ),
    Protection: part('FormatProtection', 'Protection.', { Locked: true, FormulaHidden: false }),
    Borders: borders(cells),
  };
  const props = formatProps(cells, '', text);
  const { row, rows, column, columns } = cells.area;
  const isStrict = strict.has('line-size');
  const width = lines(cells.sheet.columns, column, columns, { initial: 48, most: 1790, isStrict });
  const height = lines(cells.sheet.rows, row, rows, { initial: 15, most: isStrict ? 409.5 : 1790, isStrict });
  return new HostObject('RangeFormat', {
    read: {
      ...props.read,
      ColumnWidth: width.read,
      RowHeight: height.read,
      ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, () => value])),
    },
    write: {
      ...props.write,
      ColumnWidth: allowed(cells, 'allowFormatColumns', width.write),
      RowHeight: allowed(cells, 'allowFormatRows', height.write),
    },
    call: { AutofitRows: () => autofitRows(cells), AutofitColumns: () => undefined },
  });
}

const edges = { Style: 'None', Color: '#000000', Weight: 'Thin' };

/** Borders are kept as the edges of single cells, wherever they were drawn from. */
function borders(cells: Cells): HostObject {
  const side = (key: unknown): HostObject => {
    const name = asText(key);
    const { rows, columns } = cells.area;
    const inside =
      name === 'InsideHorizontal' ? rows > 1 : name === 'InsideVertical' ? columns > 1 : sides.includes(name);
    if (!inside) throw refuse.argument();
    const own = (row: number, column: number) => ownEdges(cells.area, name, row, column);
    return new HostObject('RangeBorder', formatProps(cells, '', edges, own));
  };
  return new HostObject('RangeBorderCollection', { find: side, call: { GetItem: side } });
}

/** Prefixes of the edges of one cell that a side of the range stands for. */
function ownEdges(area: Rect, side: string, row: number, column: number): readonly string[] {
  const at = {
    EdgeTop: row === area.row,
    EdgeBottom: row === area.row + area.rows - 1,
    EdgeLeft: column === area.column,
    EdgeRight: column === area.column + area.columns - 1,
  };
  const names =
    side === 'InsideHorizontal'
      ? [...(at.EdgeTop ? [] : ['EdgeTop']), ...(at.EdgeBottom ? [] : ['EdgeBottom'])]
      : side === 'InsideVertical'
        ? [...(at.EdgeLeft ? [] : ['EdgeLeft']), ...(at.EdgeRight ? [] : ['EdgeRight'])]
        : Object.entries(at).flatMap(([name, isThere]) => (isThere && name === side ? [name] : []));
  return names.map((name) => `Borders.${name}.`);
}

/** Under which prefixes a cell of the range keeps a property. */
type PrefixesAt = (row: number, column: number) => readonly string[];

/** Properties that are read uniform over a range (`null` where cells differ) and written to every cell. */
function formatProps(
  cells: Cells,
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
  prefixesAt: PrefixesAt = () => [prefix],
): Members {
  const entries = Object.entries(defaults);
  const read = entries.map(
    ([name, initial]) =>
      [
        name,
        () => {
          const found = new Set<unknown>();
          eachCell(cells, (row, column) => {
            for (const at of prefixesAt(row, column))
              found.add(cellAt(cells.sheet, row, column)?.format.get(at + name) ?? initial);
          });
          return found.size === 1 ? [...found][0] : null;
        },
      ] as const,
  );
  const write = entries.map(
    ([name, initial]) =>
      [
        name,
        (value: unknown) => {
          if (typeof value !== typeof initial) throw refuse.argument();
          if (name === 'Color' && !/^#[0-9A-Fa-f]{6}$/.test(asText(value))) throw refuse.argument();
          setFormat(cells, name, value, prefixesAt);
        },
      ] as const,
  );
  return { read: Object.fromEntries(read), write: Object.fromEntries(write) };
}

function setFormat(cells: Cells, name: string, value: unknown, prefixesAt: PrefixesAt): void {
  if (cells.sheet.protection && cells.sheet.protection.options.allowFormatCells !== true)
    throw refuse.denied();
  eachCell(cells, (row, column) => {
    const { format } = ensureCell(cells.sheet, row, column);
    for (const prefix of prefixesAt(row, column)) {
      if (value === undefined) format.delete(prefix + name);
      else format.set(prefix + name, value);
    }
  });
}

/** As high as the wrapped texts of each row need in their columns; merged cells are left out, as in Excel. */
function autofitRows({ sheet, area }: Cells): void {
  const merged = sheet.merges.map((address) => parseAddress(address)?.area);
  for (let row = area.row; row < area.row + area.rows; row++) {
    let size = 0;
    for (let column = 0; column < area.column + area.columns && column < 64; column++) {
      const cell = cellAt(sheet, row, column);
      const at: Rect = { row, column, rows: 1, columns: 1 };
      if (!cell || merged.some((other) => other && intersect(other, at))) continue;
      const { format } = cell;
      const characters = ((sheet.columns.get(column)?.size ?? 48) / 0.75 - 5) / 7;
      const needed = textHeight(String(cell.value), characters, {
        wrap: format.get('WrapText') === true,
        bold: format.get('Font.Bold') === true,
        size: asNumber(format.get('Font.Size') ?? 10),
        indent: asNumber(format.get('IndentLevel') ?? 0),
      });
      size = Math.max(size, needed);
    }
    sheet.rows.set(row, { ...sheet.rows.get(row), size: Math.min(409, size) });
  }
}

function allowed(cells: Cells, option: string, write: (value: unknown) => void): (value: unknown) => void {
  return (value) => {
    if (cells.sheet.protection && cells.sheet.protection.options[option] !== true) throw refuse.denied();
    write(value);
  };
}

interface LineLimits {
  /** Points. */
  readonly initial: number;
  readonly most: number;
  /** Sizes are whole pixels of 0.75 points. */
  readonly isStrict: boolean;
}

function lines(
  states: Map<number, LineState>,
  from: number,
  count: number,
  { initial, most, isStrict }: LineLimits,
) {
  const many = Math.min(count, maxRows === count ? 0 : count);
  const at = (index: number): number => states.get(from + index)?.size ?? initial;
  return {
    read: () =>
      Array.from({ length: many }, (_, index) => at(index)).every((size) => size === at(0)) ? at(0) : null,
    write: (value: unknown) => {
      const given = asNumber(value);
      if (given < 0 || given > most) throw refuse.argument();
      const size = isStrict ? Math.round(given / 0.75) * 0.75 : given;
      for (let index = 0; index < many; index++)
        states.set(from + index, { ...states.get(from + index), size });
    },
  };
}
