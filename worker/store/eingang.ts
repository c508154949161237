/**
 * The tables in which an import waits: of the same form as the store's own, under other names, so that no answer and no
 * delivery meets what is in them. Taking them over is a change of names.
 */
import { count, type Sql } from './sql.ts';

/** What an import brings. */
const tables = [
  'mappe',
  'version',
  'inhalt',
  'auszug',
  'belegung',
  'grabstein',
  'vorgaben',
  'token',
  'audit',
] as const;

/** Rows dropped at once: a Checkliste is long, and what is dropped is overwritten. */
const sliceRows = 500;

/** The name of a waiting table. */
export const waiting = (table: string): string => `eingang_${table}`;

type Definition = { readonly name: string; readonly tbl_name: string; readonly sql: string };

/** The definitions of the store's own tables or indexes, as they are after all migrations. */
const definitions = (sql: Sql, type: 'table' | 'index'): readonly Definition[] =>
  sql
    .all<{ name: string; tbl_name: string; sql: string }>(
      'SELECT name, tbl_name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL',
      type,
    )
    .filter(({ tbl_name }) => tables.some((table) => table === tbl_name));

/** Makes the waiting tables, empty. */
export function createWaiting(sql: Sql): void {
  for (const { name, sql: definition } of definitions(sql, 'table'))
    sql.run(definition.replace(/^CREATE TABLE ("?)\w+\1/, `CREATE TABLE ${waiting(name)}`));
}

/** Drops a slice of the waiting tables and answers whether nothing is left of them. */
export function dropWaiting(sql: Sql): boolean {
  for (const table of tables) {
    const name = waiting(table);
    if (count(sql, "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = ?", name) === 0)
      continue;
    // Tables of long rows empty by rowid; the others are small
    if (table === 'inhalt' || table === 'auszug') {
      sql.run(`DELETE FROM ${name} WHERE id IN (SELECT id FROM ${name} LIMIT ${sliceRows})`);
      if (count(sql, `SELECT count(*) AS n FROM (SELECT 1 FROM ${name} LIMIT 1)`) > 0) return false;
    }
    sql.run(`DROP TABLE ${name}`);
  }
  return true;
}

/** Puts the waiting tables in the place of the store's own, which hold nothing but audit; that is kept, at the end. */
export function takeOver(sql: Sql): void {
  sql.run(
    `INSERT INTO ${waiting('audit')} (at, von, was, kennung, ziel)
     SELECT at, von, was, kennung, ziel FROM audit ORDER BY id`,
  );
  const indexes = definitions(sql, 'index');
  for (const table of tables) {
    sql.run(`DROP TABLE ${table}`);
    sql.run(`ALTER TABLE ${waiting(table)} RENAME TO ${table}`);
  }
  for (const { sql: definition } of indexes) sql.run(definition);
}
