import type { NeueVorgaben } from '#templates/api/vorgaben.ts';
import type { Vorgang } from '../akteur.ts';
import { labelOf, note } from './audit.ts';
import { parseVorgaben } from './parse.ts';
import type { Sql } from './sql.ts';
import type { VorgabenEintrag } from './store.ts';
import { eigeneVorgaben, keineVorgaben } from './vorgabenFuer.ts';

export function listVorgaben(sql: Sql): readonly VorgabenEintrag[] {
  return sql
    .all<{ themenfeld: string; vorgaben: string; at: string; by: string }>(
      `SELECT themenfeld, vorgaben, at, ${labelOf('von')} AS by FROM vorgaben ORDER BY themenfeld`,
    )
    .map(({ themenfeld, vorgaben, at, by }) => ({
      themenfeld: themenfeld || null,
      vorgaben: parseVorgaben(vorgaben),
      at,
      by,
    }));
}

/** Replaces what was set there; addresses that are not given stay. */
export function putVorgaben(
  sql: Sql,
  themenfeld: string | null,
  vorgaben: NeueVorgaben,
  vorgang: Vorgang,
): void {
  sql.transaction(() => {
    const { adressen } = eigeneVorgaben(listVorgaben(sql), themenfeld)?.vorgaben ?? keineVorgaben;
    sql.run(
      'INSERT OR REPLACE INTO vorgaben (themenfeld, vorgaben, at, von) VALUES (?, ?, ?, ?)',
      themenfeld ?? '',
      JSON.stringify({ ...vorgaben, adressen: vorgaben.adressen ?? adressen }),
      vorgang.at,
      vorgang.akteur.tokenId,
    );
    note(sql, vorgang, 'vorgaben-geaendert', themenfeld === null ? {} : { ziel: themenfeld });
  });
}
