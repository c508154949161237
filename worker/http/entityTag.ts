/** Versions of a workbook as entity tags (RFC 9110): `"7"`. */
import type { Context } from 'hono';
import { Problem } from './problem.ts';

export const entityTag = (version: number): string => `"${version}"`;

/** The version that `If-Match` names (`"7"`, `W/"7"`), `neueste` for `*`, `null` without the header. */
export function readIfMatch(c: Context): number | 'neueste' | null {
  const text = c.req.header('if-match')?.trim();
  if (text === undefined || text === '') return null;
  if (text === '*') return 'neueste';
  const version = /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(text)?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem(
    'parameter-ungueltig',
    'If-Match: Die Version muss in Anführungszeichen stehen wie "7".',
    {
      parameter: 'If-Match',
    },
  );
}

/** Whether the client already has what this tag stands for. */
export function isKnown(c: Context, tag: string): boolean {
  const known = (c.req.header('if-none-match') ?? '').split(',').map((text) => text.trim());
  return known.some((text) => text === '*' || text.replace(/^W\//, '') === tag);
}
