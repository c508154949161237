import { describe, expect, it } from 'vitest';
import { keinVermerk } from '#templates/api/vermerk.ts';
import { accepted, bytes, checkliste, lieferung, noon, openTemp, vorgang } from './tempStore.ts';

const begonnen = { 'K1-01': { status: 'in-bearbeitung', begonnen: '2027-03-01' } } as const;
const erledigt = { 'K1-02': { status: 'erledigt', erledigt: '2027-03-02' } } as const;

describe('a delivery', () => {
  it('of an unknown Kennung is its version 1', () => {
    const store = openTemp();
    const ergebnis = store.deliver(lieferung(checkliste()));
    expect(ergebnis).toEqual({
      outcome: 'accepted',
      neu: true,
      kennung: 'SH-WAHNGE',
      version: 1,
      changes: [],
      conflicts: [],
      uebernommen: [],
      hinweis: null,
      refusal: null,
    });
    expect(store.get('SH-WAHNGE')).toEqual({
      kennung: 'SH-WAHNGE',
      land: 'SH',
      version: 1,
      neueste: true,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: noon('2027-03-22'),
      by: 'a',
      checkliste: checkliste(),
    });
  });

  it('of the same content again changes nothing, even where an earlier version stored the cells of the rows', () => {
    const store = openTemp();
    const { schritte, ...rest } = checkliste();
    const frueher = { ...rest, schritte: schritte.map((zeile) => ({ ...zeile, at: 'Checkliste!A9' })) };
    store.deliver(lieferung(frueher));
    expect(store.deliver(lieferung(checkliste()))).toMatchObject({
      outcome: 'unchanged',
      kennung: 'SH-WAHNGE',
      version: 1,
      changes: [],
      refusal: null,
    });
    expect(store.versions('SH-WAHNGE')).toHaveLength(1);
    expect(store.audit({ before: null, limit: 10 })).toHaveLength(1);
  });

  it('with a newer Stand is a new version with its changes', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    const neuer = checkliste({ stand: '2027-03-23', zeilen: begonnen });
    const { version, changes } = accepted(store.deliver(lieferung(neuer)));
    expect(version).toBe(2);
    expect(changes).toContainEqual(
      expect.objectContaining({ kennung: 'SH-WAHNGE', id: 'K1-01', feld: 'status', art: 'begonnen' }),
    );
    expect(store.get('SH-WAHNGE')?.checkliste).toEqual(neuer);
    expect(store.versions('SH-WAHNGE')?.[0]).toEqual({
      version: 2,
      stand: '2027-03-23',
      at: noon('2027-03-22'),
      by: 'a',
      changes,
      ...keinVermerk,
    });
  });

  it('with an older Stand and no basis is refused and stores nothing', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    const aelter = checkliste({ stand: '2027-03-01', zeilen: begonnen });
    expect(store.deliver(lieferung(aelter))).toMatchObject({
      outcome: 'conflict',
      refusal: { code: 'stand-veraltet' },
      version: 1,
    });
    expect(store.versions('SH-WAHNGE')).toHaveLength(1);
  });

  it('behind the store is merged where only one side changed', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    store.deliver(lieferung(checkliste({ zeilen: begonnen }), { basis: 1 }));
    const zweite = lieferung(checkliste({ zeilen: erledigt }), { basis: 1, vorgang: vorgang('b') });
    const { version, uebernommen } = accepted(store.deliver(zweite));
    expect(version).toBe(3);
    expect(uebernommen).toContainEqual({
      id: 'K1-01',
      feld: 'status',
      vorher: 'offen',
      nachher: 'in-bearbeitung',
      leistung: null,
    });
    const beide = checkliste({ zeilen: { ...begonnen, ...erledigt } });
    expect(store.get('SH-WAHNGE')?.checkliste).toEqual(beide);
  });

  it('sent again after a merge changes nothing', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    store.deliver(lieferung(checkliste({ zeilen: begonnen }), { basis: 1 }));
    const zweite = lieferung(checkliste({ zeilen: erledigt }), { basis: 1, vorgang: vorgang('b') });
    store.deliver(zweite);
    expect(store.deliver(zweite)).toMatchObject({ outcome: 'unchanged', version: 3 });
  });

  it('that contradicts another is refused with both values, unless the own file is to count', () => {
    const store = openTemp();
    store.createToken(
      { id: 'a', hash: 'a'.repeat(64), label: 'Projektbüro', rolle: 'land', land: 'SH', expires: null },
      vorgang('koordination', '2027-03-20', null),
    );
    store.deliver(lieferung(checkliste()));
    store.deliver(lieferung(checkliste({ zeilen: { 'K1-01': { frist: '2027-W20' } } }), { basis: 1 }));
    const zweite = lieferung(checkliste({ zeilen: { 'K1-01': { frist: '2027-W22' } } }), {
      basis: 1,
      vorgang: vorgang('b'),
    });
    const konflikt = {
      id: 'K1-01',
      feld: 'frist',
      cell: null,
      basis: null,
      gespeichert: '2027-W20',
      eigene: '2027-W22',
      wer: 'Projektbüro',
      wann: noon('2027-03-22'),
    };
    expect(store.deliver(zweite)).toMatchObject({
      outcome: 'conflict',
      refusal: { code: 'konflikt' },
      conflicts: [konflikt],
    });
    expect(store.deliver({ ...zweite, methode: 'PUT' })).toMatchObject({
      refusal: { code: 'version-ueberholt' },
    });
    const { version, conflicts } = accepted(store.deliver({ ...zweite, wahl: 'eigene' }));
    expect([version, conflicts]).toEqual([3, [konflikt]]);
  });

  it('with whichever basis is stored replaces it', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    const aelter = lieferung(checkliste({ stand: '2027-01-01' }), { basis: 'neueste', methode: 'PUT' });
    expect(accepted(store.deliver(aelter)).version).toBe(2);
  });

  it('that is too large is refused', () => {
    const store = openTemp();
    const gross = checkliste({ zeilen: { 'K1-01': { bemerkung: 'ä'.repeat(600_000) } } });
    expect(store.deliver(lieferung(gross))).toMatchObject({ refusal: { code: 'datei-zu-gross' } });
    expect(store.list({ land: null })).toEqual([]);
  });
});

describe('a workbook without Kennung', () => {
  const ohne = (umsetzungsprojekt: string) => checkliste({ kennung: null, umsetzungsprojekt });

  it('gets one, and is found by its project from then on', () => {
    const store = openTemp();
    const { kennung, neu } = accepted(store.deliver(lieferung(ohne('Wohngeld und mehr'))));
    expect([neu, kennung]).toEqual([true, expect.stringMatching(/^SH-[0-9A-HJKMNP-TV-Z]{6}$/)]);
    expect(store.get(kennung)?.checkliste.stammdaten.kennung).toBe(kennung);
    expect(store.deliver(lieferung(ohne('Wohngeld und mehr')))).toMatchObject({
      outcome: 'unchanged',
      kennung,
    });
    const wieder = store.deliver(lieferung(ohne('WOHNGELD & mehr'), { random: bytes(2) }));
    expect(wieder).toMatchObject({ outcome: 'accepted', kennung, version: 2 });
  });

  it('is not matched with the project of another Land', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste({ kennung: 'NI-WAHNGE', land: 'NI' }), { vorgang: ni }));
    expect(store.deliver(lieferung(ohne('Wohngeld')))).toMatchObject({ neu: true });
  });

  it('that could be several is refused with their Kennungen', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste({ kennung: 'SH-000001' })));
    store.deliver(lieferung(checkliste({ kennung: 'SH-000002' })));
    expect(store.deliver(lieferung(ohne('Wohngeld')))).toMatchObject({
      outcome: 'rejected',
      refusal: {
        code: 'zuordnung-mehrdeutig',
        message: expect.stringMatching(/SH-000001, SH-000002/),
      },
    });
  });

  it('never gets a Kennung that is taken', () => {
    const store = openTemp();
    const kennungen = ['Eins', 'Zwei', 'Drei'].map(
      (projekt) => accepted(store.deliver(lieferung(ohne(projekt)))).kennung,
    );
    expect(new Set(kennungen).size).toBe(3);
  });
});

describe('a copy for another project', () => {
  const kopie = checkliste({ umsetzungsprojekt: 'Bauantrag' });

  it('is refused until the sender says what it is', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    expect(store.deliver(lieferung(kopie))).toMatchObject({
      refusal: { code: 'projekt-abweichend' },
      version: 1,
    });
    const umbenannt = store.deliver(lieferung(kopie, { umbenannt: true }));
    expect(umbenannt).toMatchObject({ outcome: 'accepted', kennung: 'SH-WAHNGE', version: 2 });
    expect(store.list({ land: 'SH' })).toMatchObject([{ umsetzungsprojekt: 'Bauantrag' }]);
  });

  it('becomes one new workbook, even if it is sent twice', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    const { kennung } = accepted(store.deliver(lieferung(kopie, { neu: true })));
    expect(kennung).not.toBe('SH-WAHNGE');
    expect(store.deliver(lieferung(kopie, { neu: true, random: bytes(3) }))).toMatchObject({
      outcome: 'unchanged',
      kennung,
      version: 1,
    });
    expect(store.get('SH-WAHNGE')?.version).toBe(1);
  });
});

const ni = vorgang('n', '2027-03-22', 'NI');

describe('a Land', () => {
  it('delivers for itself alone and learns nothing of others', () => {
    const store = openTemp();
    store.deliver(lieferung(checkliste()));
    const fremd = {
      ...{ outcome: 'rejected', neu: false, kennung: null, version: null, changes: [], conflicts: [] },
      ...{ uebernommen: [], hinweis: null },
      refusal: {
        code: 'nicht-erlaubt',
        message: 'Dieser Zugangsschlüssel gilt für NI, die Mappe gehört nicht dazu.',
      },
    };
    expect(store.deliver(lieferung(checkliste(), { vorgang: ni }))).toEqual(fremd);
    expect(
      store.deliver(lieferung(checkliste({ kennung: null, umsetzungsprojekt: 'X' }), { vorgang: ni })),
    ).toEqual(fremd);
    expect(store.deliver(lieferung(checkliste({ land: 'NI' }), { vorgang: ni }))).toEqual(fremd);
    expect(store.get('SH-WAHNGE')?.version).toBe(1);
  });

  it('is represented by the coordination', () => {
    const store = openTemp();
    const koordination = vorgang('k', '2027-03-22', null);
    expect(store.deliver(lieferung(checkliste(), { vorgang: koordination }))).toMatchObject({ neu: true });
  });
});
