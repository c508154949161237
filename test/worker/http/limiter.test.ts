import { describe, expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { networkOf } from '../../../worker/http/clientNetwork.ts';
import { createLimiter } from '../../../worker/http/limiter.ts';
import { json, jsonBody, makeToken, sendAs } from './host.ts';
import { testPorts } from './testPorts.ts';

const limits = { requests: 3, bytes: 100, failures: 2, seconds: 600 };

describe('the counts of a sender', () => {
  it('end after the span that begins with the first request', () => {
    const limiter = createLimiter(limits);
    expect([0, 1000, 2000].map((now) => limiter.request('a', now))).toEqual([null, null, null]);
    expect(limiter.request('a', 3000)).toBe(597);
    expect(limiter.request('b', 3000)).toBeNull();
    expect(limiter.request('a', 599_999)).toBe(1);
    expect(limiter.request('a', 600_000)).toBeNull();
  });

  it('hold bytes, which the next request feels', () => {
    const limiter = createLimiter(limits);
    limiter.request('a', 0);
    limiter.addBytes('a', 99, 0);
    expect(limiter.request('a', 1)).toBeNull();
    limiter.addBytes('a', 1, 1);
    expect(limiter.request('a', 2)).toBe(600);
  });

  it('hold failed logins apart from requests', () => {
    const limiter = createLimiter(limits);
    limiter.addFailure('a', 0);
    expect(limiter.loginWait('a', 0)).toBeNull();
    limiter.addFailure('a', 300_000);
    expect(limiter.loginWait('a', 300_000)).toBe(300);
    expect(limiter.loginWait('a', 600_000)).toBeNull();
    expect(limiter.request('a', 300_001)).toBeNull();
  });

  it('take a bounded memory: of very many senders the longest known is forgotten', () => {
    const limiter = createLimiter(limits);
    for (let turn = 0; turn < 2; turn++) limiter.addFailure('first', 0);
    expect(limiter.loginWait('first', 1)).toBe(600);
    for (let sender = 0; sender < 20_000; sender++)
      for (let turn = 0; turn < 2; turn++) limiter.addFailure(`later ${sender}`, 1);
    expect(limiter.loginWait('first', 2)).toBeNull();
    expect(limiter.loginWait('later 19999', 2)).toBe(600);
  });

  it('begin anew when the clock is put back', () => {
    const limiter = createLimiter(limits);
    for (let turn = 0; turn < 4; turn++) limiter.request('a', 700_000_000);
    expect(limiter.request('a', 0)).toBeNull();
  });
});

describe('the network of a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:DB8:0:1:a:b:c:d', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0001::9', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['unbekannt', 'unbekannt'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a host with limits', () => {
  const env = {
    OFFEN: 'ja',
    KOORDINATION_TOKEN: 'schluessel',
    GRENZE_ANFRAGEN: '5',
    GRENZE_MB: '1',
    GRENZE_MINUTEN: '10',
  };
  const openApp = (rest: Record<string, string> = {}) => {
    let now = Date.parse('2027-03-22T10:00:00Z');
    const app = createApp(
      testPorts(
        { ...env, ...rest },
        { now: () => new Date(now), address: (c) => c.req.header('test-address') ?? null },
      ),
    );
    const send = async (path: string, init?: RequestInit) => app.request(path, init);
    return { send, wait: (seconds: number) => (now += seconds * 1000) };
  };

  it('counts by client address without a key, and says when to come again', async () => {
    const { send, wait } = openApp();
    const from = async (address: string) =>
      send('/api/template.xlsx?land=x', { headers: { 'test-address': address } });
    for (let turn = 0; turn < 5; turn++) expect((await from('192.0.2.1')).status).toBe(400);
    const refused = await from('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect(refused.headers.get('content-security-policy')).not.toBeNull();
    expect(await json(refused)).toMatchObject({ type: '/problems/zu-viele-anfragen', status: 429 });
    expect((await from('192.0.2.2')).status).toBe(400);
    wait(600);
    expect((await from('192.0.2.1')).status).toBe(400);
  });

  it('never refuses health and the files of the page', async () => {
    const { send } = openApp();
    for (let turn = 0; turn < 7; turn++) {
      expect((await send('/api/health')).status).toBe(200);
      expect((await send('/nichts.css')).status).toBe(404);
    }
    expect((await send('/api/template.xlsx?land=x')).status).toBe(400);
  });

  it('counts by key where there is one, whatever the address', async () => {
    const { send } = openApp();
    const koordination = sendAs(send, 'schluessel');
    const { token } = await makeToken(koordination, { land: 'SH' });
    for (let turn = 0; turn < 5; turn++)
      expect((await sendAs(send, token)('/api/vorgaben')).status).toBe(200);
    const refused = await send('/api/vorgaben', {
      headers: { authorization: `Bearer ${token}`, 'test-address': '192.0.2.9' },
    });
    expect(refused.status).toBe(429);
    expect((await koordination('/api/vorgaben')).status).toBe(200);
  });

  it('does not let an invented key escape the count of the address', async () => {
    const { send } = openApp();
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn++)
      statuses.push((await sendAs(send, `erfunden-${turn}`)('/api/template.xlsx?land=x')).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  it('counts what is sent, with and without a length', async () => {
    const half = 'x'.repeat(600_000);
    for (const init of [
      () => ({ body: half, headers: { 'content-length': String(half.length) } }),
      () => ({ body: new Blob([half]).stream(), duplex: 'half' as const }),
    ]) {
      const { send } = openApp();
      const post = async () => (await send('/api/validate', { method: 'POST', ...init() })).status;
      expect([await post(), await post(), await post()]).toEqual([200, 200, 429]);
    }
  });

  it('believes a forwarded address behind a trusted proxy alone, and there the last one', async () => {
    const statuses = async (rest: Record<string, string>) => {
      const { send } = openApp(rest);
      const results: number[] = [];
      for (let turn = 0; turn < 6; turn++) {
        const headers = { 'x-forwarded-for': `198.51.100.${turn}, 203.0.113.${turn % 2}` };
        results.push((await send('/api/template.xlsx?land=x', { headers })).status);
      }
      return results.at(-1);
    };
    expect(await statuses({})).toBe(429);
    expect(await statuses({ PROXY_VERTRAUT: 'ja' })).toBe(400);
  });

  it('takes limits that are whole numbers, and says which is not', () => {
    expect(readConfig({}).limits).toEqual({
      requests: 600,
      bytes: 500 * 1024 * 1024,
      failures: 20,
      seconds: 600,
    });
    expect(() => readConfig({ GRENZE_ANFRAGEN: 'viele' })).toThrow(/GRENZE_ANFRAGEN/);
    expect(() => readConfig({ GRENZE_MINUTEN: '0' })).toThrow(/GRENZE_MINUTEN/);
  });
});

describe('a closed deployment', () => {
  it('opens template, validate and merge to any key, and to no expired one', async () => {
    const app = createApp(testPorts({ OFFEN: 'nein', KOORDINATION_TOKEN: 'schluessel' }));
    const send = async (path: string, init?: RequestInit) => app.request(path, init);
    const { token } = await makeToken(sendAs(send, 'schluessel'), { land: 'SH' });
    const { token: expired } = await makeToken(sendAs(send, 'schluessel'), {
      land: 'SH',
      expires: '2027-03-22T10:00:00Z',
    });
    const tried = [
      ['/api/template.xlsx?land=x', {}, 400],
      ['/api/validate', { method: 'POST', body: 'x' }, 200],
      ['/api/merge', jsonBody('POST', {}), 415],
    ] as const;
    for (const [path, init, status] of tried) {
      expect((await send(path, init)).status).toBe(401);
      expect((await sendAs(send, token)(path, init)).status).toBe(status);
      expect((await sendAs(send, expired)(path, init)).status).toBe(401);
    }
    expect((await send('/api/health')).status).toBe(200);
    expect((await send('/api/openapi.json')).status).toBe(200);
  });
});
