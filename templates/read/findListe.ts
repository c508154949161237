import { findStatus } from '../catalogue/catalogue.ts';
import type { CheckpointId, SchrittId } from '../model/checkliste.ts';
import { checklisteSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { cellText, isEmpty } from './cellText.ts';
import type { TableOnSheet } from './findSheets.ts';
import { findTable, type Table } from './findTable.ts';
import type { ZeilenKey } from './readZeilen.ts';
import { cellAt } from './source.ts';
import type { ZeilenArt } from './zeilenArt.ts';

/** So many different labels make a table one of ours. */
const genug = 10;

/**
 * The hand-made table with most labels of the given kind, and the column they stand in; `null` if no sheet has ten.
 * Its header row names the other columns.
 */
export function findListe(grid: Grid, art: Art): TableOnSheet | null {
  let best: TableOnSheet | null = null;
  for (const sheet of grid.sheets) {
    const [label, { ids, erste }] =
      labelColumns(sheet, art).toSorted((a, b) => b[1].ids.size - a[1].ids.size)[0] ?? leer;
    if (ids.size < genug || ids.size <= (best?.bekannt ?? 0)) continue;
    const table = makeTable(sheet, art, label, erste);
    best = { sheet, table: withStatus(sheet, table, art), bekannt: ids.size, mitNr: false };
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
  if (!found) return { headerRow: -1, firstRow: 0, columns: { label }, others: [], doppelt: [] };
  const columns: Partial<Record<ZeilenKey, number>> = {};
  for (const [key, column] of Object.entries(found.columns) as [ZeilenKey, number][]) {
    if (column !== label) columns[key] = column;
  }
  return { ...found, columns: { ...columns, label } };
}

/**
 * Takes the one column whose cells beside the labels all hold a status, where no header says Status: people write
 * „Erledigt?“ or nothing at all above it.
 */
function withStatus(sheet: GridSheet, table: Table<ZeilenKey>, art: Art): Table<ZeilenKey> {
  const { columns, firstRow } = table;
  const { label } = columns;
  if (columns.status !== undefined || label === undefined) return table;
  const rows = sheet.rows.flatMap((_, row) =>
    row >= firstRow && art.find(cellText(cellAt(sheet, row, label))) ? [row] : [],
  );
  const taken = Object.values(columns);
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  const candidates = Array.from({ length: width }, (_, column) => column).filter((column) => {
    if (taken.includes(column)) return false;
    const texts = rows.map((row) => cellText(cellAt(sheet, row, column))).filter((text) => !isEmpty(text));
    return texts.length >= 3 && texts.every((text) => findStatus(text) !== null);
  });
  const [status] = candidates;
  if (status === undefined || candidates.length > 1) return table;
  const others = table.others.filter(({ column }) => column !== status);
  const header = table.others.find(({ column }) => column === status)?.header ?? '';
  return { ...table, columns: { ...columns, status }, others, statusHeader: header };
}
