import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import type { Rolle, Zugang } from '#templates/api/zugang.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur, Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { first, type Sql } from './sql.ts';
import type { NeuerToken } from './store.ts';
import { faultCode } from './storeFault.ts';

/** How long a use is not noted again: a write for every request would be too many. */
const noteUseEveryMilliseconds = 60 * 60 * 1000;

/** Hex digits of the hash by which the row is looked up; the rest is compared in constant time. */
const prefixDigits = 16;

type Columns<T> = { [Key in keyof T]: T[Key] };

export function createToken(sql: Sql, token: NeuerToken, vorgang: Vorgang): void {
  const { id, hash, label, rolle, land, expires } = token;
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A token is kept as its SHA-256 in lower-case hex');
  if ((rolle === 'land') !== (land !== null)) throw new Error('The role "land" needs a Land, and only that');
  sql.transaction(() => {
    sql.run(
      'INSERT INTO token (id, hash, label, rolle, land, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      hash,
      label,
      rolle,
      land,
      vorgang.at,
      expires,
    );
    note(sql, vorgang, 'zugang-angelegt', { ziel: id });
  });
}

export function listTokens(sql: Sql): readonly Zugang[] {
  return sql.all<Columns<Zugang>>(
    'SELECT id, label, rolle, land, created, expires, revoked, lastUsed FROM token ORDER BY created, id',
  );
}

export function revokeToken(sql: Sql, id: string, vorgang: Vorgang): boolean {
  return sql.transaction(() => {
    const token = first<{ revoked: string | null }>(sql, 'SELECT revoked FROM token WHERE id = ?', id);
    if (token === null) return false;
    if (token.revoked === null) {
      sql.run('UPDATE token SET revoked = ? WHERE id = ?', vorgang.at, id);
      note(sql, vorgang, 'zugang-widerrufen', { ziel: id });
    }
    return true;
  });
}

export function identify(sql: Sql, hash: string, now: string): (Akteur & { readonly label: string }) | null {
  const prefix = hash.slice(0, prefixDigits);
  const token = sql
    .all<{ id: string; hash: string; label: string; rolle: Rolle; land: LandId | null } & Uses>(
      'SELECT id, hash, label, rolle, land, expires, revoked, lastUsed FROM token WHERE hash >= ? AND hash < ?',
      prefix,
      `${prefix}g`,
    )
    .find((candidate) => isEqual(candidate.hash, hash));
  if (!token || token.revoked !== null || (token.expires !== null && token.expires <= now)) return null;
  // A key without Land would count for all Länder
  if ((token.rolle === 'land') !== (token.land !== null)) return null;
  if (token.lastUsed === null || Date.parse(now) - Date.parse(token.lastUsed) >= noteUseEveryMilliseconds)
    noteUse(sql, token.id, now);
  return { tokenId: token.id, rolle: token.rolle, land: token.land, label: token.label };
}

/** A storage that cannot be written still tells who asks, so that reading goes on. */
function noteUse(sql: Sql, id: string, now: string): void {
  try {
    sql.run('UPDATE token SET lastUsed = ? WHERE id = ?', now, id);
  } catch (error) {
    if (faultCode(error) === null) throw error;
  }
}

type Uses = {
  readonly expires: string | null;
  readonly revoked: string | null;
  readonly lastUsed: string | null;
};

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
