import { expect, it } from 'vitest';
import { laender } from '#templates/catalogue/catalogue.ts';
import { createApp } from '../../worker/app.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { loadBeispiele, type SendJson } from '../../worker/demo/loadBeispiele.ts';
import { jsonBody } from './http/host.ts';
import { testPorts } from './http/testPorts.ts';

const heute = '2027-03-22';

function openHost(): { send: SendJson; statuses: number[] } {
  const app = createApp(testPorts({ KOORDINATION_TOKEN: 'schluessel' }));
  const statuses: number[] = [];
  const send: SendJson = async (method, path, body) => {
    const init = body === undefined ? {} : jsonBody(method, body);
    const response = await app.request(path, {
      ...init,
      headers: { ...init.headers, authorization: 'Bearer schluessel' },
    });
    if (method === 'POST') statuses.push(response.status);
    return { status: response.status, body: await response.json() };
  };
  return { send, statuses };
}

it('loads every Land with a history, and changes nothing when it runs again', async () => {
  const { send, statuses } = openHost();
  const count = await loadBeispiele(send, heute);
  expect(count).toBe(beispielmappen({ stichtag: heute }).length);
  expect(statuses.every((status) => status === 200 || status === 201)).toBe(true);
  const list = await send('GET', '/api/workbooks');
  const { workbooks } = list.body as { workbooks: { land: string; version: number }[] };
  expect(workbooks).toHaveLength(count);
  expect(new Set(workbooks.map(({ land }) => land)).size).toBe(laender.length);
  expect(workbooks.filter(({ version }) => version === 2).length).toBeGreaterThan(count / 2);

  expect(await loadBeispiele(send, heute)).toBe(count);
  expect(await send('GET', '/api/workbooks')).toEqual(list);
});

it('says which sample workbook was refused', async () => {
  const { send } = openHost();
  const refusing: SendJson = async (method, path, body) =>
    method === 'GET' ? await send(method, path, body) : { status: 422, body: null };
  await expect(loadBeispiele(refusing, heute)).rejects.toThrow(/SH-\w{6}.*422/);
});
