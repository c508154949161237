import { expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import type { LogLine } from '../../../worker/ports.ts';
import { asStoreFault, faultCode, StoreFault } from '../../../worker/store/storeFault.ts';
import { json, sendAs } from '../http/host.ts';
import { openMemory, testPorts } from '../http/testPorts.ts';

it.each([
  [
    'of node:sqlite',
    Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 778 }),
    778,
  ],
  ['of the storage in a Durable Object', new Error('database or disk is full: SQLITE_FULL'), 13],
  ['that came out of a Durable Object', new Error('store-fault 11'), 11],
  ['of an object that is out of reach', Object.assign(new Error('Network lost'), { retryable: true }), 10],
  ['of the store itself', new StoreFault(5), 5],
])('knows a fault %s', (_, error, code) => {
  expect(faultCode(error)).toBe(code);
  expect(asStoreFault(error)).toMatchObject({ name: 'StoreFault', code });
});

it.each([
  new Error('UNIQUE constraint failed: version.kennung: SQLITE_CONSTRAINT'),
  Object.assign(new Error('no such table'), { code: 'ERR_SQLITE_ERROR', errcode: 1 }),
  new TypeError('store-fault 5 war es nicht'),
])('leaves faults of ours as they are: %s', (error) => {
  expect(faultCode(error)).toBeNull();
  expect(asStoreFault(error)).toBe(error);
});

it('answers what comes out of a Durable Object with 503, and logs the code alone', async () => {
  const log: LogLine[] = [];
  const store = { ...openMemory(), list: () => Promise.reject(new Error('store-fault 13')) };
  const ports = testPorts({ KOORDINATION_TOKEN: 'k' }, { store, log: (line) => log.push(line) });
  const app = createApp(ports);
  const response = await sendAs(async (path, init) => app.request(path, init), 'k')('/api/workbooks');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await json(response)).toMatchObject({
    type: '/problems/speicher-gestoert',
    detail: expect.stringContaining('kein Platz'),
  });
  expect(log).toContainEqual(expect.objectContaining({ event: 'error', sqlite: 13 }));
});
