import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { openTemp } from '../store/tempStore.ts';
import { json, jsonBody, type Send, sendAs } from './host.ts';
import { mappe } from './mappen.ts';
import { testPorts } from './testPorts.ts';

const koordination = 'nur-fuer-diesen-test';

/** A service in which a Land may have 1 MB. */
function open(): Send {
  const env = { KOORDINATION_TOKEN: koordination, KONTINGENT_MB: '1' };
  const app = createApp(testPorts(env, { store: openTemp() }));
  return sendAs(async (path, init) => app.request(path, init), koordination);
}

/** A workbook whose text does not pack well. */
const big = (kennung: `SH-${string}`) => {
  const bemerkung = () => randomBytes(20_000).toString('base64');
  const ids = ['K1-01', 'K1-02', 'K1-03', 'K1-04', 'K1-05', 'K1-06', 'K1-07', 'K1-08'] as const;
  return mappe(kennung, { zeilen: Object.fromEntries(ids.map((id) => [id, { bemerkung: bemerkung() }])) });
};

it('refuses what goes beyond the bound of a Land in German words, reads on, and takes it again after an erasure', async () => {
  const send = open();
  const deliver = (kennung: `SH-${string}`) => send('/api/workbooks', jsonBody('POST', big(kennung)));
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await deliver(`SH-00000${n}`)).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 507]);
  const refused = await deliver('SH-000009');
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await json(refused)).toMatchObject({
    type: '/problems/kontingent-erreicht',
    status: 507,
    detail: expect.stringMatching(/Für Schleswig-Holstein sind 1 MB vorgesehen.*endgültig löschen/),
  });
  expect((await send('/api/workbooks/SH-000009')).status).toBe(404);
  expect((await send('/api/workbooks/SH-000001')).status).toBe(200);
  await send('/api/workbooks/SH-000001?endgueltig=true', { method: 'DELETE' });
  expect((await deliver('SH-000009')).status).toBe(201);
});
