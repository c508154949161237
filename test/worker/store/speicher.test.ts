import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import type { Call } from './speicherWorker.ts';
import { checkliste, lieferung, openTemp, vorgang } from './tempStore.ts';

Object.assign(process.env, wranglerEnv);
const server = createTestHarness({
  workers: [{ configPath: fileURLToPath(new URL('./speicher.wrangler.jsonc', import.meta.url)) }],
});
let base = '';

beforeAll(async () => {
  base = (await server.listen()).url.href;
});
afterAll(() => server.close());

const koordination = vorgang('k', '2027-03-22', null);
const frage = { stichtag: '2027-03-22', land: null, themenfeld: null, after: null, limit: 500 } as const;
const begonnen = checkliste({ zeilen: { 'K1-01': { status: 'in-bearbeitung', begonnen: '2027-03-01' } } });
const anders = checkliste({ zeilen: { 'K1-01': { status: 'erledigt' } } });

/** Every method of the store, in an order in which each has something to do. */
const calls: readonly Call[] = [
  ...beispielmappen({ stichtag: '2027-03-22', jeLand: 3 }).map(
    (mappe): Call => ({
      method: 'deliver',
      args: [lieferung(mappe.checkliste, { vorgang: koordination })],
    }),
  ),
  { method: 'deliver', args: [lieferung(checkliste({ kennung: null, umsetzungsprojekt: 'Neu' }))] },
  { method: 'deliver', args: [lieferung(checkliste())] },
  { method: 'deliver', args: [lieferung(checkliste())] },
  { method: 'deliver', args: [lieferung(begonnen, { basis: 1 })] },
  { method: 'deliver', args: [lieferung(anders, { basis: 1, vorgang: vorgang('b') })] },
  { method: 'deliver', args: [lieferung(anders, { basis: 1, vorgang: vorgang('b'), wahl: 'eigene' })] },
  { method: 'deliver', args: [lieferung(anders, { basis: 3, kontingent: 1000, stand: 'heute' })] },
  { method: 'deliver', args: [lieferung(checkliste({ land: null }))] },
  { method: 'restore', args: ['SH-WAHNGE', 1, koordination, 1000] },
  { method: 'restore', args: ['SH-WAHNGE', 1, koordination, 1_000_000] },
  { method: 'get', args: ['SH-WAHNGE'] },
  { method: 'get', args: ['SH-WAHNGE', 2] },
  { method: 'head', args: ['SH-WAHNGE'] },
  { method: 'versions', args: ['SH-WAHNGE'] },
  { method: 'list', args: [{ land: 'SH' }] },
  { method: 'thin', args: [{ monatlichVor: '2028', keineVor: '2027', probe: true }, koordination] },
  { method: 'packContents', args: [] },
  { method: 'withdraw', args: ['SH-WAHNGE', koordination] },
  { method: 'erase', args: ['SH-WAHNGE', koordination] },
  { method: 'auszuege', args: [frage] },
  { method: 'auszuege', args: [{ ...frage, land: 'SN', limit: 2 }] },
  { method: 'mappen', args: [{ ...frage, limit: 5, themenfeld: 'Familie & Kind' }] },
  {
    method: 'putVorgaben',
    args: [null, { zielwochen: {}, verbindlichkeit: {}, erwartet: ['SH'] }, koordination],
  },
  { method: 'vorgaben', args: [] },
  {
    method: 'createToken',
    args: [
      { id: 'b', hash: 'ab'.repeat(32), label: 'Projektbüro', rolle: 'land', land: 'SH', expires: null },
      koordination,
    ],
  },
  { method: 'identify', args: ['ab'.repeat(32), koordination.at] },
  { method: 'revokeToken', args: ['b', koordination] },
  { method: 'tokens', args: [] },
  { method: 'audit', args: [{ before: null, limit: 500 }] },
  { method: 'check', args: [koordination.at] },
  { method: 'exportPage', args: [null, koordination] },
  { method: 'beginImport', args: [] },
  { method: 'importPage', args: [1, [{ nr: 1, zeile: { art: 'kopf', format: 1, at: koordination.at } }]] },
  { method: 'finishImport', args: [1, koordination] },
  { method: 'sweepImport', args: [null] },
];

it('answers in a Durable Object as it does over a file', async () => {
  const store = openTemp();
  const methods = new Set(calls.map(({ method }) => method));
  expect([...methods, 'close', 'settle'].toSorted()).toEqual(Object.keys(store).toSorted());
  for (const { method, args } of calls) {
    const text = JSON.stringify({ method, args }, (_, value: unknown) =>
      value instanceof Uint8Array ? { bytes: [...value] } : value,
    );
    const answer: unknown = await (await fetch(base, { method: 'POST', body: text })).json();
    expect(answer, method).toEqual(JSON.parse(JSON.stringify(callNode(store, { method, args }))));
  }
});

function callNode(store: object, { method, args }: Call): unknown {
  try {
    const called: unknown = Reflect.apply(Reflect.get(store, method), store, args);
    return { result: called ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'unknown' };
  }
}
