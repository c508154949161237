import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { requestOrigin } from '../../../worker/http/origin.ts';

const app = new Hono().get('/', (c) => c.text(requestOrigin(c, readConfig({ PROXY_VERTRAUT: 'ja' })).origin));

it.each([
  ['ozg.land.example', 'https://ozg.land.example'],
  ['ozg.land.example:8443', 'https://ozg.land.example:8443'],
])('takes the forwarded host %s with its port and no other', async (host, origin) => {
  const headers = { 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
  expect(await (await app.request('http://127.0.0.1:18848/', { headers })).text()).toBe(origin);
});
