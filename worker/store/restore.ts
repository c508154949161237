import type { Wiederherstellung } from '#templates/api/gespeichert.ts';
import { keinVermerk } from '#templates/api/vermerk.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import { compareVersionen } from '#templates/sync/compareVersionen.ts';
import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { KontingentErreicht, requireKontingent } from './kontingent.ts';
import type { Sql } from './sql.ts';
import { findVersion, showMappe, writeVersion } from './versionen.ts';

export function restore(
  sql: Sql,
  kennung: Kennung,
  version: number,
  vorgang: Vorgang,
  kontingent: number,
): Wiederherstellung | 'voll' | null {
  try {
    return sql.transaction(() => write(sql, kennung, version, vorgang, kontingent));
  } catch (error) {
    if (error instanceof KontingentErreicht) return 'voll';
    throw error;
  }
}

function write(
  sql: Sql,
  kennung: Kennung,
  version: number,
  vorgang: Vorgang,
  kontingent: number,
): Wiederherstellung | null {
  const jetzt = findVersion(sql, kennung, null, false);
  const damals = findVersion(sql, kennung, version, false);
  if (jetzt === null || damals === null) return null;
  if (jetzt.hash === damals.hash) return { kennung, version: jetzt.version, changes: [] };
  const { checkliste, hash } = damals;
  const neu = jetzt.version + 1;
  const aenderungen = compareVersionen(jetzt.checkliste, checkliste, checkliste.stammdaten);
  const { at, akteur } = vorgang;
  const eintrag = { kennung, version: neu, checkliste, hash, at, von: akteur.tokenId, aenderungen };
  writeVersion(sql, { ...eintrag, ...keinVermerk });
  showMappe(sql, kennung, neu, checkliste);
  requireKontingent(sql, jetzt.land, kontingent);
  note(sql, vorgang, 'wiederhergestellt', { kennung, ziel: version });
  return { kennung, version: neu, changes: aenderungen };
}
