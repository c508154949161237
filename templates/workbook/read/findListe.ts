import type { CheckpointId, SchrittId } from '../../checkliste.ts';
import type { Grid, GridSheet } from '../grid.ts';
import { checklisteSpalten, umsetzungSpalten } from '../layout.ts';
import type { Tabelle } from './findSheets.ts';
import { findTable, type Table } from './findTable.ts';
import type { ZeilenKey } from './readZeilen.ts';
import type { ZeilenArt } from './zeilenArt.ts';

/** So many different labels make a table one of ours. */
const genug = 10;

/**
 * The hand-made table with most labels of the given kind, and the column they stand in; `null` if no sheet has ten.
 * Its header row names the other columns.
 */
export function findListe(grid: Grid, art: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>): Tabelle | null {
  let best: Tabelle | null = null;
  for (const sheet of grid.sheets) {
    const columns = labelColumns(sheet, art);
    const [label, ids] = [...columns].toSorted((a, b) => b[1].size - a[1].size)[0] ?? [0, new Set<string>()];
    if (ids.size < genug || ids.size <= (best?.bekannt ?? 0)) continue;
    best = { sheet, table: makeTable(sheet, art, label), bekannt: ids.size, mitNr: false };
  }
  return best;
}

function labelColumns(
  sheet: GridSheet,
  art: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>,
): ReadonlyMap<number, Set<string>> {
  const columns = new Map<number, Set<string>>();
  for (const cells of sheet.rows) {
    for (const [column, cell] of cells.entries()) {
      const found = typeof cell === 'string' && cell.length <= 200 ? art.find(cell) : null;
      if (found) columns.set(column, (columns.get(column) ?? new Set()).add(found.id));
    }
  }
  return columns;
}

function makeTable(
  sheet: GridSheet,
  { liste }: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>,
  label: number,
): Table<ZeilenKey> {
  const found: Table<ZeilenKey> | null =
    liste === 'Checkliste' ? findTable(sheet, checklisteSpalten, 1) : findTable(sheet, umsetzungSpalten, 1);
  if (!found) return { headerRow: -1, firstRow: 0, columns: { label }, others: [] };
  const columns: Partial<Record<ZeilenKey, number>> = {};
  for (const [key, column] of Object.entries(found.columns) as [ZeilenKey, number][]) {
    if (column !== label) columns[key] = column;
  }
  return { ...found, columns: { ...columns, label } };
}
