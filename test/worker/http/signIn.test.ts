import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccessConfig } from '../../../worker/config.ts';
import { verifierOf } from '../../../worker/http/access.ts';
import type { VerifyAccess } from '../../../worker/ports.ts';

const config: AccessConfig = {
  issuer: 'https://land.cloudflareaccess.com',
  audience: 'ozg-checkliste',
  keys: 'https://land.cloudflareaccess.com/cdn-cgi/access/certs',
  rollen: new Map([
    ['koordination@land.example', 'koordination'],
    ['ozg-sh', 'SH'],
  ]),
};

describe('an identity of Cloudflare Access', () => {
  let verify: VerifyAccess;
  let sign: (
    claims: JWTPayload,
    options?: { issuer?: string; audience?: string; expires?: string },
  ) => Promise<string>;
  let forge: () => Promise<string>;

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const stranger = await generateKeyPair('RS256');
    const make = (
      key: CryptoKey,
      claims: JWTPayload,
      { issuer = config.issuer, audience = config.audience, expires = '5m' } = {},
    ) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'a' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(expires)
        .sign(key);
    verify = verifierOf(
      config,
      createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'RS256' }] }),
    );
    sign = (claims, options) => make(privateKey, claims, options);
    forge = () => make(stranger.privateKey, { sub: '1', email: 'koordination@land.example' });
  });

  it('is the coordination by its address, whatever its case', async () => {
    const jwt = await sign({ sub: '1', email: 'Koordination@Land.example' });
    expect(await verify(jwt)).toEqual({
      tokenId: expect.stringMatching(/^access-[0-9a-f]{16}$/),
      rolle: 'koordination',
      land: null,
    });
  });

  it('is a Land by a group, and its id tells nothing of the person', async () => {
    const akteur = await verify(
      await sign({ sub: 'person-7', email: 'jemand@land.example', groups: ['andere', 'OZG-SH'] }),
    );
    expect(akteur).toMatchObject({ rolle: 'land', land: 'SH' });
    expect(JSON.stringify(akteur)).not.toMatch(/person-7|jemand/);
  });

  it('is nobody without a role, forged, expired, of another issuer or for another application', async () => {
    const koordination = { sub: '1', email: 'koordination@land.example' };
    const tokens = [
      await sign({ sub: '2', email: 'fremd@land.example' }),
      await forge(),
      await sign(koordination, { expires: '-1m' }),
      await sign(koordination, { issuer: 'https://andere.cloudflareaccess.com' }),
      await sign(koordination, { audience: 'andere' }),
      await sign({ email: 'koordination@land.example' }),
      'kein.token.hier',
    ];
    for (const jwt of tokens) expect(await verify(jwt)).toBeNull();
  });
});
