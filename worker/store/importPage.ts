import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { hashOf } from './deliver.ts';
import { createWaiting, dropWaiting, takeOver, waiting } from './eingang.ts';
import { eraseRows } from './remove.ts';
import { count, first, type Sql } from './sql.ts';
import type { ImportHindernis, ImportZeile } from './store.ts';
import type { ExportZeile, VersionZeile } from './transfer.ts';
import { showMappe, writeVersion } from './versionen.ts';

/** What came in so far. */
type Lauf = {
  readonly lauf: number;
  readonly zeilen: number;
  readonly versionen: number;
  readonly letzte: string;
};

/** Rolls a page back; `importPage` answers what it carries. */
class Abbruch extends Error {
  readonly hindernis: ImportHindernis;
  constructor(hindernis: ImportHindernis) {
    super(hindernis.art);
    this.hindernis = hindernis;
  }
}

/** Begins an import and gives its number; `null` if the store holds something. What another import left goes. */
export function beginImport(sql: Sql): number | null {
  return sql.transaction(() => {
    if (!isEmpty(sql)) return null;
    while (!dropWaiting(sql));
    sql.run('DELETE FROM eingang');
    createWaiting(sql);
    const begun = first<{ lauf: number }>(
      sql,
      "INSERT INTO eingang (zeilen, versionen, letzte) VALUES (0, 0, '') RETURNING lauf",
    );
    if (begun === null) throw new Error('The storage did not answer the number of an import');
    return begun.lauf;
  });
}

/** Takes lines in, all or none; answers what stands against them. */
export function importPage(sql: Sql, lauf: number, zeilen: readonly ImportZeile[]): ImportHindernis | null {
  try {
    sql.transaction(() => {
      const bisher = running(sql, lauf);
      let { versionen, letzte } = bisher;
      for (const { nr, zeile } of zeilen) {
        requireOrder(nr, letzte, zeile);
        if (zeile.art === 'ende') requireWhole(nr, zeile, bisher.zeilen + zeilen.length - 1, versionen);
        else if (!take(sql, zeile)) throw atLine(nr, 'Diesen Eintrag gibt es in der Datei schon.');
        if (zeile.art === 'version') versionen += 1;
        letzte = zeile.art;
      }
      sql.run(
        'UPDATE eingang SET zeilen = ?, versionen = ?, letzte = ?',
        bisher.zeilen + zeilen.length,
        versionen,
        letzte,
      );
    });
    return null;
  } catch (error) {
    if (error instanceof Abbruch) return error.hindernis;
    throw error;
  }
}

/** Makes all that came in visible at once, and notes it. */
export function finishImport(
  sql: Sql,
  lauf: number,
  vorgang: Vorgang,
): ImportHindernis | { readonly mappen: number; readonly versionen: number } {
  try {
    return sql.transaction(() => {
      const { letzte } = running(sql, lauf);
      if (letzte !== 'ende') throw new Abbruch({ art: 'unvollstaendig' });
      if (!isEmpty(sql)) throw new Abbruch({ art: 'nicht-leer' });
      takeOver(sql);
      sql.run('DELETE FROM eingang');
      const versionen = count(sql, 'SELECT count(*) AS n FROM version');
      note(sql, vorgang, 'eingespielt', { ziel: versionen });
      return { mappen: count(sql, 'SELECT count(*) AS n FROM mappe'), versionen };
    });
  } catch (error) {
    if (error instanceof Abbruch) return error.hindernis;
    throw error;
  }
}

/**
 * Drops a slice of what an import left, and answers whether nothing is left. With the number of an import only if no
 * other has begun since.
 */
export function sweepImport(sql: Sql, lauf: number | null): boolean {
  return sql.transaction(() => {
    if (lauf !== null && count(sql, 'SELECT count(*) AS n FROM eingang WHERE lauf > ?', lauf) > 0)
      return true;
    sql.run('DELETE FROM eingang');
    return dropWaiting(sql);
  });
}

const atLine = (zeile: number, text: string) => new Abbruch({ art: 'zeile', zeile, text });

function running(sql: Sql, lauf: number): Lauf {
  const found = first<Lauf>(sql, 'SELECT lauf, zeilen, versionen, letzte FROM eingang WHERE lauf = ?', lauf);
  if (found === null) throw new Abbruch({ art: 'abgeloest' });
  return found;
}

/** Head, versions, all others, end. */
function requireOrder(nr: number, letzte: string, { art }: ExportZeile): void {
  if ((art === 'kopf') !== (letzte === '')) throw atLine(nr, 'Eine Ausgabe beginnt mit genau einem Kopf.');
  if (art === 'version' && letzte !== 'kopf' && letzte !== 'version')
    throw atLine(nr, 'Versionen stehen vor allen anderen Einträgen.');
  if (letzte === 'ende') throw atLine(nr, 'Nach dem Ende darf nichts mehr kommen.');
}

function requireWhole(
  nr: number,
  ende: Extract<ExportZeile, { art: 'ende' }>,
  zeilen: number,
  versionen: number,
): void {
  if (ende.zeilen !== zeilen || ende.versionen !== versionen)
    throw atLine(
      nr,
      `Nach dem Ende müssten es ${ende.zeilen} Zeilen mit ${ende.versionen} Versionen sein, es sind ${zeilen} mit ${versionen}.`,
    );
}

/** Writes a line where imports wait; `false` if it is there already. */
function take(sql: Sql, zeile: Exclude<ExportZeile, { art: 'ende' }>): boolean {
  switch (zeile.art) {
    case 'kopf':
      return true;
    case 'version':
      return takeVersion(sql, zeile);
    case 'zurueckgezogen':
      sql.run(`UPDATE ${waiting('mappe')} SET zurueckgezogen = ? WHERE kennung = ?`, zeile.at, zeile.kennung);
      return true;
    case 'geloescht':
      // Erased while the export ran
      eraseRows(sql, zeile.kennung, waiting);
      return insert(sql, 'grabstein', ['kennung'], zeile);
    case 'vorgaben':
    case 'token':
    case 'audit':
      return insert(sql, zeile.art, columns[zeile.art], zeile);
  }
}

function takeVersion(sql: Sql, zeile: VersionZeile): boolean {
  const { kennung, version, checkliste } = zeile;
  const later = sql
    .all<{ version: number }>(
      `SELECT version FROM ${waiting('version')} WHERE kennung = ? AND version >= ? ORDER BY version`,
      kennung,
      version,
    )
    .map((row) => row.version);
  if (later[0] === version) return false;
  // Counted anew: what a Checkliste says may be read more exactly than by the release that wrote it
  writeVersion(sql, { ...zeile, hash: hashOf(checkliste) }, waiting);
  if (later.length === 0) showMappe(sql, kennung, version, checkliste, waiting);
  return true;
}

const columns = {
  vorgaben: ['themenfeld', 'vorgaben', 'at', 'von'],
  token: ['id', 'hash', 'label', 'rolle', 'land', 'created', 'expires', 'revoked', 'lastUsed'],
  audit: ['at', 'von', 'was', 'kennung', 'ziel'],
} as const;

function insert(
  sql: Sql,
  table: string,
  names: readonly string[],
  values: Readonly<Record<string, string | null>>,
): boolean {
  const written = sql.all(
    `INSERT INTO ${waiting(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT DO NOTHING RETURNING 1 AS n`,
    ...names.map((name) => values[name] ?? null),
  );
  return written.length > 0;
}

/** Whether anything was ever stored that an import would mix with. */
function isEmpty(sql: Sql): boolean {
  return ['mappe', 'grabstein', 'vorgaben', 'token'].every(
    (table) => count(sql, `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} LIMIT 1)`) === 0,
  );
}
