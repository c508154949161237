import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  allAuszuege,
  checkliste,
  erster,
  lieferung,
  openTemp,
  tempFile,
  vorgang,
} from './tempStore.ts';

const stand = (tag: `${number}-${number}-${number}`, status: 'offen' | 'in-bearbeitung' | 'erledigt') =>
  lieferung(checkliste({ stand: tag, zeilen: { 'K1-01': { status } } }), { vorgang: vorgang('a', tag) });

/** Versions 1 to 3 with the Stand of January, February and March. */
function threeVersions(file = tempFile()) {
  const store = openTemp(file);
  for (const version of [
    stand('2027-01-10', 'offen'),
    stand('2027-02-10', 'in-bearbeitung'),
    stand('2027-03-10', 'erledigt'),
  ])
    accepted(store.deliver(version));
  return store;
}

const koordination = vorgang('k', '2027-03-22', null);

describe('the figures of a Stichtag', () => {
  it('rest on the newest version of that day', async () => {
    const store = threeVersions();
    const at = (stichtag: `${number}-${number}-${number}`) => erster(store, { stichtag });
    expect(await at('2027-01-09')).toEqual([]);
    expect(await at('2027-01-10')).toEqual([{ kennung: 'SH-WAHNGE', version: 1, status: 'offen' }]);
    expect(await at('2027-03-09')).toEqual([{ kennung: 'SH-WAHNGE', version: 2, status: 'in-bearbeitung' }]);
    expect(await at('2027-03-22')).toEqual([{ kennung: 'SH-WAHNGE', version: 3, status: 'erledigt' }]);
  });

  it('take the day of receipt in Germany where there is no Stand', async () => {
    const store = openTemp();
    const spaet = { ...vorgang('a'), at: '2027-03-21T23:30:00.000Z' };
    store.deliver(lieferung(checkliste({ stand: null }), { vorgang: spaet }));
    expect(await erster(store, { stichtag: '2027-03-21' })).toEqual([]);
    expect(await erster(store, { stichtag: '2027-03-22' })).toHaveLength(1);
  });

  it('are those of one Land or Themenfeld on demand', async () => {
    const store = openTemp();
    const add = (kennung: `${string}-${string}`, land: 'SH' | 'SN' | 'SL', themenfeld: string) =>
      store.deliver(
        lieferung(checkliste({ kennung, land, themenfeld, umsetzungsprojekt: kennung }), {
          vorgang: koordination,
        }),
      );
    add('SH-000001', 'SH', 'Bauen & Wohnen');
    add('SL-000001', 'SL', 'Bildung');
    add('SN-000001', 'SN', 'Bildung');
    add('SN-000002', 'SN', 'Bauen & Wohnen');
    const of = async (frage: object) => (await allAuszuege(store, frage)).map(({ kennung }) => kennung);
    expect(await of({})).toEqual(['SH-000001', 'SL-000001', 'SN-000001', 'SN-000002']);
    expect(await of({ limit: 1 })).toHaveLength(4);
    expect(await of({ land: 'SN' })).toEqual(['SN-000001', 'SN-000002']);
    expect(await of({ themenfeld: 'Bildung' })).toEqual(['SL-000001', 'SN-000001']);
    expect(await of({ land: 'SN', themenfeld: 'Bildung', limit: 1 })).toEqual(['SN-000001']);
    const { zeilen } = store.mappen({
      stichtag: '2027-12-31',
      land: 'SL',
      themenfeld: null,
      after: null,
      limit: 9,
    });
    expect(zeilen).toEqual([store.get('SL-000001')]);
  });
});

describe('a page', () => {
  it('ends early where workbooks are large, and loses none', () => {
    const store = openTemp();
    const bemerkung = 'x'.repeat(900_000);
    for (const n of [1, 2, 3, 4, 5, 6])
      accepted(
        store.deliver(lieferung(checkliste({ kennung: `SH-00000${n}`, zeilen: { 'K1-01': { bemerkung } } }))),
      );
    const frage = { stichtag: '2027-12-31', land: null, themenfeld: null, limit: 500 } as const;
    const erste = store.mappen({ ...frage, after: null });
    const zweite = store.mappen({ ...frage, after: erste.next });
    expect(erste.zeilen.length).toBeLessThan(6);
    expect([...erste.zeilen, ...zweite.zeilen].map(({ kennung }) => kennung.slice(-1)).join('')).toBe(
      '123456',
    );
    expect(zweite.next).toBeNull();
    expect(store.auszuege({ ...frage, after: null })).toMatchObject({ zeilen: { length: 6 }, next: null });
  });
});

describe('a version', () => {
  it('stays readable', () => {
    const store = threeVersions();
    expect(store.get('SH-WAHNGE', 1)).toMatchObject({
      version: 1,
      neueste: false,
      checkliste: stand('2027-01-10', 'offen').checkliste,
    });
    expect(store.get('SH-WAHNGE', 4)).toBeNull();
    expect(store.versions('SH-WAHNGE')?.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('can become the newest again', () => {
    const store = threeVersions();
    expect(store.restore('SH-WAHNGE', 1, vorgang('b'), Number.MAX_SAFE_INTEGER)).toMatchObject({
      version: 4,
      changes: expect.arrayContaining([
        expect.objectContaining({ id: 'K1-01', feld: 'status', art: 'zurueckgefallen' }),
      ]),
    });
    expect(store.get('SH-WAHNGE')?.checkliste).toEqual(store.get('SH-WAHNGE', 1)?.checkliste);
    expect(store.restore('SH-WAHNGE', 4, vorgang('b'), Number.MAX_SAFE_INTEGER)).toEqual({
      kennung: 'SH-WAHNGE',
      version: 4,
      changes: [],
    });
    expect(store.restore('SH-WAHNGE', 9, vorgang('b'), Number.MAX_SAFE_INTEGER)).toBeNull();
    expect(store.restore('SH-000000', 1, vorgang('b'), Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});

describe('a withdrawn workbook', () => {
  it('is gone from every answer', async () => {
    const store = threeVersions();
    expect(store.withdraw('SH-WAHNGE', vorgang('a'))).toBe(true);
    expect(store.get('SH-WAHNGE')).toBeNull();
    expect(store.get('SH-WAHNGE', 1)).toBeNull();
    expect(store.versions('SH-WAHNGE')).toBeNull();
    expect(store.restore('SH-WAHNGE', 1, vorgang('a'), Number.MAX_SAFE_INTEGER)).toBeNull();
    expect(store.list({ land: null })).toEqual([]);
    expect(await allAuszuege(store)).toEqual([]);
    expect(store.head('SH-WAHNGE')).toEqual({ kennung: 'SH-WAHNGE', version: 3, zustand: 'zurueckgezogen' });
    expect(store.withdraw('SH-WAHNGE', vorgang('a'))).toBe(false);
  });

  it('comes back with its history when it is delivered again, changed or not', async () => {
    const store = threeVersions();
    store.withdraw('SH-WAHNGE', vorgang('a'));
    expect(store.deliver(stand('2027-03-10', 'erledigt'))).toMatchObject({
      outcome: 'accepted',
      neu: false,
      version: 4,
      changes: [],
    });
    expect(await erster(store, { stichtag: '2027-02-11' })).toMatchObject([{ version: 2 }]);
    store.withdraw('SH-WAHNGE', vorgang('a'));
    expect(store.deliver(stand('2027-04-10', 'offen'))).toMatchObject({ version: 5 });
    expect(store.versions('SH-WAHNGE')).toHaveLength(5);
  });
});

describe('an erased workbook', () => {
  it('leaves its Kennung and the trace of the erasure, nothing else', () => {
    const file = tempFile();
    const store = threeVersions(file);
    const marke = 'Fachreferat-4711';
    store.deliver(
      lieferung(
        checkliste({ stand: '2027-03-11', leistungsverantwortlich: marke, umsetzungsprojekt: marke }),
        {
          umbenannt: true,
        },
      ),
    );
    store.withdraw('SH-WAHNGE', vorgang('a'));
    expect(store.erase('SH-WAHNGE', koordination)).toBe(true);
    expect(store.erase('SH-WAHNGE', koordination)).toBe(false);
    expect(store.head('SH-WAHNGE')).toEqual({ kennung: 'SH-WAHNGE', version: null, zustand: 'geloescht' });
    expect(store.audit({ before: null, limit: 99 })).toMatchObject([
      { was: 'endgueltig-geloescht', kennung: 'SH-WAHNGE', by: 'k', ziel: null },
    ]);
    store.close();
    expect(readFileSync(file).includes(marke)).toBe(false);
    const database = new DatabaseSync(file);
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const dump = tables.map(({ name }) => database.prepare(`SELECT * FROM ${name}`).all());
    database.close();
    expect(JSON.stringify(dump)).not.toContain(marke);
    expect(JSON.stringify(dump)).toContain('SH-WAHNGE');
  });

  it('is refused from then on, and its Kennung never given away', () => {
    const store = openTemp();
    const ohne = lieferung(checkliste({ kennung: null }));
    const { kennung } = accepted(store.deliver(ohne));
    store.erase(kennung, koordination);
    expect(store.deliver(lieferung(checkliste({ kennung })))).toMatchObject({
      outcome: 'conflict',
      kennung,
      version: null,
      refusal: { code: 'geloescht' },
    });
    expect(accepted(store.deliver(ohne)).kennung).not.toBe(kennung);
  });
});

describe('an old history', () => {
  const taeglich = [
    '2027-01-05',
    '2027-01-20',
    '2027-02-05',
    '2027-02-20',
    '2027-03-05',
    '2027-03-20',
  ] as const;
  function sixVersions() {
    const store = openTemp();
    for (const [index, tag] of taeglich.entries())
      accepted(store.deliver(stand(tag, index % 2 ? 'offen' : 'in-bearbeitung')));
    return store;
  }
  const versionsOf = (store: ReturnType<typeof openTemp>) =>
    store.versions('SH-WAHNGE')?.map(({ version }) => version);

  it('is thinned to the last version of each month', async () => {
    const store = sixVersions();
    const grenzen = { monatlichVor: '2027-03-01', keineVor: '2026-01-01', probe: false, after: null };
    expect(store.thin({ ...grenzen, probe: true }, koordination)).toEqual({ versionen: 2, next: null });
    expect(versionsOf(store)).toHaveLength(6);
    expect(store.thin(grenzen, koordination)).toEqual({ versionen: 2, next: null });
    expect(versionsOf(store)).toEqual([6, 5, 4, 2]);
    expect(await erster(store, { stichtag: '2027-02-28' })).toMatchObject([{ version: 4 }]);
  });

  it('ends, but never before the newest version', () => {
    const store = sixVersions();
    store.thin(
      { monatlichVor: '2027-02-01', keineVor: '2027-02-10', probe: false, after: null },
      koordination,
    );
    expect(versionsOf(store)).toEqual([6, 5, 4]);
    store.thin(
      { monatlichVor: '2028-01-01', keineVor: '2028-01-01', probe: false, after: null },
      koordination,
    );
    expect(versionsOf(store)).toEqual([6]);
  });
});
