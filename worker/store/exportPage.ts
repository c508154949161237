import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { type StoredText, unpackText } from './packText.ts';
import { first, type Sql, type SqlRow } from './sql.ts';
import type { Ausgabe } from './store.ts';
import type { ExportZeile } from './transfer.ts';

/** Characters after which a page ends. */
const pageCharacters = 2_000_000;

/** Small rows of one page. */
const pageRows = 5000;

type Art = 'zurueckgezogen' | 'geloescht' | 'vorgaben' | 'token' | 'audit';
type SmallRow = SqlRow & { readonly key: string | number };

/** The small tables in the order of their pages; `key` is where the next page goes on. */
const tables: readonly (readonly [Art, string])[] = [
  [
    'zurueckgezogen',
    `SELECT kennung AS key, kennung, zurueckgezogen AS at FROM mappe
      WHERE zurueckgezogen IS NOT NULL AND kennung > ? ORDER BY kennung LIMIT ?`,
  ],
  ['geloescht', 'SELECT kennung AS key, kennung FROM grabstein WHERE kennung > ? ORDER BY kennung LIMIT ?'],
  [
    'vorgaben',
    "SELECT themenfeld || '.' AS key, themenfeld, vorgaben, at, von FROM vorgaben WHERE themenfeld || '.' > ? ORDER BY 1 LIMIT ?",
  ],
  [
    'token',
    `SELECT id AS key, id, hash, label, rolle, land, created, expires, revoked, lastUsed
       FROM token WHERE id > ? ORDER BY id LIMIT ?`,
  ],
  [
    'audit',
    'SELECT id AS key, at, von, was, kennung, ziel FROM audit WHERE id > CAST(? AS INTEGER) ORDER BY id LIMIT ?',
  ],
];

/** Where an export stands: table, key of the last row, and what has gone out. */
interface Cursor {
  readonly art: 'version' | Art;
  readonly key: string;
  readonly zeilen: number;
  readonly versionen: number;
}

const line = (zeile: ExportZeile): string => JSON.stringify(zeile);

export function exportPage(sql: Sql, after: string | null, vorgang: Vorgang): Ausgabe {
  return sql.transaction(() => {
    if (after === null) {
      note(sql, vorgang, 'ausgegeben');
      const kopf = line({ art: 'kopf', format: 1, at: vorgang.at });
      return exportVersionen(sql, { art: 'version', key: '', zeilen: 1, versionen: 0 }, [kopf]);
    }
    const cursor = JSON.parse(after) as Cursor;
    return cursor.art === 'version' ? exportVersionen(sql, cursor, []) : exportSmall(sql, cursor);
  });
}

interface VersionRow {
  readonly kennung: Kennung;
  readonly version: number;
  readonly at: string;
  readonly von: string;
  readonly hash: string;
}

/** Versions by Kennung and number; `key` is `SH-7K3F9Q 12`. */
function exportVersionen(sql: Sql, cursor: Cursor, before: readonly string[]): Ausgabe {
  const [kennung = '', version = '0'] = cursor.key.split(' ');
  const rows = sql.all<{ [Key in keyof VersionRow]: VersionRow[Key] } & { inhalt: number }>(
    `SELECT v.kennung, v.version, v.at, v.von, v.hash, v.inhalt FROM version v JOIN mappe m ON m.kennung = v.kennung
      WHERE (v.kennung, v.version) > (?, ?) ORDER BY v.kennung, v.version LIMIT 1000`,
    kennung,
    Number(version),
  );
  const lines: string[] = [];
  let { key } = cursor;
  let characters = 0;
  for (const { inhalt, ...row } of rows) {
    if (characters >= pageCharacters) break;
    const text = versionLine(sql, row, inhalt);
    lines.push(text);
    characters += text.length;
    key = `${row.kennung} ${row.version}`;
  }
  const gone = {
    zeilen: cursor.zeilen + lines.length,
    versionen: cursor.versionen + lines.length,
  };
  const cursorAfter: Cursor =
    rows.length === 0 ? { art: 'zurueckgezogen', key: '', ...gone } : { art: 'version', key, ...gone };
  return { zeilen: [...before, ...lines], next: next(cursorAfter) };
}

type Inhalt = { [Key in keyof Vermerk]: Vermerk[Key] } & {
  readonly checkliste: StoredText;
  readonly aenderungen: StoredText;
};

/** As `JSON.stringify` would write it, without reading the content only to write it again. */
function versionLine(sql: Sql, row: VersionRow, id: number): string {
  const inhalt = first<Inhalt>(
    sql,
    'SELECT checkliste, aenderungen, notiz, freigabe FROM inhalt WHERE id = ?',
    id,
  );
  if (inhalt === null) throw new Error('A version has lost its content');
  const { notiz, freigabe } = inhalt;
  const front = JSON.stringify({ art: 'version', ...row, notiz, freigabe }).slice(0, -1);
  return `${front},"checkliste":${unpackText(inhalt.checkliste)},"aenderungen":${unpackText(inhalt.aenderungen)}}`;
}

function exportSmall(sql: Sql, cursor: Cursor): Ausgabe {
  const index = tables.findIndex(([art]) => art === cursor.art);
  const [art, statement] = tables[index] ?? [];
  if (art === undefined || statement === undefined) throw new Error('An export goes on where it never was');
  const rows = sql.all<SmallRow>(statement, cursor.key, pageRows);
  const zeilen = rows.map(({ key: _, ...row }) => JSON.stringify({ art, ...row }));
  const sum = cursor.zeilen + rows.length;
  const last = rows.at(-1);
  if (last && rows.length === pageRows)
    return { zeilen, next: next({ ...cursor, key: String(last.key), zeilen: sum }) };
  const following = tables[index + 1];
  if (following) return { zeilen, next: next({ ...cursor, art: following[0], key: '', zeilen: sum }) };
  const ende = line({ art: 'ende', zeilen: sum, versionen: cursor.versionen });
  return { zeilen: [...zeilen, ende], next: null };
}

const next = (cursor: Cursor): string => JSON.stringify(cursor);
