import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { heavyInThreads } from '../../../worker/node/heavy/heavyInThreads.ts';
import type { NodeStore } from '../../../worker/store/openNode.ts';
import { fillStore } from '../../bench/filledStore.ts';
import { type Send, sendAs } from '../http/host.ts';
import { testPorts } from '../http/testPorts.ts';
import { describeHeavy } from './heavyContract.ts';

const koordination = 'nur-fuer-diesen-test';
const env = { KOORDINATION_TOKEN: koordination, GRENZE_ANFRAGEN: '100000' };
let folder = '';
let store: NodeStore;
let inThreads: Send;
let inTurns: Send;
const closings: (() => unknown)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-heavy-'));
  const file = join(folder, 'ozg.sqlite');
  store = fillStore(file, 400);
  const heavy = heavyInThreads(file);
  const app = createApp(testPorts(env, { store, heavy }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  inThreads = sendAs((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init), koordination);
  const plain = createApp(testPorts(env, { store }));
  inTurns = sendAs(async (path, init) => plain.request(path, init), koordination);
  closings.push(
    () => server.close(),
    () => heavy.close(),
  );
});
afterAll(async () => {
  for (const close of closings) await close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describeHeavy({ host: 'Node', send: () => inThreads });

it.each([
  '/api/overview',
  '/api/overview.csv',
  '/api/overview.xlsx',
  '/api/report.xlsx?land=SH',
  '/api/report.xlsx?kennung=SH-000000',
])('%s has the same bytes in a thread and in turns', async (path) => {
  const [thread, turns] = [await inThreads(path), await inTurns(path)];
  expect([path, thread.status, thread.headers.get('content-type')]).toEqual([
    path,
    turns.status,
    turns.headers.get('content-type'),
  ]);
  const [a, b] = [Buffer.from(await thread.arrayBuffer()), Buffer.from(await turns.arrayBuffer())];
  if (thread.status === 200) expect(a.equals(b)).toBe(true);
});
