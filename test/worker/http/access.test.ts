import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { identify } from '../../../worker/http/auth.ts';
import type { LogLine, Ports } from '../../../worker/ports.ts';
import { testPorts } from './testPorts.ts';

const token = 'ozg_nur-fuer-diesen-test';

describe('a closed deployment (OFFEN=nein)', () => {
  it.each([
    ['GET', '/api/template.xlsx'],
    ['POST', '/api/validate'],
  ])('asks for a Zugangsschlüssel at %s %s', async (method, path) => {
    const response = await openApp({}).request(path, { method });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ type: '/problems/anmeldung-noetig' });
  });

  it.each(['/api/health', '/api/openapi.json', '/api'])('keeps %s open', async (path) => {
    expect((await openApp({}).request(path)).status).toBe(200);
  });

  it.each([
    ['in clear', { KOORDINATION_TOKEN: token }],
    ['as a hash', { KOORDINATION_SHA256: createHash('sha256').update(token).digest('hex') }],
  ])('knows the coordination by a key kept %s', async (_, env) => {
    const app = openApp(env);
    const status = async (authorization: string) =>
      (await app.request('/api/template.xlsx?start=x', { headers: { authorization } })).status;
    expect(await status(`Bearer ${token}`)).toBe(400);
    expect(await status(`Bearer ${token}x`)).toBe(401);
    expect(await status(`Basic ${token}`)).toBe(401);
  });

  it('knows nobody when no key is set', async () => {
    expect(await identify(testPorts({ KOORDINATION_TOKEN: '' }), '')).toBeNull();
    expect(await identify(testPorts({}), 'undefined')).toBeNull();
  });
});

describe('settings', () => {
  it('sends HSTS over https, except to this machine', async () => {
    const hsts = async (address: string, env = {}, headers = {}) =>
      (await openApp(env).request(address, { headers })).headers.get('strict-transport-security');
    expect(await hsts('https://ozg.land.example/api/health')).toMatch(/^max-age=31536000/);
    expect(await hsts('https://localhost:8788/api/health')).toBeNull();
    expect(await hsts('http://ozg.land.example/api/health')).toBeNull();
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'ozg.land.example' };
    expect(await hsts('http://127.0.0.1/api/health', { PROXY_VERTRAUT: 'ja' }, forwarded)).not.toBeNull();
    expect(await hsts('http://127.0.0.1/api/health', {}, forwarded)).toBeNull();
  });

  it('lets the configured Office hosts alone frame the pane', async () => {
    const app = openApp({ HOSTS: 'https://office.land.example https://*.land.example', OFFICE_JS: 'cdn' });
    const policy = (await app.request('/addin/taskpane.html')).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self' https://office.land.example https://*.land.example");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  it('refuses hosts that would break the policy', () => {
    expect(() => readConfig({ HOSTS: "https://a.example; script-src 'unsafe-inline'" })).toThrow(/HOSTS/);
  });

  it('serves the manifest for the https origin it is asked from', async () => {
    const app = openApp({});
    const manifest = async (origin: string) => (await app.request(`${origin}/manifest.xml`)).text();
    expect(await manifest('https://ozg.land.example')).toBe(manifestOf('https://ozg.land.example'));
    expect(await manifest('http://127.0.0.1:8787')).toBe(manifestOf('https://localhost:8788'));
  });
});

describe('an unexpected fault', () => {
  it('is logged without its message and shown as a reference', async () => {
    const log: LogLine[] = [];
    const now = () => new Date('2027-03-22T10:00:00Z');
    const assets = () => Promise.reject(new TypeError('Zelle G7 von Erika enthält …'));
    const response = await openApp({}, { log: (line) => log.push(line), now, assets }).request(
      '/beliebig.css',
    );
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).not.toBeNull();
    expect(text).toContain(response.headers.get('x-request-id'));
    expect(text + JSON.stringify(log)).not.toContain('Erika');
    expect(log).toMatchObject([
      { event: 'error', error: 'TypeError' },
      { event: 'request', route: '/*', status: 500 },
    ]);
  });
});

const manifestOf = (origin: string) =>
  `<AppDomain>${origin}</AppDomain><SourceLocation DefaultValue="${origin}/addin/taskpane.html"/>`;

describe('an identity of Cloudflare Access', () => {
  const verifyAccess = async (jwt: string) =>
    jwt === 'gueltig' ? ({ tokenId: 'access-1', rolle: 'koordination', land: null } as const) : null;
  const ask = (method: string, jwt: string, origin: string | null) =>
    createApp(testPorts({}, { verifyAccess })).request('https://ozg.land.example/api/vorgaben', {
      method,
      headers: {
        'cf-access-jwt-assertion': jwt,
        'content-type': 'application/json',
        ...(origin !== null && { origin }),
      },
      ...(method === 'PUT' && {
        body: JSON.stringify({ zielwochen: {}, verbindlichkeit: {}, erwartet: null }),
      }),
    });

  it('may read and, from a page of ours, change', async () => {
    expect((await ask('GET', 'gueltig', null)).status).toBe(200);
    expect((await ask('PUT', 'gueltig', 'https://ozg.land.example')).ok).toBe(true);
  });

  it('may not change anything from another page, and counts for nothing if it is not valid', async () => {
    expect((await ask('PUT', 'gueltig', 'https://fremd.example')).status).toBe(403);
    expect((await ask('PUT', 'gueltig', null)).status).toBe(403);
    expect((await ask('GET', 'falsch', null)).status).toBe(401);
  });
});

function openApp(env: Record<string, string>, ports: Partial<Ports> = {}) {
  const manifest = new TextEncoder().encode(manifestOf('https://localhost:8788'));
  const assets: Ports['assets'] = async (path) =>
    path === '/manifest.xml' ? { body: manifest, etag: '"1"' } : null;
  return createApp(testPorts(env, { assets, ...ports }));
}
