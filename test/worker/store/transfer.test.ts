import { describe, expect, it } from 'vitest';
import type { Store } from '../../../worker/store/store.ts';
import { accepted, allAuszuege, bytes, checkliste, lieferung, openTemp, vorgang } from './tempStore.ts';

const koordination = vorgang('koordination', '2027-03-22', null);

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
          checkliste({ kennung: `SH-${projekt.toUpperCase().padEnd(6, '0')}`, umsetzungsprojekt: projekt }),
          {
            vorgang: vorgang('sh-1'),
          },
        ),
      ),
    );
  const spaeter = checkliste({
    kennung: 'SH-EINS00',
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
  accepted(store.deliver(lieferung(spaeter)));
  store.withdraw('SH-ZWEI00', koordination);
  store.erase('SH-DREI00', koordination);
  store.putVorgaben(null, { zielwochen: {}, verbindlichkeit: {}, erwartet: ['SH'] }, koordination);
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

async function importAll(store: Store, zeilen: readonly string[], pageSize = 3) {
  await store.beginImport();
  for (let at = 0; at < zeilen.length; at += pageSize)
    await store.importPage(zeilen.slice(at, at + pageSize));
  return store.finishImport(koordination);
}

async function everything(store: Store) {
  const kennungen = ['SH-EINS00', 'SH-ZWEI00', 'SH-DREI00', 'SH-VIER00'] as const;
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
  it('gives a fresh store the same figures, versions, keys and audit', async () => {
    const alt = filled();
    const zeilen = await exportAll(alt);
    const neu = openTemp();
    expect(await importAll(neu, zeilen)).toEqual({ mappen: 3, versionen: 4 });
    expect(await everything(neu)).toEqual(await everything(alt));
    expect(JSON.stringify(await allAuszuege(neu))).toBe(JSON.stringify(await allAuszuege(alt)));
    expect(neu.identify('ab'.repeat(32), '2027-03-24T00:00:00.000Z')).toMatchObject({ tokenId: 'sh-1' });
    expect(neu.deliver(lieferung(checkliste({ kennung: 'SH-DREI00' }), { random: bytes(9) }))).toMatchObject({
      art: 'geloescht',
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
    await expect(importAll(voll, zeilen)).rejects.toThrow('store-not-empty');
    expect(voll.list({ land: null })).toHaveLength(1);
  });

  it.each([
    ['without its end', (zeilen: string[]) => zeilen.slice(0, -1)],
    ['with a version missing', (zeilen: string[]) => zeilen.toSpliced(1, 1)],
    ['with a line missing', (zeilen: string[]) => zeilen.toSpliced(-3, 1)],
    ['with a line that is no JSON', (zeilen: string[]) => zeilen.with(2, '{')],
    ['with an unknown line', (zeilen: string[]) => zeilen.with(-2, '{"art":"anders"}')],
  ])('%s leaves nothing visible, and a second try works', async (_, damage) => {
    const alt = filled();
    const zeilen = await exportAll(alt);
    const neu = openTemp();
    await expect(importAll(neu, damage(zeilen))).rejects.toThrow('import-broken');
    expect(neu.list({ land: null })).toEqual([]);
    expect(neu.tokens()).toEqual([]);
    expect(await allAuszuege(neu)).toEqual([]);
    expect(neu.get('SH-EINS00')).toBeNull();
    await importAll(neu, zeilen);
    expect(await everything(neu)).toEqual(await everything(alt));
  });
});
