import type { Kennung } from '#templates/model/checkliste.ts';
import { compareVersionen } from '#templates/sync/compareVersionen.ts';
import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { addBelegung, landOf, versionBytes } from './belegung.ts';
import { first, type Sql } from './sql.ts';
import type { Aufbewahrung, Ausduennung } from './store.ts';
import { findVersion, writeAenderungen } from './versionen.ts';

/**
 * Too old to keep, the span of Kennungen, `keineVor` and `monatlichVor` being the parameters. Months are those of `gilt`, so that every month
 * still has the figures it ended with.
 */
const overdue = `
  SELECT v.kennung, v.version, v.inhalt, ${versionBytes} AS bytes FROM version v
   JOIN mappe m ON m.kennung = v.kennung JOIN inhalt i ON i.id = v.inhalt JOIN auszug a ON a.id = v.inhalt
   WHERE v.kennung > ? AND v.kennung <= ? AND v.version < m.version AND (v.at < ? OR (v.at < ? AND EXISTS (
     SELECT 1 FROM version later WHERE later.kennung = v.kennung AND later.version > v.version
        AND substr(later.gilt, 1, 7) = substr(v.gilt, 1, 7))))`;

/** Workbooks whose history is looked at in one transaction. */
const mappenAtOnce = 20;

/** Removes old versions of some workbooks, or only counts them. What the next ones tell of their changes is told anew without them. */
export function thin(
  sql: Sql,
  { monatlichVor, keineVor, probe, after }: Aufbewahrung,
  vorgang: Vorgang,
): Ausduennung {
  return sql.transaction(() => {
    const mappen = sql.all<{ kennung: Kennung }>(
      'SELECT kennung FROM mappe WHERE kennung > ? ORDER BY kennung LIMIT ?',
      after ?? '',
      mappenAtOnce,
    );
    const last = mappen.at(-1)?.kennung ?? null;
    const next = mappen.length < mappenAtOnce ? null : last;
    const rows = sql.all<{ kennung: Kennung; version: number; inhalt: number; bytes: number }>(
      overdue,
      after ?? '',
      last,
      keineVor,
      monatlichVor,
    );
    if (probe || rows.length === 0) return { versionen: rows.length, next };
    for (const { kennung, version, inhalt, bytes } of rows) {
      sql.run('DELETE FROM version WHERE kennung = ? AND version = ?', kennung, version);
      sql.run('DELETE FROM inhalt WHERE id = ?', inhalt);
      sql.run('DELETE FROM auszug WHERE id = ?', inhalt);
      addBelegung(sql, landOf(kennung), -bytes);
    }
    tellAnew(sql, rows);
    note(sql, vorgang, 'ausgeduennt', { ziel: rows.length });
    return { versionen: rows.length, next };
  });
}

/** The changes of a version quote the one before it: those that follow a removed one are compared with what is left. */
function tellAnew(
  sql: Sql,
  removed: readonly { readonly kennung: Kennung; readonly version: number }[],
): void {
  const followers = new Set<string>();
  for (const { kennung, version } of removed) {
    const neighbour = (comparison: '<' | '>', order: 'DESC' | 'ASC') =>
      first<{ version: number }>(
        sql,
        `SELECT version FROM version WHERE kennung = ? AND version ${comparison} ? ORDER BY version ${order} LIMIT 1`,
        kennung,
        version,
      )?.version;
    const next = neighbour('>', 'ASC');
    if (next === undefined || followers.has(`${kennung} ${next}`)) continue;
    followers.add(`${kennung} ${next}`);
    const before = neighbour('<', 'DESC');
    const nachher = findVersion(sql, kennung, next, true)?.checkliste;
    const vorher = before === undefined ? undefined : findVersion(sql, kennung, before, true)?.checkliste;
    if (nachher === undefined) throw new Error('A version has lost its content');
    writeAenderungen(
      sql,
      kennung,
      next,
      vorher === undefined ? [] : compareVersionen(vorher, nachher, nachher.stammdaten),
    );
  }
}
