import { type Cell, type CellFormat, toA1 } from '#templates/sheets/grid.ts';
import { MERGED_AREAS, SHEET_COLUMNS, SHEET_ROWS, WINDOW_COLUMNS, WINDOW_ROWS } from '../../limits.ts';
import { refuse } from '../../refusal.ts';
import { type Budget, type CellLook, SheetBuilder } from '../../sheetBuilder.ts';
import { skipElement, type XmlTags } from '../../xml.ts';
import { readOdsCell } from './odsCell.ts';

/** Filled cells of the row at hand: where, how often, what. */
type Run = readonly [column: number, count: number, value: Cell];

/**
 * Reads the table whose opening tag the tags stand on, up to its closing one. Header rows and groups are passed
 * through; names of the sheet itself are added to `names`.
 */
export function readOdsTable(
  tags: XmlTags,
  budget: Budget,
  names: [name: string, address: string, local: boolean][],
  looks: ReadonlyMap<string, CellLook>,
): OdsTable {
  const sheet = new SheetBuilder(budget);
  const merged: string[] = [];
  const result = (): OdsTable => ({
    rows: sheet.rows,
    outside: sheet.outside,
    merged,
    formats: sheet.formats,
    ...sheet.gerechnet,
  });
  if (tags.empty) return result();
  // few cells have these attributes: looking for them in each would cost a tenth of the reading
  let spanned = tags.xml.indexOf(SPANNED, tags.end);
  let row = 0;
  let rowRepeat = 1;
  let column = 0;
  let runs: Run[] = [];
  const endRow = () => {
    putRow(sheet, budget, row, rowRepeat, runs);
    row = Math.min(row + rowRepeat, SHEET_ROWS);
    runs = [];
    column = 0;
  };
  while (tags.next()) {
    switch (tags.name) {
      case 'table:table':
        if (tags.closing) return result();
        tags.end = skipElement(tags.xml, tags.start) - 1;
        break;
      case 'table:table-row':
        if (!tags.closing) rowRepeat = repeat(tags, 'table:number-rows-repeated', SHEET_ROWS);
        if (tags.closing || tags.empty) endRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell': {
        if (tags.closing) break;
        const count = repeat(tags, 'table:number-columns-repeated', SHEET_COLUMNS);
        while (spanned >= 0 && spanned < tags.start) spanned = tags.xml.indexOf(SPANNED, tags.start);
        if (spanned >= 0 && spanned < tags.end) addMerged(merged, tags, row, column);
        const look = looks.size === 0 ? undefined : looks.get(tags.attribute('table:style-name') ?? '');
        // a run of alike empty cells is layout
        if (look && count <= RUN) for (let c = 0; c < count; c++) sheet.format(row, column + c, look);
        const formula = tags.rawAttribute('table:formula');
        const value = readOdsCell(tags, formula);
        if (formula !== null) sheet.formula(row, column, formula);
        if (value !== null) runs.push([column, count, value]);
        column = Math.min(column + count, SHEET_COLUMNS);
        break;
      }
      case 'table:named-range':
        if (!tags.closing) {
          names.push([
            tags.attribute('table:name') ?? '',
            tags.attribute('table:cell-range-address') ?? '',
            true,
          ]);
        }
        break;
      case 'table:shapes':
      case 'office:forms':
      case 'table:table-source':
      case 'office:dde-source':
        if (!tags.closing) tags.end = skipElement(tags.xml, tags.start) - 1;
        break;
    }
  }
  return refuse('beschaedigt');
}

/** Repeats of a cell up to which its look is kept for each. */
const RUN = 40;

const SPANNED = '-spanned=';

export interface OdsTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly outside: number;
  /** A1 ranges. */
  readonly merged: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly gerechnet?: readonly string[];
}

function addMerged(merged: string[], tags: XmlTags, row: number, column: number): void {
  const bottom = row + repeat(tags, 'table:number-rows-spanned', SHEET_ROWS) - 1;
  const right = column + repeat(tags, 'table:number-columns-spanned', SHEET_COLUMNS) - 1;
  if ((bottom > row || right > column) && merged.length < MERGED_AREAS)
    merged.push(`${toA1(row, column)}:${toA1(bottom, right)}`);
}

/** A repeat is a promise of the file: it is clamped here, and its cells count against the budget. */
function repeat(tags: XmlTags, name: string, most: number): number {
  const count = Number(tags.attribute(name) ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : refuse('beschaedigt');
}

function putRow(
  sheet: SheetBuilder,
  budget: Budget,
  row: number,
  rowRepeat: number,
  runs: readonly Run[],
): void {
  for (const [column, count, value] of runs) {
    budget.cells(count * rowRepeat);
    const rows = Math.max(0, Math.min(rowRepeat, WINDOW_ROWS - row));
    const columns = Math.max(0, Math.min(count, WINDOW_COLUMNS - column));
    if (value !== '') sheet.outside += count * rowRepeat - rows * columns;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) sheet.put(r, c, value);
    }
  }
}
