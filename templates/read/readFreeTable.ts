/** Tables whose rows have no id: any row that says something is one. */
import type { Tag } from '../kalender/tage.ts';
import type { Column } from '../sheets/columns.ts';
import type { GridSheet } from '../sheets/grid.ts';
import { cellText, isBrokenCell, isEmpty } from './cellText.ts';
import type { Table } from './findTable.ts';
import type { Log } from './log.ts';
import { cellAt, type Source, sourceAt } from './source.ts';

/** Where and how rows are read. */
export interface FreeTable<Key extends string> {
  readonly sheet: GridSheet;
  readonly table: Table<Key>;
  readonly spalten: readonly Column<Key>[];
  /** What a row is called among the places: `punkt.0.art`. */
  readonly owner: string;
  /** The row, counted from 0, before which the table ends. */
  readonly ende: number;
  /** Behind so many rows the first blank one ends the table; what stands below is a note. */
  readonly mindestens: number;
  readonly bezug: Tag;
  readonly log: Log;
}

/** Reads one value of the row at hand; `null` where its column is missing. */
export type Lesen<Key extends string> = <T>(key: Key, reader: (source: Source) => T) => T | null;

/** What `zeile` makes of every row in which something stands. */
export function readFreeTable<Key extends string, T>(
  tabelle: FreeTable<Key>,
  zeile: (read: Lesen<Key>) => T,
): readonly T[] {
  const { sheet, table, spalten, owner, ende, mindestens, bezug, log } = tabelle;
  const zeilen: T[] = [];
  for (let row = table.firstRow; row < Math.min(ende, sheet.rows.length); row++) {
    if (!isGefuellt(sheet, row, table)) {
      if (row >= table.firstRow + mindestens) break;
      continue;
    }
    const nr = zeilen.length;
    zeilen.push(
      zeile((key, reader) => {
        const column = table.columns[key];
        if (column === undefined) return null;
        const feld = spalten.find((spalte) => spalte.key === key)?.header ?? key;
        return reader(
          sourceAt(sheet, row, column, { key: `${owner}.${nr}.${key}`, id: null, feld, bezug, log }),
        );
      }),
    );
  }
  return zeilen;
}

/** Whether something stands in a column of the table. */
export function isGefuellt<Key extends string>(
  sheet: GridSheet,
  row: number,
  { columns }: Table<Key>,
): boolean {
  return Object.values<number | undefined>(columns).some((column) => {
    const cell = column === undefined ? null : cellAt(sheet, row, column);
    return isBrokenCell(cell) || !isEmpty(cellText(cell));
  });
}
