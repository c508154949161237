import { createHash } from 'node:crypto';

/** SHA-256 of a Zugangsschlüssel in lower-case hex, as the store and the settings keep it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
