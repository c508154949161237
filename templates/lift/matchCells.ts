import type { Places } from '../read/reading.ts';
import { fromA1, type Place } from '../sheets/grid.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import type { Eigenes } from './findEigenes.ts';

type At = Pick<Place, 'row' | 'column'>;

/** Where a cell beside the values of an old sheet goes; `null` if it has no place. */
export type Target = (at: At) => At | null;

/** So far down it is looked for rows that are free. */
const weiter = 20;

/**
 * Cells beside a row go with it, those below the table stay below it, and those behind the last column stay behind it,
 * though the table has grown. `eigene` are the cells that have to find a place.
 */
export function matchCells(
  sheet: string,
  places: Places,
  planned: SheetPlan | null,
  newPlaces: Places,
  eigene: readonly Eigenes[],
): Target {
  if (!planned) return (at) => at;
  const before = tableOf(sheet, places);
  const after = tableOf(planned.name, newPlaces);
  if (before.rows.size === 0 || after.rows.size === 0) return (at) => at;
  const ownerOf = new Map([...before.rows].map(([owner, row]) => [row, owner]));
  const [first, last] = [Math.min(...before.rows.values()), Math.max(...before.rows.values())];
  const [newFirst, newLast] = [Math.min(...after.rows.values()), Math.max(...after.rows.values())];
  const grown = Math.max(0, after.lastColumn - before.lastColumn);
  const columnOf = (column: number) => (column > before.lastColumn ? column + grown : column);
  const below = (shift: number) => (row: number) => newLast + row - last + shift;
  const cellsBelow = eigene.flatMap(({ cell }) => {
    const at = fromA1(cell);
    return at && at.row > last ? [at] : [];
  });
  const isFree = (rowOf: (row: number) => number) =>
    cellsBelow.every(({ row, column }) => isFreeCell(planned, { row: rowOf(row), column: columnOf(column) }));
  const shifts = Array.from({ length: weiter }, (_, shift) => shift);
  const rowBelow = below(shifts.find((shift) => isFree(below(shift))) ?? 0);
  return ({ row, column }) => {
    const owner = ownerOf.get(row);
    const to =
      owner !== undefined
        ? after.rows.get(owner)
        : row > last
          ? rowBelow(row)
          : row === first - 1
            ? newFirst - 1
            : undefined;
    return to === undefined ? null : { row: to, column: columnOf(column) };
  };
}

/** Rows that belong to an entry of a table: steps, checkpoints, Basisdienste, numbered rows. */
const rowOwner = /^(?:[KU]\d-\d\d|B\d\d|(?:leistung|punkt|register|recht)\.\d+)$/;

/** The row of each entry and the last column of the table. */
function tableOf(
  sheet: string,
  places: Places,
): { readonly rows: ReadonlyMap<string, number>; readonly lastColumn: number } {
  const rows = new Map<string, number>();
  let lastColumn = 0;
  for (const [key, place] of Object.entries(places)) {
    const owner = key.slice(0, key.lastIndexOf('.'));
    const at = place.sheet === sheet && rowOwner.test(owner) ? fromA1(place.cell) : null;
    if (!at) continue;
    rows.set(owner, at.row);
    lastColumn = Math.max(lastColumn, at.column);
  }
  return { rows, lastColumn };
}

/** Whether the plan leaves a cell to people's notes. */
export function isFreeCell({ rows }: SheetPlan, { row, column }: Pick<Place, 'row' | 'column'>): boolean {
  const there = rows[row]?.cells[column] ?? null;
  return there === null || (there.value === null && there.formula === undefined && there.style === 'free');
}
