import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { parseCheckliste } from './parse.ts';
import { eraseRows } from './remove.ts';
import { count, type Sql } from './sql.ts';
import { type ExportZeile, exportZeile } from './transfer.ts';
import { showMappe, writeVersion } from './versionen.ts';

/** Answered (as `Error.message`) by an import into a store that holds something. */
export const storeNotEmpty = 'store-not-empty';

/** Answered (as `Error.message`) by an import whose lines are not those of a whole export. */
export const importBroken = 'import-broken';

/** Versions wait without their workbook, which nobody sees; all other lines wait in `eingang`. */
export function beginImport(sql: Sql): void {
  sql.transaction(() => {
    if (!isEmpty(sql)) throw new Error(storeNotEmpty);
    for (const table of ['version', 'inhalt', 'auszug', 'eingang']) sql.run(`DELETE FROM ${table}`);
  });
}

export function importPage(sql: Sql, zeilen: readonly string[]): void {
  sql.transaction(() => {
    if (!isEmpty(sql)) throw new Error(storeNotEmpty);
    for (const text of zeilen) {
      const zeile = parseZeile(text);
      if (zeile.art === 'version') writeVersion(sql, zeile);
      else sql.run('INSERT INTO eingang (zeile) VALUES (?)', text);
    }
  });
}

export function finishImport(
  sql: Sql,
  vorgang: Vorgang,
): { readonly mappen: number; readonly versionen: number } {
  return sql.transaction(() => {
    if (!isEmpty(sql)) throw new Error(storeNotEmpty);
    const zeilen = sql
      .all<{ zeile: string }>('SELECT zeile FROM eingang ORDER BY nr')
      .map(({ zeile }) => parseZeile(zeile));
    const versionen = count(sql, 'SELECT count(*) AS n FROM version');
    const ende = zeilen.at(-1);
    const whole =
      zeilen[0]?.art === 'kopf' &&
      ende?.art === 'ende' &&
      ende.versionen === versionen &&
      ende.zeilen === zeilen.length - 1 + versionen;
    if (!whole) throw new Error(importBroken);
    const mappen = showAll(sql);
    for (const zeile of zeilen) take(sql, zeile);
    sql.run('DELETE FROM eingang');
    note(sql, vorgang, 'eingespielt', { ziel: versionen });
    return { mappen, versionen };
  });
}

function parseZeile(text: string): ExportZeile {
  try {
    return exportZeile.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(importBroken, { cause });
  }
}

/** Names the newest version of every workbook; the bare columns are those of the row with the highest version. */
function showAll(sql: Sql): number {
  const neueste = sql.all<{ kennung: `${string}-${string}`; version: number; inhalt: number }>(
    'SELECT kennung, max(version) AS version, inhalt FROM version GROUP BY kennung',
  );
  for (const { kennung, version, inhalt } of neueste) {
    for (const { checkliste } of sql.all<{ checkliste: string }>(
      'SELECT checkliste FROM inhalt WHERE id = ?',
      inhalt,
    ))
      showMappe(sql, kennung, version, parseCheckliste(checkliste));
  }
  return neueste.length;
}

function take(sql: Sql, zeile: ExportZeile): void {
  switch (zeile.art) {
    case 'kopf':
    case 'ende':
    case 'version':
      break;
    case 'zurueckgezogen':
      sql.run('UPDATE mappe SET zurueckgezogen = ? WHERE kennung = ?', zeile.at, zeile.kennung);
      break;
    case 'geloescht':
      // Erased while the export ran
      eraseRows(sql, zeile.kennung);
      sql.run('INSERT INTO grabstein (kennung) VALUES (?)', zeile.kennung);
      break;
    case 'vorgaben':
    case 'token':
    case 'audit':
      insert(sql, zeile);
      break;
  }
}

const columns = {
  vorgaben: ['themenfeld', 'vorgaben', 'at', 'von'],
  token: ['id', 'hash', 'label', 'rolle', 'land', 'created', 'expires', 'revoked', 'lastUsed'],
  audit: ['at', 'von', 'was', 'kennung', 'ziel'],
} as const;

function insert(sql: Sql, zeile: Extract<ExportZeile, { art: keyof typeof columns }>): void {
  const values: Readonly<Record<string, string | null>> = zeile;
  const names = columns[zeile.art];
  sql.run(
    `INSERT INTO ${zeile.art} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...names.map((name) => values[name] ?? null),
  );
}

/** Whether anything was ever stored that an import would mix with. */
function isEmpty(sql: Sql): boolean {
  return ['mappe', 'grabstein', 'vorgaben', 'token'].every(
    (table) => count(sql, `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} LIMIT 1)`) === 0,
  );
}
