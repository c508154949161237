import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { readBelegung } from '../../../worker/store/belegung.ts';
import { createStore, type SyncStore } from '../../../worker/store/createStore.ts';
import { type NodeSql, openNodeSql } from '../../../worker/store/nodeSql.ts';
import { packText, unpackedSize, unpackText } from '../../../worker/store/packText.ts';
import { accepted, checkliste, lieferung, tempFile, vorgang } from './tempStore.ts';

const koordination = vorgang('k', '2027-03-22', null);

describe('a packed text', () => {
  it('is unpacked as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => unpackText(packText(text)) === text.toWellFormed(),
      ),
    );
    const long = 'Bemerkung über alles Mögliche. '.repeat(20_000);
    expect(unpackText(packText(long))).toBe(long);
    expect(packText(long).length).toBeLessThan(long.length / 100);
  });

  it('that is damaged is an error, never another text', () => {
    const packed = packText('Bemerkung '.repeat(50));
    for (const damaged of [packed.subarray(0, 20), packed.subarray(0, packed.length - 4)])
      expect(() => unpackText(damaged)).toThrow();
    const longer = Uint8Array.from(packed);
    longer.set([0x30], 5);
    expect(() => unpackText(longer)).toThrow();
  });
});

/** A store with so many versions of each of some workbooks, and its connection. */
function filled(mappen: number, versionen: number) {
  const file = tempFile();
  mkdirSync(dirname(file), { recursive: true });
  const sql = openNodeSql(file);
  const store = createStore(sql);
  for (let n = 0; n < mappen; n += 1)
    for (let version = 0; version < versionen; version += 1) accepted(store.deliver(delivery(n, version)));
  return { store, sql };
}

function delivery(n: number, version: number) {
  const kennung: Kennung = `${n % 2 === 0 ? 'SH' : 'NI'}-${String(n).padStart(6, '0')}`;
  const inhalt = checkliste({
    kennung,
    land: n % 2 === 0 ? 'SH' : 'NI',
    umsetzungsprojekt: `Projekt ${n}`,
    zeilen: { 'K1-01': { bemerkung: `Fassung ${version}` } },
  });
  return lieferung(inhalt, { vorgang: koordination });
}

/** Leaves the contents as a release before the packing stored them. */
function unpackAll(sql: NodeSql): void {
  for (const { id, checkliste: c, aenderungen: a } of sql.all<{
    id: number;
    checkliste: Uint8Array;
    aenderungen: Uint8Array;
  }>('SELECT id, checkliste, aenderungen FROM inhalt'))
    sql.run(
      'UPDATE inhalt SET checkliste = ?, aenderungen = ? WHERE id = ?',
      unpackText(c),
      unpackText(a),
      id,
    );
  for (const column of ['notiz', 'freigabe']) sql.run(`ALTER TABLE inhalt DROP COLUMN ${column}`);
  sql.run('DROP TABLE belegung');
  sql.run("DELETE FROM merkmal WHERE name = 'gepackt'");
  sql.run('DELETE FROM migration WHERE nr > 4');
}

/** Bytes as the rows have them. */
const measured = (sql: NodeSql, land: string) =>
  sql.all<{ n: number | null }>(
    `SELECT sum(octet_length(i.checkliste) + octet_length(i.aenderungen) + octet_length(a.auszug)) AS n
       FROM version v JOIN inhalt i ON i.id = v.inhalt JOIN auszug a ON a.id = i.id WHERE v.kennung LIKE ?`,
    `${land}-%`,
  )[0]?.n ?? 0;

/** All that a store tells of its workbooks. */
function tell(store: SyncStore) {
  const frage = { stichtag: '2027-12-31', land: null, themenfeld: null, after: null, limit: 1000 } as const;
  const { zeilen } = store.mappen(frage);
  const kennungen = zeilen.map(({ kennung }) => kennung);
  return { zeilen, versions: kennungen.map((kennung) => store.versions(kennung)) };
}

/** The lines of all versions. */
function exportedVersions(store: SyncStore): readonly string[] {
  const lines: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: ReturnType<SyncStore['exportPage']> = store.exportPage(after, koordination);
    lines.push(...page.zeilen.filter((line) => line.startsWith('{"art":"version"')));
    if (page.next === null) return lines;
    after = page.next;
  }
}

describe('contents of a store', () => {
  it('lie packed in their columns, and SQL knows how long they are', () => {
    const { sql, store } = filled(2, 2);
    const rows = sql.all<{ typ: string; n: number; id: number }>(
      `SELECT typeof(checkliste) || typeof(aenderungen) AS typ, ${unpackedSize('checkliste')} AS n FROM inhalt`,
    );
    expect(rows.map(({ typ }) => typ)).toEqual(Array.from({ length: 4 }, () => 'blobblob'));
    const newest = store.get('NI-000001')?.checkliste;
    expect(rows[3]?.n).toBe(Buffer.byteLength(JSON.stringify(newest)));
    sql.close();
  });

  it('of an earlier release are read as they are, and packed in slices without a change in any answer', () => {
    const { sql, store: before } = filled(130, 2);
    const told = tell(before);
    const exported = exportedVersions(before);
    unpackAll(sql);
    const store = createStore(sql);
    expect(tell(store)).toEqual(told);
    const steps = [store.packContents()];
    expect(tell(store)).toEqual(told);
    // What comes meanwhile is packed from the start, what goes meanwhile is not counted
    accepted(store.deliver(delivery(130, 0)));
    store.erase('SH-000000', koordination);
    store.erase('SH-000128', koordination);
    while (!steps.at(-1)) steps.push(store.packContents());
    expect(steps).toEqual([false, false, true]);
    expect(store.packContents()).toBe(true);
    const isThere = (line: string) => !/SH-000(000|128|130)/.test(line);
    expect(exportedVersions(store).filter(isThere)).toEqual(exported.filter(isThere));
    expect(sql.all("SELECT count(*) AS n FROM inhalt WHERE typeof(checkliste) = 'text'")).toEqual([{ n: 0 }]);
    for (const land of ['SH', 'NI'] as const) expect(readBelegung(sql, land)).toBe(measured(sql, land));
    sql.close();
  });

  it('are packed some at a time, however long they are', () => {
    const { sql } = filled(1, 1);
    unpackAll(sql);
    const long = JSON.stringify({ stammdaten: { land: 'SH' }, text: 'x'.repeat(1_000_000) });
    for (let id = 2; id <= 8; id += 1) {
      sql.run("INSERT INTO inhalt (id, checkliste, aenderungen) VALUES (?, ?, '[]')", id, long);
      sql.run("INSERT INTO auszug VALUES (?, '')", id);
    }
    const store = createStore(sql);
    const left = () =>
      sql.all<{ n: number }>("SELECT count(*) AS n FROM inhalt WHERE typeof(checkliste) = 'text'")[0]?.n;
    const counts = [left()];
    while (!store.packContents()) counts.push(left());
    expect(counts).toEqual([8, 5, 3, 1, 0]);
    sql.close();
  });
});

describe('what a Land takes up', () => {
  it('is what its rows have, through deliveries, erasure, retention and import', () => {
    const { sql, store } = filled(4, 3);
    const expectRight = () => {
      for (const land of ['SH', 'NI'] as const)
        expect([land, readBelegung(sql, land)]).toEqual([land, measured(sql, land)]);
    };
    expectRight();
    store.restore('SH-000002', 1, koordination, Number.MAX_SAFE_INTEGER);
    store.erase('SH-000000', koordination);
    expectRight();
    store.thin({ monatlichVor: '2028', keineVor: '2028', probe: false, after: null }, koordination);
    expectRight();
    expect(store.versions('SH-000002')).toHaveLength(1);
    for (const kennung of ['SH-000002', 'NI-000001', 'NI-000003'] as const)
      store.erase(kennung, koordination);
    expect([readBelegung(sql, 'SH'), readBelegung(sql, 'NI')]).toEqual([0, 0]);
    sql.close();
  });

  it('has a bound: beyond it nothing is stored, of other Länder everything, and erasing makes room', () => {
    const { sql, store } = filled(3, 1);
    const kontingent = readBelegung(sql, 'SH') + 500;
    const before = tell(store);
    const refused = store.deliver({ ...delivery(4, 0), kontingent });
    expect(refused).toMatchObject({
      outcome: 'rejected',
      kennung: null,
      refusal: { code: 'kontingent-erreicht' },
    });
    expect(refused.refusal?.message).toContain('Für Schleswig-Holstein sind 0 MB vorgesehen');
    expect(store.deliver({ ...delivery(0, 1), kontingent }).outcome).toBe('rejected');
    expect(tell(store)).toEqual(before);
    expect(store.deliver({ ...delivery(0, 0), kontingent }).outcome).toBe('unchanged');
    expect(store.deliver({ ...delivery(5, 0), kontingent }).outcome).toBe('accepted');
    expect(store.restore('SH-000002', 1, koordination, 1)).toMatchObject({ version: 1 });
    store.erase('SH-000002', koordination);
    expect(store.deliver({ ...delivery(0, 1), kontingent }).outcome).toBe('accepted');
    expect(store.restore('SH-000000', 1, koordination, 1)).toBe('voll');
    expect(store.head('SH-000000')?.version).toBe(2);
    sql.close();
  });
});
