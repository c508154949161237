/**
 * The second way in: identities of Cloudflare Access, or of any issuer that signs JWTs and publishes its keys. A
 * proxy sets the header from a cookie, so requests that change something must come from a page of ours.
 */
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from '../akteur.ts';

/** Header in which Cloudflare Access hands on who signed in. */
export const accessHeader = 'cf-access-jwt-assertion';

export interface AccessConfig {
  /** ACCESS_AUSSTELLER: the issuer, e.g. `https://land.cloudflareaccess.com`. */
  readonly issuer: string;
  /** ACCESS_ZIELGRUPPE: the audience tag of this application. */
  readonly audience: string;
  /** ACCESS_SCHLUESSEL: where the issuer publishes its keys. */
  readonly keys: string;
  /** ACCESS_ZUGAENGE: who may do what, by the token's `email`, `sub` or one of its `groups`, in lower case. */
  readonly rollen: ReadonlyMap<string, 'koordination' | LandId>;
}

/** Who a JWT stands for; `null` if it is not valid here or nobody gave its holder a role. */
export type VerifyAccess = (jwt: string) => Promise<Akteur | null>;

/** A verifier for the configured issuer; `keys` replaces the published keys in tests. */
export function verifierOf(config: AccessConfig, keys?: JWTVerifyGetKey): VerifyAccess {
  const { issuer, audience, rollen } = config;
  const published = keys ?? createRemoteJWKSet(new URL(config.keys));
  return async (jwt) => {
    const payload = await verify(jwt, published, { issuer, audience });
    if (payload === null) return null;
    const rolle = namesOf(payload).flatMap((name) => rollen.get(name) ?? [])[0];
    if (rolle === undefined) return null;
    const tokenId = `access-${createHash('sha256').update(`${issuer}|${payload.sub}`).digest('hex').slice(0, 16)}`;
    return rolle === 'koordination'
      ? { tokenId, rolle: 'koordination', land: null }
      : { tokenId, rolle: 'land', land: rolle };
  };
}

/** A forged, expired or foreign token is nobody; that the keys cannot be fetched is a fault and thrown. */
async function verify(
  jwt: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string },
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(jwt, keys, {
      ...expected,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['sub', 'exp'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return null;
  }
}

function namesOf({ sub, email, groups }: JWTPayload): readonly string[] {
  const gruppen: readonly unknown[] = Array.isArray(groups) ? groups : [];
  return [email, sub, ...gruppen].flatMap((name) => (typeof name === 'string' ? name.toLowerCase() : []));
}
