import type { Places, Reading } from '../read/reading.ts';
import { rowsById } from '../read/rowsById.ts';
import { type Cell, fromA1, type Grid } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, WorkbookPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { type BlattMitEigenen, blaetterMitEigenen, eigeneZeile } from '../write/eigeneZeile.ts';
import type { Eigenes } from './findEigenes.ts';
import { insertPlannedRow } from './insertPlannedRow.ts';

/** A row of a person inside one of the tables. */
export interface OwnRow {
  readonly blatt: BlattMitEigenen;
  /** Row of the plan, counted from 0, under which it goes. */
  readonly under: number;
  /** Column of the plan → what stands there. */
  readonly cells: Map<number, Cell>;
}

/** So many come along in a table: the sums look for the Nr. of steps in its first 200 rows. */
const most = 100;

/**
 * Finds the rows of a person that stand between the rows of a table, with what they hold; `taken` are the cells among
 * `eigene` that have a place there. `places` are those of the plan. In the order of the sheets.
 */
export function findOwnRows(
  grid: Grid,
  { places: before, findings }: Reading,
  names: ReadonlyMap<string, string>,
  places: Places,
  eigene: readonly Eigenes[],
): { readonly rows: readonly OwnRow[]; readonly taken: ReadonlySet<Eigenes> } {
  const rows: OwnRow[] = [];
  const taken = new Set<Eigenes>();
  for (const [sheet, name] of names) {
    const blatt = blaetterMitEigenen.find((key) => sheetNames[key] === name);
    const owners = [...rowsById(before, sheet)].toSorted(([, a], [, b]) => a - b);
    const [first, last] = [owners.at(0), owners.at(-1)];
    if (blatt === undefined || !first || !last) continue;
    const now = rowsById(places, name);
    const columnOf = columnsOf(before, sheet, places, name);
    // the second row of a step would be one again
    const doppelt = new Set(
      findings.flatMap(({ code, sheet: at, cell }) =>
        code === 'schritt-doppelt' && at === sheet && cell !== null ? [fromA1(cell)?.row] : [],
      ),
    );
    const isOwner = new Set(owners.map(([, row]) => row));
    const own = new Map<number, OwnRow>();
    for (const one of eigene) {
      const at = one.sheet === sheet ? fromA1(one.cell) : null;
      if (!at || at.row < first[1] || at.row > last[1] || isOwner.has(at.row) || doppelt.has(at.row))
        continue;
      const column = columnOf(at.column);
      const above = owners.findLast(([, row]) => row < at.row)?.[0];
      const under = above === undefined ? undefined : now.get(above);
      if (column === null || under === undefined || (!own.has(at.row) && own.size >= most)) continue;
      const row = own.get(at.row) ?? { blatt, under, cells: new Map() };
      row.cells.set(
        column,
        grid.sheets.find((other) => other.name === sheet)?.rows[at.row]?.[at.column] ?? null,
      );
      own.set(at.row, row);
      taken.add(one);
    }
    rows.push(...[...own].toSorted(([a], [b]) => a - b).map(([, row]) => row));
  }
  return { rows, taken };
}

/** The plan with these rows; all their cells can be filled. */
export function withOwnRows(plan: WorkbookPlan, rows: readonly OwnRow[]): WorkbookPlan {
  // from below, so that the places of the others hold
  return rows
    .map((row, order) => ({ ...row, order }))
    .toSorted((a, b) => b.under - a.under || b.order - a.order)
    .reduce((grown, { blatt, under, cells }) => {
      const name = sheetNames[blatt];
      const planned: (CellPlan | null)[] = [...eigeneZeile(blatt)];
      for (const [column, value] of cells) {
        while (planned.length <= column) planned.push(null);
        planned[column] = { ...(planned[column] ?? { style: 'free' as const }), value };
      }
      const { widths = [] } = grown.sheets.find((sheet) => sheet.name === name) ?? {};
      return insertPlannedRow(grown, name, under + 1, fittedRow(planned, widths));
    }, plan);
}

/** Old column → new column: those of the table by what they hold, those behind it stay behind it. */
function columnsOf(
  before: Places,
  sheet: string,
  now: Places,
  name: string,
): (column: number) => number | null {
  const [old, planned] = [fieldsOf(before, sheet), fieldsOf(now, name)];
  const keyAt = new Map([...old].map(([key, column]) => [column, key]));
  const [lastOld, lastNew] = [Math.max(...old.values()), Math.max(...planned.values())];
  return (column) => {
    const key = keyAt.get(column);
    if (key !== undefined) return planned.get(key) ?? null;
    return column > lastOld ? column + Math.max(0, lastNew - lastOld) : null;
  };
}

/** Field of a step or checkpoint → its column on a sheet. */
function fieldsOf(places: Places, sheet: string): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(places).flatMap(([key, place]) => {
      const field = /^[KU]\d-\d\d\.(\w+)$/.exec(key)?.[1];
      const column = place.sheet === sheet ? fromA1(place.cell)?.column : undefined;
      return field === undefined || column === undefined ? [] : [[field, column] as const];
    }),
  );
}
