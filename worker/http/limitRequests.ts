/**
 * How much one sender may ask of the interface: by Zugangsschlüssel, else by client address. On Node this counts for the
 * whole service; on Cloudflare for each isolate, of which a busy place has several, so that there it guards against
 * accidents and single loud clients, and Cloudflare's own rules against the rest. Nothing is stored: counts are in
 * memory, and addresses only as a hash with a salt of this process.
 */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Akteur } from '../akteur.ts';
import { BATCH_BYTES } from '../files/limits.ts';
import { hashToken } from '../hashToken.ts';
import type { Ports } from '../ports.ts';
import { accessHeader } from './access.ts';
import type { AppEnv } from './appEnv.ts';
import { bearerToken, identify } from './auth.ts';
import { clientNetwork } from './clientNetwork.ts';
import { createLimiter } from './limiter.ts';
import { requestOrigin } from './origin.ts';
import { Problem } from './problem.ts';

/**
 * Says who sent the request (`c.var.identity`) and throws the 429 problem when it is one too many. After too many
 * failed logins from an address only right keys pass: no one locks out colleagues behind the same address, and a
 * key of 256 bits is not found by guessing.
 */
export function limitRequests(ports: Ports): MiddlewareHandler<AppEnv> {
  const limiter = createLimiter(ports.config.limits);
  const salt = ports.random(32);
  const hash = (text: string) => createHash('sha256').update(salt).update(text).digest('base64');
  return async (c, next) => {
    c.set('identity', null);
    c.set('countBytes', () => undefined);
    // Watchdogs ask for the health at short intervals, files cost next to nothing
    if (!c.req.path.startsWith('/api/') || c.req.path === '/api/health') return await next();
    const now = ports.now().getTime();
    const network = `network ${hash(clientNetwork(c, ports))}`;
    const token = bearerToken(c);
    const holder = token === null ? null : `key ${hash(hashToken(token))}`;
    if (token !== null && holder !== null) {
      c.set('identity', await identify(ports, token));
      const wait = c.var.identity === null ? limiter.loginWait(network, now) : null;
      if (wait !== null) throw tooMany(wait, 'Von hier kamen zu viele ungültige Zugangsschlüssel.');
    } else c.set('identity', await accessIdentity(c, ports));
    const { identity } = c.var;
    const failed = holder !== null && identity === null;
    const sender = identity === null ? network : (holder ?? `access ${identity.tokenId}`);
    const wait = limiter.request(sender, now);
    if (wait !== null)
      throw tooMany(wait, 'Das sind mehr Anfragen oder Daten, als in dieser Zeit möglich sind.');
    // A whole store may come in at once, from the coordination alone
    if (c.req.path !== '/api/import') countBody(c, (bytes) => limiter.addBytes(sender, bytes, now));
    await next();
    if (failed && c.res.status === 401) limiter.addFailure(network, now);
  };
}

/**
 * Who signed in at the configured issuer. A browser sends that along by itself, so requests that change something
 * count only from a page of ours.
 */
async function accessIdentity(c: Context, ports: Ports): Promise<Akteur | null> {
  const jwt = c.req.header(accessHeader);
  if (jwt === undefined || ports.verifyAccess === null) return null;
  const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!safe && c.req.header('origin') !== requestOrigin(c, ports.config).origin)
    throw new Problem('nicht-erlaubt', 'Änderungen sind nur von einer Seite dieses Dienstes aus möglich.');
  return await ports.verifyAccess(jwt);
}

function tooMany(seconds: number, reason: string): Problem {
  return new Problem('zu-viele-anfragen', `${reason} Versuchen Sie es in ${seconds} Sekunden noch einmal.`, {
    headers: { 'retry-after': String(seconds) },
  });
}

/** Counts the length that a body names, or of one without a name for it what is read of it. */
function countBody(c: Context<AppEnv>, add: (bytes: number) => void): void {
  const named = c.req.header('content-length');
  // What is longer is refused before it is read
  if (named === undefined) c.set('countBytes', add);
  else add(Math.min(Number(named) || 0, BATCH_BYTES));
}
