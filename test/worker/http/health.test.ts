import { expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import type { LogLine } from '../../../worker/ports.ts';
import { openMemory, testPorts } from './testPorts.ts';

/** An app over a store that can be broken, and a clock that can be put on. */
function breakable() {
  const log: LogLine[] = [];
  const state = { broken: false, now: Date.parse('2027-03-22T10:00:00Z'), asked: 0 };
  const memory = openMemory();
  const store = {
    ...memory,
    check: (now: string) => {
      state.asked++;
      if (state.broken)
        throw Object.assign(new Error('disk I/O error in Geheimnis'), {
          code: 'ERR_SQLITE_ERROR',
          errcode: 10,
        });
      memory.check(now);
    },
  };
  const ports = testPorts({}, { store, now: () => new Date(state.now), log: (line) => log.push(line) });
  return { app: createApp(ports), state, log };
}

it('says that the store fails, with a reference that the log has too', async () => {
  const { app, state, log } = breakable();
  state.broken = true;
  const response = await app.request('/api/health');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as { readonly requestId: string };
  expect(problem).toMatchObject({
    type: '/problems/speicher-gestoert',
    status: 503,
    instance: '/api/health',
  });
  expect(JSON.stringify(problem)).not.toContain('Geheimnis');
  expect(log).toContainEqual(
    expect.objectContaining({ event: 'error', requestId: problem.requestId, sqlite: 10 }),
  );
  expect(JSON.stringify(log)).not.toContain('Geheimnis');
});

it('is good again as soon as the store is', async () => {
  const { app, state } = breakable();
  state.broken = true;
  await app.request('/api/health');
  state.broken = false;
  expect((await app.request('/api/health')).status).toBe(200);
});

it('asks the store at most once in two seconds while it is good', async () => {
  const { app, state } = breakable();
  for (let times = 0; times < 10; times++) await app.request('/api/health');
  expect(state.asked).toBe(1);
  state.now += 2000;
  state.broken = true;
  expect((await app.request('/api/health')).status).toBe(503);
});
