import { labelKey } from '../catalogue/normalize.ts';
import type { Column } from '../sheets/columns.ts';
import type { Cell, GridSheet } from '../sheets/grid.ts';
import { cellText, quote } from './cellText.ts';
import type { Log } from './log.ts';
import { nearest } from './nearest.ts';

/** Where a table stands in a sheet; rows and columns count from 0. */
export interface Table<Key extends string> {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: Partial<Readonly<Record<Key, number>>>;
  /** Headers that no column of ours has. */
  readonly others: readonly { readonly header: string; readonly column: number }[];
  /** Columns with a name of ours that another column has already. */
  readonly doppelt: readonly Doppelt<Key>[];
  /** What stands above the column Status where its content alone told it, `''` for nothing. */
  readonly statusHeader?: string;
}

/** A second column of a known name, which is not read. */
export interface Doppelt<Key extends string> {
  readonly key: Key;
  /** The column that is read. */
  readonly gelesen: number;
  readonly header: string;
  readonly column: number;
  /** Whether the one that is read alone is named as in the template. */
  readonly eindeutig: boolean;
}

/** How a header was recognised; a lower rank wins where two columns claim the same key. */
interface Hit<Key extends string> {
  readonly key: Key;
  readonly column: number;
  readonly rank: number;
}

/**
 * The table whose header row names most of the given columns, wherever it stands; `null` if no row names `least`.
 * With `vor` the header row stands above that row, as near to it as may be.
 */
export function findTable<Key extends string>(
  sheet: GridSheet,
  spalten: readonly Column<Key>[],
  { least = 2, vor = null }: { readonly least?: number; readonly vor?: number | null } = {},
): Table<Key> | null {
  const index = headerIndex(spalten);
  let best: { row: number; hits: Map<Key, Hit<Key>> } | null = null;
  for (let row = 0; row < (vor ?? sheet.rows.length); row++) {
    const known = best?.hits.size ?? 0;
    // looking up every text of a sheet costs as much as reading it
    if (countTexts(sheet, row) < Math.max(least, vor === null ? known + 1 : known)) continue;
    const hits = headerHits(sheet, row, index);
    const more = hits.size - known;
    if (hits.size >= least && (more > 0 || (more === 0 && vor !== null))) best = { row, hits };
    if (best?.hits.size === spalten.length) break;
  }
  return best && makeTable(sheet, best.row, best.hits, index);
}

const indexes = new WeakMap<object, ReadonlyMap<string, { key: string; rank: number }>>();

/** Headers as they are written, and their keys and those of aliases; made once for each list of columns. */
function headerIndex<Key extends string>(
  spalten: readonly Column<Key>[],
): ReadonlyMap<string, { key: Key; rank: number }> {
  const known = indexes.get(spalten) as ReadonlyMap<string, { key: Key; rank: number }> | undefined;
  if (known) return known;
  const index = new Map<string, { key: Key; rank: number }>();
  for (const { key, header } of spalten) {
    for (const text of [header, labelKey(header)]) index.set(text, { key, rank: 0 });
  }
  for (const { key, aliases } of spalten) {
    for (const alias of aliases)
      if (!index.has(labelKey(alias))) index.set(labelKey(alias), { key, rank: 1 });
  }
  indexes.set(spalten, index);
  return index;
}

/** How many cells of a row may be headers. */
function countTexts(sheet: GridSheet, row: number): number {
  let count = 0;
  for (const cell of sheet.rows[row] ?? []) if (mayBeHeader(cell)) count++;
  return count;
}

const mayBeHeader = (cell: Cell): cell is string =>
  typeof cell === 'string' && cell !== '' && cell.length <= 60;

function headerHits<Key extends string>(
  sheet: GridSheet,
  row: number,
  index: ReadonlyMap<string, { key: Key; rank: number }>,
): Map<Key, Hit<Key>> {
  const hits = new Map<Key, Hit<Key>>();
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    const hit = headerHit(cell, column, index);
    if (hit && hit.rank < (hits.get(hit.key)?.rank ?? 3)) hits.set(hit.key, hit);
  }
  return hits;
}

function headerHit<Key extends string>(
  cell: Cell,
  column: number,
  index: ReadonlyMap<string, { key: Key; rank: number }>,
): Hit<Key> | null {
  if (!mayBeHeader(cell)) return null;
  const exact = index.get(cell) ?? index.get(labelKey(cell));
  const found = exact ?? (cell.includes('(') ? index.get(labelKey(cell.replace(/\(.*\)/, ''))) : undefined);
  return found ? { key: found.key, column, rank: exact ? found.rank : 2 } : null;
}

/** Adds the columns that a header over two rows names in the other row. */
function makeTable<Key extends string>(
  sheet: GridSheet,
  row: number,
  hits: Map<Key, Hit<Key>>,
  index: ReadonlyMap<string, { key: Key; rank: number }>,
): Table<Key> {
  const taken = new Set([...hits.values()].map(({ column }) => column));
  let firstRow = row + 1;
  for (const neighbour of [row - 1, row + 1]) {
    for (const hit of headerHits(sheet, neighbour, index).values()) {
      if (hits.has(hit.key) || taken.has(hit.column)) continue;
      hits.set(hit.key, hit);
      taken.add(hit.column);
      if (neighbour > row) firstRow = row + 2;
    }
  }
  const columns: Partial<Record<Key, number>> = {};
  for (const { key, column } of hits.values()) columns[key] = column;
  const others = (sheet.rows[row] ?? []).flatMap((cell, column) =>
    taken.has(column) || cellText(cell) === '' ? [] : [{ header: cellText(cell), column }],
  );
  return { headerRow: row, firstRow, columns, others, doppelt: findDoppelt(sheet, row, hits, index) };
}

function findDoppelt<Key extends string>(
  sheet: GridSheet,
  row: number,
  hits: ReadonlyMap<Key, Hit<Key>>,
  index: ReadonlyMap<string, { key: Key; rank: number }>,
): readonly Doppelt<Key>[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const hit = headerHit(cell, column, index);
    const read = hit && hits.get(hit.key);
    if (!hit || !read || read.column === column) return [];
    const eindeutig = read.rank === 0 && hit.rank > 0;
    return [{ key: hit.key, gelesen: read.column, header: cellText(cell), column, eindeutig }];
  });
}

/** Reports a column that is not there, naming the header that comes nearest. */
export function reportSpalte(
  log: Log,
  sheet: string,
  table: Pick<Table<string>, 'others'> | null,
  { header, aliases }: Pick<Column, 'header' | 'aliases'>,
  severity: 'error' | 'warning',
): void {
  const others = table?.others.map((other) => other.header) ?? [];
  const near =
    nearest(header, others, (other) => [other], 0.5) ??
    nearest(aliases[0] ?? '', others, (other) => [other], 0.3);
  const verb = severity === 'error' ? 'muss' : 'soll';
  const hint = near === null ? '' : `; am nächsten kommt ${quote(near)}`;
  log.report({
    code: 'spalte-fehlt',
    severity,
    sheet,
    message: `Die Spalte ${quote(header)} ${verb} vorhanden sein${hint}.`,
    value: near,
  });
}
