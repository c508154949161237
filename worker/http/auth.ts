/** Who may do what: Zugangsschlüssel of 256 random bits, kept as SHA-256, compared in constant time. */
import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur, Vorgang } from '../akteur.ts';
import { hashToken } from '../hashToken.ts';
import type { Ports } from '../ports.ts';
import { foreignLand, mayRead } from '../rechte.ts';
import type { AppEnv } from './appEnv.ts';
import { Problem } from './problem.ts';

/** Variables of a request behind `requireToken` or `requireKoordination`: who sent it. */
export interface AuthEnv {
  Variables: AppEnv['Variables'] & { akteur: Akteur };
}

/** Who holds a Zugangsschlüssel: the coordination by the key of the deployment, all others by the store. */
export async function identify(ports: Ports, token: string): Promise<Akteur | null> {
  const hash = hashToken(token);
  const { koordination } = ports.config;
  if (koordination !== null && timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(koordination, 'hex')))
    return { tokenId: 'koordination', rolle: 'koordination', land: null };
  const known = await ports.store.identify(hash, ports.now().toISOString());
  return known && { tokenId: known.tokenId, rolle: known.rolle, land: known.land };
}

/** The Zugangsschlüssel that came with a request, or `null`. */
export function bearerToken(c: Context): string | null {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null;
}

function authenticate(identity: Akteur | null, c: Context): Akteur {
  if (identity !== null) return identity;
  const token = bearerToken(c);
  const detail =
    token === null
      ? 'Diese Anfrage braucht einen Zugangsschlüssel: Authorization: Bearer ozg_…'
      : 'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.';
  const challenge = token === null ? 'Bearer' : 'Bearer error="invalid_token"';
  throw new Problem('anmeldung-noetig', detail, { headers: { 'www-authenticate': challenge } });
}

/** Lets everybody pass where the deployment is open (OFFEN=ja), else only holders of a Zugangsschlüssel. */
export function openToAll(ports: Ports): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!ports.config.offen) authenticate(c.var.identity, c);
    await next();
  };
}

/** Lets holders of any Zugangsschlüssel pass; then `c.var.akteur` says who it is. Else the 401 problem. */
export const requireToken: MiddlewareHandler<AuthEnv> = async (c, next) => {
  c.set('akteur', authenticate(c.var.identity, c));
  await next();
};

/** As `requireToken`, for the coordination alone: others get the 403 problem. */
export const requireKoordination: MiddlewareHandler<AuthEnv> = async (c, next) => {
  const akteur = authenticate(c.var.identity, c);
  if (akteur.rolle !== 'koordination') throw new Problem('nicht-erlaubt', 'Das darf nur die Koordination.');
  c.set('akteur', akteur);
  await next();
};

/**
 * Throws the 404 problem unless there is something and it may be read: another Land's Kennung looks like one that does
 * not exist. `land` is that of the stored workbook, `null` if there is none.
 */
export function requireReadable(akteur: Akteur, land: LandId | null): void {
  if (land === null || !mayRead(akteur, land))
    throw new Problem('nicht-gefunden', 'Unter dieser Kennung liegt hier keine Mappe.');
}

/** Throws the 403 problem if a Land's Zugangsschlüssel is used to deliver for another Land. */
export function requireOwnLand(akteur: Akteur, land: LandId): void {
  if (!mayRead(akteur, land)) throw new Problem('nicht-erlaubt', foreignLand(akteur, land));
}

/** Who does something now, as the store wants to know it. */
export function vorgangOf(akteur: Akteur, ports: Ports): Vorgang {
  return { akteur, at: ports.now().toISOString() };
}
