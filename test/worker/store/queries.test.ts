import { describe, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { readMerged } from '../../../worker/overview/readMerged.ts';
import { readOverview } from '../../../worker/overview/readOverview.ts';
import { createStore, type SyncStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import type { Sql } from '../../../worker/store/sql.ts';
import { checkliste, lieferung, vorgang } from './tempStore.ts';

const koordination = vorgang('k', '2027-03-22', null);
const frage = { stichtag: '2027-03-22', vergleich: null, land: null, themenfeld: null } as const;
const sicht = { akteur: koordination.akteur, vergleich: true };

/** A store of so many workbooks that counts its statements. */
function countingStore(count: number) {
  const database = openNodeSql(':memory:');
  let statements = 0;
  const sql: Sql = {
    all(...parameters) {
      statements += 1;
      return database.all(...parameters);
    },
    run(...parameters) {
      statements += 1;
      database.run(...parameters);
    },
    transaction: (work) => database.transaction(work),
  };
  const store = createStore(sql);
  const deliver = (index: number, status: 'offen' | 'erledigt' = 'offen') =>
    store.deliver(
      lieferung(
        checkliste({
          kennung: `SH-${String(index).padStart(6, '0')}` as Kennung,
          umsetzungsprojekt: `Projekt ${index}`,
          zeilen: { 'K1-01': { status } },
        }),
        { vorgang: koordination },
      ),
    );
  for (let index = 0; index < count; index++) deliver(index);
  return {
    store,
    deliver,
    async statementsOf(run: (store: SyncStore) => unknown): Promise<number> {
      const before = statements;
      await run(store);
      return statements - before;
    },
  };
}

describe('statements of a request', () => {
  it('are as many for 90 workbooks as for 20, which is one page of the store', async () => {
    const requests: Record<string, (store: SyncStore) => unknown> = {
      'GET /api/overview': (store) => readOverview(store, frage, sicht),
      'GET /api/overview compared': (store) =>
        readOverview(store, { ...frage, vergleich: '2027-03-01' }, sicht),
      'GET /api/overview.xlsx': (store) => readMerged(store, frage, sicht),
      'GET /api/workbooks': (store) => store.list({ land: null }),
      'GET /api/workbooks/:kennung': (store) => store.get('SH-000007'),
      'GET /api/workbooks/:kennung/versions': (store) => store.versions('SH-000007'),
    };
    const [few, many] = [countingStore(20), countingStore(90)];
    for (const [request, run] of Object.entries(requests)) {
      const count = await many.statementsOf(run);
      expect(count, request).toBe(await few.statementsOf(run));
      expect(count, request).toBeLessThanOrEqual(6);
    }
  });

  it('that delivers are at most a dozen, however much is stored', async () => {
    const [few, many] = [countingStore(20), countingStore(200)];
    for (const deliver of [7, 7, 500]) {
      const count = await many.statementsOf(() => many.deliver(deliver, 'erledigt'));
      expect(count).toBe(await few.statementsOf(() => few.deliver(deliver, 'erledigt')));
      expect(count).toBeLessThanOrEqual(12);
    }
  });
});
