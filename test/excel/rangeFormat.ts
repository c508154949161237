/** `Range.format`: fonts, fills, borders, alignment, protection, column widths and row heights. */
import { maxRows } from './area.ts';
import { asNumber, asText, type Cells, HostObject, type Members } from './hostObject.ts';
import { ensureCell, type LineState } from './model.ts';
import { refuse } from './protocol.ts';
import { eachCell, uniform } from './rangeCells.ts';

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

export function rangeFormat(cells: Cells): HostObject {
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
      { call: { Clear: () => setFormat(cells, 'Fill.Color', undefined) } },
    ),
    Protection: part('FormatProtection', 'Protection.', { Locked: true, FormulaHidden: false }),
    Borders: borders(cells),
  };
  const props = formatProps(cells, '', text);
  const { row, rows, column, columns } = cells.area;
  const width = lines(cells.sheet.columns, column, columns, 48);
  const height = lines(cells.sheet.rows, row, rows, 15);
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
    call: { AutofitRows: () => undefined, AutofitColumns: () => undefined },
  });
}

function borders(cells: Cells): HostObject {
  const side = (key: unknown): HostObject => {
    const name = asText(key);
    const { rows, columns } = cells.area;
    const inside =
      name === 'InsideHorizontal' ? rows > 1 : name === 'InsideVertical' ? columns > 1 : sides.includes(name);
    if (!inside) throw refuse.argument();
    return new HostObject(
      'RangeBorder',
      formatProps(cells, `Borders.${name}.`, { Style: 'None', Color: '#000000', Weight: 'Thin' }),
    );
  };
  return new HostObject('RangeBorderCollection', { find: side, call: { GetItem: side } });
}

/** Properties that are read uniform over a range (`null` where cells differ) and written to every cell. */
function formatProps(cells: Cells, prefix: string, defaults: Readonly<Record<string, unknown>>): Members {
  const entries = Object.entries(defaults);
  const read = entries.map(
    ([name, initial]) =>
      [name, () => uniform(cells, (cell) => cell?.format.get(prefix + name) ?? initial)] as const,
  );
  const write = entries.map(
    ([name, initial]) =>
      [
        name,
        (value: unknown) => {
          if (typeof value !== typeof initial) throw refuse.argument();
          if (name === 'Color' && !/^#[0-9A-Fa-f]{6}$/.test(asText(value))) throw refuse.argument();
          setFormat(cells, prefix + name, value);
        },
      ] as const,
  );
  return { read: Object.fromEntries(read), write: Object.fromEntries(write) };
}

function setFormat(cells: Cells, path: string, value: unknown): void {
  if (cells.sheet.protection && cells.sheet.protection.options.allowFormatCells !== true)
    throw refuse.denied();
  eachCell(cells, (row, column) => {
    const { format } = ensureCell(cells.sheet, row, column);
    if (value === undefined) format.delete(path);
    else format.set(path, value);
  });
}

function allowed(cells: Cells, option: string, write: (value: unknown) => void): (value: unknown) => void {
  return (value) => {
    if (cells.sheet.protection && cells.sheet.protection.options[option] !== true) throw refuse.denied();
    write(value);
  };
}

function lines(states: Map<number, LineState>, from: number, count: number, initial: number) {
  const many = Math.min(count, maxRows === count ? 0 : count);
  const at = (index: number): number => states.get(from + index)?.size ?? initial;
  return {
    read: () =>
      Array.from({ length: many }, (_, index) => at(index)).every((size) => size === at(0)) ? at(0) : null,
    write: (value: unknown) => {
      const size = asNumber(value);
      if (size < 0 || size > 1790) throw refuse.argument();
      for (let index = 0; index < many; index++)
        states.set(from + index, { ...states.get(from + index), size });
    },
  };
}
