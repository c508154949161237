import type { AuditEintrag, AuditWas } from '#templates/api/audit.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Vorgang } from '../akteur.ts';
import type { Sql } from './sql.ts';

/** What an audit entry concerns. */
interface Gegenstand {
  readonly kennung?: Kennung;
  readonly ziel?: string | number;
}

/** Notes who did what; call it within the transaction that does it. */
export function note(sql: Sql, { akteur, at }: Vorgang, was: AuditWas, gegenstand: Gegenstand = {}): void {
  const { kennung = null, ziel } = gegenstand;
  sql.run(
    'INSERT INTO audit (at, von, was, kennung, ziel) VALUES (?, ?, ?, ?, ?)',
    at,
    akteur.tokenId,
    was,
    kennung,
    ziel === undefined ? null : String(ziel),
  );
}

/** SQL for the label of the Zugangsschlüssel whose id stands in a column, else the id. */
export const labelOf = (column: string): string =>
  `coalesce((SELECT label FROM token WHERE token.id = ${column}), ${column})`;

export function listAudit(
  sql: Sql,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): readonly AuditEintrag[] {
  return sql.all<{ [Key in keyof AuditEintrag]: AuditEintrag[Key] }>(
    `SELECT id, at, ${labelOf('von')} AS by, was, kennung, ziel FROM audit
      WHERE id < ? ORDER BY id DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    Math.min(limit, 1000),
  );
}
