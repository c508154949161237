/**
 * `node worker/node/launch.mjs worker/node/newKey.ts`: prints a new Zugangsschlüssel of the coordination and the hash
 * of it that the service needs to know. Nothing is stored.
 */
import { randomBytes } from 'node:crypto';
import { hashToken } from '../hashToken.ts';
import { readOptions } from './readOptions.ts';

readOptions({
  does: 'ein neuer Zugangsschlüssel der Koordination und sein SHA-256; gespeichert wird nichts',
});
const key = `ozg_${randomBytes(32).toString('base64url')}`;
console.log(`Zugangsschlüssel (nur für die Koordination): ${key}`);
console.log(`KOORDINATION_SHA256=${hashToken(key)}`);
