import { auszugFormat, packAuszug } from './auszug.ts';
import { countBelegung } from './belegung.ts';
import { mappen } from './migrations/001-mappen.ts';
import { auszuege } from './migrations/002-auszuege.ts';
import { eingang } from './migrations/003-eingang.ts';
import { projekt } from './migrations/004-projekt.ts';
import { gepackt } from './migrations/005-gepackt.ts';
import { vermerk } from './migrations/006-vermerk.ts';
import type { StoredText } from './packText.ts';
import { parseCheckliste } from './parse.ts';
import { count, first, type Sql } from './sql.ts';

/** Thrown for a store that a newer version of the software wrote. */
export class NewerStore extends Error {
  constructor() {
    super('The store was written by a newer version of this software');
  }
}

/** Every step of the tables in order. A released step is never changed: what comes later is a further one. */
export const migrations: readonly (readonly string[])[] = [
  mappen,
  auszuege,
  eingang,
  projekt,
  gepackt,
  vermerk,
];

/**
 * Brings a new or older store to the newest tables, each step whole or not at all. Throws `NewerStore` if a newer
 * version of the software wrote it.
 */
export function migrate(sql: Sql): void {
  sql.run('CREATE TABLE IF NOT EXISTS migration (nr INTEGER PRIMARY KEY)');
  for (const [index, statements] of migrations.entries()) {
    sql.transaction(() => {
      // Asked within: another process may have been quicker
      if (schemaVersion(sql) > index) return;
      for (const statement of statements) sql.run(statement);
      sql.run('INSERT INTO migration (nr) VALUES (?)', index + 1);
    });
  }
  if (schemaVersion(sql) > migrations.length) throw new NewerStore();
  packAnew(sql);
}

/** How many steps the tables have behind them. */
export function schemaVersion(sql: Sql): number {
  return count(sql, 'SELECT coalesce(max(nr), 0) AS n FROM migration');
}

/** Fills the packed rows from the contents where they are missing or follow another catalogue. */
function packAnew(sql: Sql): void {
  sql.transaction(() => {
    const known = first<{ wert: string }>(sql, "SELECT wert FROM merkmal WHERE name = 'auszug'");
    if (known?.wert === auszugFormat) return;
    sql.run('DELETE FROM auszug');
    for (let after = 0; ; ) {
      const rows = sql.all<{ id: number; checkliste: StoredText }>(
        'SELECT id, checkliste FROM inhalt WHERE id > ? ORDER BY id LIMIT 200',
        after,
      );
      for (const { id, checkliste } of rows) {
        sql.run('INSERT INTO auszug (id, auszug) VALUES (?, ?)', id, packAuszug(parseCheckliste(checkliste)));
        after = id;
      }
      if (rows.length === 0) break;
    }
    countBelegung(sql);
    sql.run("INSERT OR REPLACE INTO merkmal (name, wert) VALUES ('auszug', ?)", auszugFormat);
  });
}
