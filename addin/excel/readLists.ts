import { columnLetters, fromA1 } from '#templates/sheets/grid.ts';

/** Whether a range still carries its drop-down; where only parts do, cell by cell. */
export interface ListRequest {
  readonly range: string;
  readonly whole: Excel.DataValidation;
  readonly cells: { readonly cell: string; readonly rule: Excel.DataValidation }[];
}

/** Larger ranges are not looked at cell by cell. */
const cellsMax = 400;

export function requestLists(sheet: Excel.Worksheet, ranges: readonly string[]): readonly ListRequest[] {
  return ranges.map((range) => ({
    range,
    whole: sheet.getRange(range).dataValidation.load('type'),
    cells: [],
  }));
}

/** After the first round trip: asks for the single cells of ranges whose drop-down is not whole. */
export function requestSingleCells(
  sheet: Excel.Worksheet,
  requests: readonly ListRequest[],
): readonly Excel.DataValidation[] {
  return requests
    .filter(
      ({ whole }) => !whole.isNullObject && (whole.type === 'Inconsistent' || whole.type === 'MixedCriteria'),
    )
    .flatMap(({ range, cells }) => {
      const asked = cellsIn(range).map((cell) => ({
        cell,
        rule: sheet.getRange(cell).dataValidation.load('type'),
      }));
      cells.splice(0, cells.length, ...asked);
      return cells.map(({ rule }) => rule);
    });
}

/** Ranges with a drop-down as a `Grid` lists them. */
export function listsOf(requests: readonly ListRequest[]): readonly string[] {
  return requests.flatMap(({ range, whole, cells }) => {
    if (whole.isNullObject) return [];
    if (cells.length > 0) return cells.filter(({ rule }) => rule.type === 'List').map(({ cell }) => cell);
    return whole.type === 'List' ? [range] : [];
  });
}

function cellsIn(range: string): readonly string[] {
  const [first = '', last = first] = range.split(':');
  const from = fromA1(first);
  const to = fromA1(last);
  if (!from || !to) return [];
  const rows = to.row - from.row + 1;
  const columns = to.column - from.column + 1;
  return Array.from({ length: Math.min(rows * columns, cellsMax) }, (_, index) => {
    const column = columnLetters(from.column + (index % columns));
    return `${column}${from.row + Math.floor(index / columns) + 1}`;
  });
}
