import type { CheckpointId, SchrittId } from '../../checkliste.ts';
import { checklisteSpalten, umsetzungSpalten } from '../columns.ts';
import type { Grid, GridSheet } from '../grid.ts';
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
export function findListe(grid: Grid, art: Art): Tabelle | null {
  let best: Tabelle | null = null;
  for (const sheet of grid.sheets) {
    const [label, { ids, erste }] =
      labelColumns(sheet, art).toSorted((a, b) => b[1].ids.size - a[1].ids.size)[0] ?? leer;
    if (ids.size < genug || ids.size <= (best?.bekannt ?? 0)) continue;
    best = { sheet, table: makeTable(sheet, art, label, erste), bekannt: ids.size, mitNr: false };
  }
  return best;
}

type Art = ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>;

/** The labels in one column: which, and the row of the first. */
interface Bezeichnungen {
  readonly ids: Set<string>;
  readonly erste: number;
}

const leer: [number, Bezeichnungen] = [0, { ids: new Set(), erste: 0 }];

function labelColumns(sheet: GridSheet, art: Art): [number, Bezeichnungen][] {
  const columns = new Map<number, Bezeichnungen>();
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const found = typeof cell === 'string' && cell.length <= 200 ? art.find(cell) : null;
      if (!found) continue;
      const known = columns.get(column) ?? { ids: new Set(), erste: row };
      known.ids.add(found.id);
      columns.set(column, known);
    }
  }
  return [...columns];
}

function makeTable(sheet: GridSheet, { liste }: Art, label: number, erste: number): Table<ZeilenKey> {
  const options = { least: 1, vor: erste };
  const found: Table<ZeilenKey> | null =
    liste === 'Checkliste'
      ? findTable(sheet, checklisteSpalten, options)
      : findTable(sheet, umsetzungSpalten, options);
  if (!found) return { headerRow: -1, firstRow: 0, columns: { label }, others: [] };
  const columns: Partial<Record<ZeilenKey, number>> = {};
  for (const [key, column] of Object.entries(found.columns) as [ZeilenKey, number][]) {
    if (column !== label) columns[key] = column;
  }
  return { ...found, columns: { ...columns, label } };
}
