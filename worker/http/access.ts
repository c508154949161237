/**
 * The second way in: identities of Cloudflare Access, or of any issuer that signs JWTs and publishes its keys. A
 * proxy sets the header from a cookie, so requests that change something must come from a page of ours.
 */
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AccessConfig } from '../config.ts';
import type { VerifyAccess } from '../ports.ts';

/** Header in which Cloudflare Access hands on who signed in. */
export const accessHeader = 'cf-access-jwt-assertion';

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

/** A forged, expired or foreign token gives `null`; throws if the keys cannot be fetched. */
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
