/** How much the contents of each Land take up, kept as a running sum: asking each time would read its whole history. */
import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import { first, type Sql } from './sql.ts';
import { ownName, type TableName } from './tableName.ts';

/**
 * SQL for the bytes of a version, `i` being its row of `inhalt` and `a` that of `auszug`. What an earlier release
 * stored counts once it is packed.
 */
export const versionBytes = `CASE typeof(i.checkliste) WHEN 'blob'
  THEN octet_length(i.checkliste) + octet_length(i.aenderungen) + octet_length(a.auszug)
    + coalesce(octet_length(i.notiz), 0) + coalesce(octet_length(i.freigabe), 0) ELSE 0 END`;

/** A Kennung begins with its Land. */
export const landOf = (kennung: Kennung): LandId => kennung.slice(0, kennung.indexOf('-')) as LandId;

/** Notes that contents came, or with a negative number went; call it within the transaction that does it. */
export function addBelegung(sql: Sql, land: LandId, bytes: number, name: TableName = ownName): void {
  sql.run(
    `INSERT INTO ${name('belegung')} (land, bytes) VALUES (?, ?)
     ON CONFLICT (land) DO UPDATE SET bytes = bytes + excluded.bytes`,
    land,
    bytes,
  );
}

/** Bytes of all contents of a Land. */
export function readBelegung(sql: Sql, land: LandId): number {
  return first<{ bytes: number }>(sql, 'SELECT bytes FROM belegung WHERE land = ?', land)?.bytes ?? 0;
}

/** Counts all Länder anew, after the packed rows of all versions have changed. */
export function countBelegung(sql: Sql): void {
  sql.run('DELETE FROM belegung');
  sql.run(
    `INSERT INTO belegung (land, bytes)
     SELECT substr(v.kennung, 1, instr(v.kennung, '-') - 1), sum(${versionBytes})
       FROM version v JOIN inhalt i ON i.id = v.inhalt JOIN auszug a ON a.id = v.inhalt GROUP BY 1`,
  );
}
