import { normalize } from '#templates/catalogue/normalize.ts';
import { cellText } from '#templates/read/cellText.ts';
import { fromA1, type GridSheet } from '#templates/sheets/grid.ts';
import type { CellPlan, SheetPlan } from '#templates/sheets/plan.ts';
import type { InsertedRow } from './openWorkbook.ts';

export interface Placement {
  readonly sheet: GridSheet;
  /** Where the row goes, counted from 0. */
  readonly row: number;
  /** The first row of the table, counted from 0: headers are looked for above it. */
  readonly first: number;
  /** The sheet as the Vorlage has it. */
  readonly planned: SheetPlan;
  /** In the columns of the Vorlage. */
  readonly cells: readonly (CellPlan | null)[];
}

/** A row of the Vorlage for a sheet whose columns may have moved; those that went are left out. */
export function placedRow({ sheet, row, first, planned, cells }: Placement): InsertedRow {
  const columns = headerColumns(sheet.rows.slice(0, first), planned.rows[0]?.cells ?? []);
  const placed: (CellPlan | null)[] = [];
  cells.forEach((cell, column) => {
    const target = columns.get(column);
    if (target === undefined || cell === null) return;
    while (placed.length <= target) placed.push(null);
    placed[target] = cell;
  });
  const lists = planned.validations.flatMap((validation) => {
    const column = fromA1(validation.range.split(':')[0] ?? '')?.column;
    const target = column === undefined ? undefined : columns.get(column);
    return validation.kind === 'list' && target !== undefined ? [{ validation, column: target }] : [];
  });
  return { sheet: sheet.name, row, cells: placed, lists };
}

/** Column of the Vorlage → column of the sheet, by the header row that has most in common. */
function headerColumns(
  above: GridSheet['rows'],
  header: readonly (CellPlan | null)[],
): ReadonlyMap<number, number> {
  const candidates = above.map((line) => {
    const found = new Map(line.map((cell, column) => [normalize(cellText(cell)), column]));
    return new Map(
      header.flatMap((cell, column) => {
        const text = normalize(cellText(cell?.value ?? null));
        const at = text === '' ? undefined : found.get(text);
        return at === undefined ? [] : [[column, at] as const];
      }),
    );
  });
  return candidates.toSorted((a, b) => b.size - a.size)[0] ?? new Map();
}
