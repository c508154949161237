import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { createOverview } from '../../../worker/merge/createOverview.ts';
import { createAuszugReader } from '../../../worker/store/auszugReader.ts';
import { createStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { accepted, allAuszuege, lieferung, vorgang } from './tempStore.ts';

const stichtag = '2027-03-22';
const mappen = beispielmappen({ stichtag }).map(({ checkliste }) => checkliste);
const koordination = vorgang('k', stichtag, null);

async function overviewOf(order: readonly number[]): Promise<string> {
  const sql = openNodeSql(':memory:');
  const store = createStore(sql);
  for (const index of order) {
    const inhalt = mappen[index];
    if (inhalt) accepted(store.deliver(lieferung(inhalt, { vorgang: koordination })));
  }
  const zeilen = await allAuszuege(store, { stichtag });
  sql.close();
  const overview = createOverview(zeilen.map(createAuszugReader()), {
    stichtag,
    vergleich: null,
    erwartet: null,
  });
  return JSON.stringify([zeilen, overview]);
}

it('gives the same pages and the same overview whatever the order of deliveries', async () => {
  const indexes = mappen.map((_, index) => index);
  const expected = await overviewOf(indexes);
  expect(expected).toContain('"SH-');
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(indexes, { minLength: indexes.length }), async (order) => {
      expect(await overviewOf(order)).toBe(expected);
    }),
    { numRuns: 8 },
  );
});
