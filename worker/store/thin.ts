import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import type { Sql } from './sql.ts';
import type { Aufbewahrung } from './store.ts';

/**
 * Too old to keep, `keineVor` and `monatlichVor` being the parameters. Months are those of `gilt`, so that every month
 * still has the figures it ended with.
 */
const overdue = `
  SELECT v.kennung, v.version, v.inhalt FROM version v JOIN mappe m ON m.kennung = v.kennung
   WHERE v.version < m.version AND (v.at < ? OR (v.at < ? AND EXISTS (
     SELECT 1 FROM version later WHERE later.kennung = v.kennung AND later.version > v.version
        AND substr(later.gilt, 1, 7) = substr(v.gilt, 1, 7))))`;

/** Removes old versions, or only counts them. */
export function thin(
  sql: Sql,
  { monatlichVor, keineVor, probe }: Aufbewahrung,
  vorgang: Vorgang,
): { readonly versionen: number } {
  return sql.transaction(() => {
    const rows = sql.all<{ kennung: string; version: number; inhalt: number }>(
      overdue,
      keineVor,
      monatlichVor,
    );
    if (probe || rows.length === 0) return { versionen: rows.length };
    for (const { kennung, version, inhalt } of rows) {
      sql.run('DELETE FROM version WHERE kennung = ? AND version = ?', kennung, version);
      sql.run('DELETE FROM inhalt WHERE id = ?', inhalt);
      sql.run('DELETE FROM auszug WHERE id = ?', inhalt);
    }
    note(sql, vorgang, 'ausgeduennt', { ziel: rows.length });
    return { versionen: rows.length };
  });
}
