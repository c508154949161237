import { describe, expect, it } from 'vitest';
import { checkpoints, steuerungsindikatoren } from '#templates/catalogue/catalogue.ts';
import { readExportZeile } from '../../../worker/intake/readExportZeile.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import type { ImportZeile, Store } from '../../../worker/store/store.ts';
import {
  accepted,
  allAuszuege,
  bytes,
  checkliste,
  lieferung,
  openTemp,
  tempFile,
  vorgang,
} from './tempStore.ts';

const koordination = vorgang('koordination', '2027-03-22', null);

const alleZielwochen = Object.fromEntries(steuerungsindikatoren.map(({ id }) => [id, '2027-W20' as const]));
const alleVerbindlich = Object.fromEntries(checkpoints.map(({ id }) => [id, 'fortlaufend' as const]));

/** A store with everything in it: versions, a withdrawn and an erased workbook, Vorgaben, Zugangsschlüssel. */
function filled() {
  const store = openTemp();
  store.createToken(
    { id: 'sh-1', hash: 'ab'.repeat(32), label: 'Projektbüro', rolle: 'land', land: 'SH', expires: null },
    koordination,
  );
  for (const projekt of ['Eins', 'Zwei', 'Drei', 'Vier'])
    accepted(
      store.deliver(
        lieferung(
          checkliste({
            kennung: `SH-${projekt.toUpperCase().replace('I', '1').padEnd(6, '0')}`,
            umsetzungsprojekt: projekt,
          }),
          {
            vorgang: vorgang('sh-1'),
          },
        ),
      ),
    );
  const spaeter = checkliste({
    kennung: 'SH-E1NS00',
    umsetzungsprojekt: 'Eins',
    stand: '2027-03-23',
    zeilen: {
      'K1-01': {
        status: 'erledigt',
        erledigt: '2027-03-23',
        bemerkung: 'mit „Zeichen“ \u2028 und Umbruch\n',
      },
    },
  });
  accepted(store.deliver(lieferung(spaeter, { notiz: 'Nach dem\nTermin', freigabe: 'Referatsleitung' })));
  store.withdraw('SH-ZWE100', koordination);
  store.erase('SH-DRE100', koordination);
  const adressen = { Leitfaden: `https://ozg.land.example/${'x'.repeat(470)}`, FIM: 'http://fim.example' };
  store.putVorgaben(
    null,
    { zielwochen: alleZielwochen, verbindlichkeit: alleVerbindlich, erwartet: ['SH'], adressen },
    koordination,
  );
  store.putVorgaben('Bildung', { zielwochen: {}, verbindlichkeit: {}, erwartet: null }, koordination);
  return store;
}

async function exportAll(store: Store): Promise<string[]> {
  const zeilen: string[] = [];
  let after: string | null = null;
  do {
    const seite = await store.exportPage(after, koordination);
    zeilen.push(...seite.zeilen);
    after = seite.next;
  } while (after !== null);
  return zeilen;
}

function asZeile(text: string, index: number): ImportZeile {
  const zeile = readExportZeile(text);
  if ('fehler' in zeile) throw new Error(zeile.fehler);
  return { nr: index + 1, zeile };
}

async function importAll(store: Store, zeilen: readonly string[], pageSize = 3) {
  const lauf = await store.beginImport();
  if (lauf === null) return { art: 'nicht-leer' };
  const numbered: ImportZeile[] = [];
  for (const [index, text] of zeilen.entries()) {
    const zeile = readExportZeile(text);
    if ('fehler' in zeile) return { art: 'zeile', zeile: index + 1, text: zeile.fehler };
    numbered.push({ nr: index + 1, zeile });
  }
  for (let at = 0; at < numbered.length; at += pageSize) {
    const hindernis = await store.importPage(lauf, numbered.slice(at, at + pageSize));
    if (hindernis !== null) return hindernis;
  }
  return store.finishImport(lauf, koordination);
}

async function everything(store: Store) {
  const kennungen = ['SH-E1NS00', 'SH-ZWE100', 'SH-DRE100', 'SH-V1ER00'] as const;
  return [
    await allAuszuege(store),
    await allAuszuege(store, { stichtag: '2027-03-22' }),
    await store.list({ land: null }),
    await store.vorgaben(),
    await store.tokens(),
    await Promise.all(kennungen.map((kennung) => store.head(kennung))),
    await Promise.all(kennungen.map((kennung) => store.get(kennung))),
    await Promise.all(kennungen.map((kennung) => store.versions(kennung))),
    (await store.audit({ before: null, limit: 99 }))
      .filter(({ was }) => was !== 'eingespielt')
      .map(({ id: _, ...eintrag }) => eintrag),
  ];
}

describe('an export', () => {
  it('of an earlier release, whose Vorgaben know no addresses, is taken', async () => {
    const zeilen = (await exportAll(filled())).map((line) => {
      const zeile = JSON.parse(line) as Record<string, unknown>;
      if (zeile.art !== 'vorgaben') return line;
      const { adressen: _, ...frueher } = JSON.parse(String(zeile.vorgaben)) as Record<string, unknown>;
      return JSON.stringify({ ...zeile, vorgaben: JSON.stringify(frueher) });
    });
    const neu = openTemp();
    expect(await importAll(neu, zeilen)).toEqual({ mappen: 3, versionen: 4 });
    const vorgaben = (await neu.vorgaben()).map((eintrag) => eintrag.vorgaben);
    expect(vorgaben).toMatchObject([
      { zielwochen: alleZielwochen, erwartet: ['SH'], adressen: {} },
      { zielwochen: {}, adressen: {} },
    ]);
  });

  it('gives a fresh store the same figures, versions, keys and audit', async () => {
    const alt = filled();
    const zeilen = await exportAll(alt);
    const neu = openTemp();
    expect(await importAll(neu, zeilen)).toEqual({ mappen: 3, versionen: 4 });
    expect(await everything(neu)).toEqual(await everything(alt));
    expect(JSON.stringify(await allAuszuege(neu))).toBe(JSON.stringify(await allAuszuege(alt)));
    expect(neu.identify('ab'.repeat(32), '2027-03-24T00:00:00.000Z')).toMatchObject({ tokenId: 'sh-1' });
    expect(neu.deliver(lieferung(checkliste({ kennung: 'SH-DRE100' }), { random: bytes(9) }))).toMatchObject({
      refusal: { code: 'geloescht' },
    });
  });

  it('of a release without notes is taken', async () => {
    const alt = filled();
    const zeilen = (await exportAll(alt)).map((text) => {
      const { notiz: _, freigabe: __, ...zeile } = JSON.parse(text);
      return JSON.stringify(zeile);
    });
    const neu = openTemp();
    expect(await importAll(neu, zeilen)).toEqual({ mappen: 3, versionen: 4 });
    expect(neu.versions('SH-E1NS00')).toMatchObject([{ notiz: null, freigabe: null }, { version: 1 }]);
  });

  it('with a note that is too long is refused', async () => {
    const zeilen = (await exportAll(filled())).map((text) => text.replace('Nach dem', 'x'.repeat(501)));
    expect(await importAll(openTemp(), zeilen)).toMatchObject({
      art: 'zeile',
      text: 'notiz: Die Notiz darf höchstens 500 Zeichen lang sein.',
    });
  });

  it('holds each line as JSON', async () => {
    for (const zeile of await exportAll(filled())) {
      expect(zeile).not.toContain('\n');
      expect(JSON.parse(zeile)).toHaveProperty('art');
    }
  });

  it('is only taken by an empty store', async () => {
    const zeilen = await exportAll(filled());
    const voll = openTemp();
    voll.deliver(lieferung(checkliste()));
    expect(await importAll(voll, zeilen)).toEqual({ art: 'nicht-leer' });
    expect(voll.list({ land: null })).toHaveLength(1);
  });

  it.each([
    ['without its end', (zeilen: string[]) => zeilen.slice(0, -1), 'unvollstaendig'],
    ['with a version missing', (zeilen: string[]) => zeilen.toSpliced(1, 1), 'zeile'],
    ['with a line missing', (zeilen: string[]) => zeilen.toSpliced(-3, 1), 'zeile'],
    ['with a line that is no JSON', (zeilen: string[]) => zeilen.with(2, '{'), 'zeile'],
    ['with an unknown line', (zeilen: string[]) => zeilen.with(-2, '{"art":"anders"}'), 'zeile'],
    ['with a version twice', (zeilen: string[]) => zeilen.toSpliced(1, 0, zeilen[1] ?? ''), 'zeile'],
    ['with a version at the end', (zeilen: string[]) => zeilen.toSpliced(-1, 0, zeilen[1] ?? ''), 'zeile'],
    ['with lines after its end', (zeilen: string[]) => [...zeilen, zeilen.at(-2) ?? ''], 'zeile'],
  ])(
    '%s leaves nothing that an answer or a delivery meets, and a second try works',
    async (_, damage, art) => {
      const alt = filled();
      const zeilen = await exportAll(alt);
      const file = tempFile();
      const neu = openTemp(file);
      expect(await importAll(neu, damage(zeilen))).toMatchObject({ art });
      expect(neu.list({ land: null })).toEqual([]);
      expect(neu.tokens()).toEqual([]);
      expect(await allAuszuege(neu)).toEqual([]);
      expect(neu.get('SH-E1NS00')).toBeNull();
      expect(await importAll(neu, zeilen)).toEqual({ mappen: 3, versionen: 4 });
      expect(await everything(neu)).toEqual(await everything(alt));
      expect(tablesOf(file)).not.toContainEqual(expect.stringContaining('eingang_'));
    },
  );

  it('that broke off is swept by its own number or by any, but not by one of before', async () => {
    const zeilen = await exportAll(filled());
    const file = tempFile();
    const neu = openTemp(file);
    const page = zeilen.slice(0, 3).map(asZeile);
    const first = neu.beginImport() ?? 0;
    neu.importPage(first, page);
    const second = neu.beginImport() ?? 0;
    expect(neu.importPage(first, page)).toEqual({ art: 'abgeloest' });
    expect(neu.sweepImport(first)).toBe(true);
    expect(neu.importPage(second, page)).toBeNull();
    while (!neu.sweepImport(second));
    expect(tablesOf(file)).not.toContainEqual(expect.stringContaining('eingang_'));
    expect(neu.importPage(second, page)).toEqual({ art: 'abgeloest' });
  });

  it('is refused if something was delivered meanwhile, which stays', async () => {
    const zeilen = (await exportAll(filled())).map(asZeile);
    const neu = openTemp();
    const lauf = neu.beginImport() ?? 0;
    expect(neu.importPage(lauf, zeilen)).toBeNull();
    accepted(neu.deliver(lieferung(checkliste({ kennung: 'SH-E1NS00' }))));
    expect(neu.finishImport(lauf, koordination)).toEqual({ art: 'nicht-leer' });
    expect(neu.list({ land: null })).toHaveLength(1);
    expect(neu.versions('SH-E1NS00')).toHaveLength(1);
  });
});

describe('a line of an export', () => {
  it.each<[string, string, (zeile: Record<string, unknown>) => unknown, RegExp]>([
    [
      'a status that is none',
      'version',
      (zeile) => put(zeile, 'checkliste.schritte.0.status', 'kaputt'),
      /Der Status muss/,
    ],
    [
      'steps that are none',
      'version',
      (zeile) => put(zeile, 'checkliste.schritte', 'kaputt'),
      /checkliste.schritte/,
    ],
    [
      'a Land that is not that of the Kennung',
      'version',
      (zeile) => put(zeile, 'checkliste.stammdaten.land', 'BY'),
      /Land/,
    ],
    [
      'another Kennung within',
      'version',
      (zeile) => put(zeile, 'checkliste.stammdaten.kennung', 'SH-7K3F9Q'),
      /Kennung/,
    ],
    [
      'no Umsetzungsprojekt',
      'version',
      (zeile) => put(zeile, 'checkliste.stammdaten.umsetzungsprojekt', null),
      /Umsetzungsprojekt/,
    ],
    [
      'a Kennung outside of the alphabet',
      'version',
      (zeile) => put(put(zeile, 'kennung', 'SH-UUUUUU'), 'checkliste.stammdaten.kennung', 'SH-UUUUUU'),
      /Kennung/,
    ],
    ['an instant that is none', 'version', (zeile) => put(zeile, 'at', 'gestern'), /Zeitpunkt/],
    [
      'changes that are none',
      'version',
      (zeile) => put(zeile, 'aenderungen', [{ art: 'kaputt' }]),
      /aenderungen/,
    ],
    ['a key of a Land without a Land', 'token', (zeile) => put(zeile, 'land', null), /Land/],
    [
      'a key of the coordination with a Land',
      'token',
      (zeile) => put(zeile, 'rolle', 'koordination'),
      /Land/,
    ],
    ['a key of a Land that is none', 'token', (zeile) => put(zeile, 'land', 'XX'), /Land/],
    [
      'an address that is a script',
      'vorgaben',
      (zeile) =>
        put(
          zeile,
          'vorgaben',
          '{"zielwochen":{},"verbindlichkeit":{},"erwartet":null,"adressen":{"Leitfaden":"javascript:alert(1)"}}',
        ),
      /Vorgaben/,
    ],
    ['Vorgaben that are none', 'vorgaben', (zeile) => put(zeile, 'vorgaben', '{"erwartet":7}'), /Vorgaben/],
    ['an unknown deed', 'audit', (zeile) => put(zeile, 'was', 'unbekannt'), /was/],
  ])('with %s is refused in German, however it is spelled', async (_, art, change, expected) => {
    const all = await exportAll(filled());
    const at = all.findIndex((line) => (JSON.parse(line) as { art: string }).art === art);
    const changed = change(JSON.parse(all[at] ?? '') as Record<string, unknown>);
    for (const spelled of [JSON.stringify(changed), JSON.stringify(changed, null, 1).replaceAll('\n', ' ')]) {
      const answer = await importAll(openTemp(), all.with(at, spelled));
      expect(answer).toMatchObject({ art: 'zeile', zeile: at + 1, text: expect.stringMatching(expected) });
      expect(JSON.stringify(answer)).not.toMatch(/invalid|expected|required/i);
    }
  });
});

/** The same object with another value under a path of keys. */
function put<T extends object>(value: T, path: string, put: unknown): T {
  const copy = structuredClone(value);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<object>((at, key) => Reflect.get(at, key) as object, copy);
  Reflect.set(parent, last, put);
  return copy;
}

function tablesOf(file: string): readonly unknown[] {
  const sql = openNodeSql(file);
  const names = sql.all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name);
  sql.close();
  return names;
}
