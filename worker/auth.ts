/** Zugangsschlüssel: 256 random bits, kept as SHA-256, compared in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Ports, Principal } from './ports.ts';
import { Problem } from './problem.ts';

/**
 * The coordinator's key of a deployment: `KOORDINATION_SHA256` (hex), or in clear `KOORDINATION_TOKEN`, which is for
 * local runs. Neither set: nobody is known.
 */
export function identifyKoordination(env: Readonly<Record<string, unknown>>): Ports['identify'] {
  const expected = koordinationHash(env);
  return async (token) =>
    expected !== null && timingSafeEqual(sha256(token), expected)
      ? { id: 'koordination', rolle: 'koordination', land: null }
      : null;
}

function koordinationHash(env: Readonly<Record<string, unknown>>): Buffer | null {
  const { KOORDINATION_SHA256: hash, KOORDINATION_TOKEN: token } = env;
  if (typeof hash === 'string' && hash !== '') {
    if (!/^[0-9a-f]{64}$/i.test(hash))
      throw new Error('KOORDINATION_SHA256 muss aus 64 Hexadezimalziffern bestehen');
    return Buffer.from(hash, 'hex');
  }
  return typeof token === 'string' && token !== '' ? sha256(token) : null;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Who sent the request; throws the 401 problem if no valid key came with it. */
export async function authenticate(c: Context, ports: Ports): Promise<Principal> {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const principal = token === undefined ? null : await ports.identify(token);
  if (principal !== null) return principal;
  const detail =
    token === undefined
      ? 'Diese Anfrage braucht einen Zugangsschlüssel: Authorization: Bearer ozg_…'
      : 'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.';
  const challenge = token === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
  throw new Problem('anmeldung-noetig', detail, { headers: { 'www-authenticate': challenge } });
}

/** Lets everybody pass where the deployment is open (OFFEN=ja), else only holders of a Zugangsschlüssel. */
export function openToAll(ports: Ports): MiddlewareHandler {
  return async (c, next) => {
    if (!ports.config.offen) await authenticate(c, ports);
    await next();
  };
}
