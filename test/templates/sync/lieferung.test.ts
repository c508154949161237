import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { besetzt } from '#templates/model/personen.ts';
import { inhaltOf } from '#templates/sync/inhaltOf.ts';
import { decideLieferung, type Entscheidung, type Lieferfall } from '#templates/sync/lieferung.ts';
import { leer, mit } from './varianten.ts';

const frist = 'K1-04.frist';
const v5 = mit(leer, { [frist]: '2027-W10', 'K1-05.verantwortliche': 'Referat 1' });
const v7 = mit(v5, { [frist]: '2027-W12', 'stammdaten.stand': '2027-03-18' });

const gespeichert = {
  version: 7,
  checkliste: v7,
  hash: inhaltOf(v7),
  eingang: '2027-03-18',
} as const;

const andere = [
  {
    version: 6,
    lieferant: 'zugang-a',
    wer: 'Referat A',
    wann: '2027-03-16',
    changes: [{ id: 'K1-04', feld: 'frist' }],
  },
  { version: 7, lieferant: 'zugang-b', wer: 'Referat B', wann: '2027-03-18', changes: [] },
];

function liefere(checkliste: Checkliste, angaben: Partial<Lieferfall> = {}): Entscheidung {
  return decideLieferung({
    gespeichert,
    basis: null,
    lieferant: 'zugang-a',
    seither: [],
    methode: 'POST',
    umbenannt: false,
    wahl: null,
    eigene: {
      checkliste,
      hash: inhaltOf(checkliste),
      eingang: '2027-03-20',
      places: null,
      stumm: new Set(),
    },
    ...angaben,
  });
}

function alsVersion(entscheidung: Entscheidung) {
  const { outcome, checkliste } = entscheidung;
  if (outcome !== 'accepted' || checkliste === null)
    throw new Error(`Not a new version: ${JSON.stringify(entscheidung)}`);
  return { ...entscheidung, checkliste };
}

const auf5 = { basis: { version: 5, checkliste: v5 }, seither: andere };
const auf7 = { basis: { version: 7, checkliste: v7 } };

const unveraendert: Entscheidung = {
  outcome: 'unchanged',
  checkliste: null,
  changes: [],
  conflicts: [],
  uebernommen: [],
  hinweis: null,
  refusal: null,
};

describe('a delivery', () => {
  it('of what is stored changes nothing, whatever else it says', () => {
    expect(liefere(v7, { ...auf5, umbenannt: true, wahl: 'eigene' })).toEqual(unveraendert);
  });

  it('of what is stored changes nothing also as a PUT whose basis is no longer kept', () => {
    const weg = { basis: { version: 2, checkliste: null }, seither: andere };
    const geaendert = mit(v7, { [frist]: '2027-W20' });
    expect(liefere(v7, { ...weg, methode: 'PUT' })).toEqual(unveraendert);
    expect(liefere(geaendert, { ...weg, methode: 'PUT' }).outcome).not.toBe('unchanged');
  });

  it('of what is stored but for withheld persons changes nothing', () => {
    const without = mit(v7, { 'K1-05.verantwortliche': besetzt });
    expect(liefere(without, auf7)).toEqual(unveraendert);
    expect(liefere(without)).toEqual(unveraendert);
  });

  it('that was stored and overtaken meanwhile changes nothing when it is repeated', () => {
    const v6 = mit(v5, { [frist]: '2027-W12' });
    expect(liefere(v6, auf5)).toMatchObject({ outcome: 'unchanged', checkliste: null, changes: [] });
  });
});

describe('a delivery without basis', () => {
  it('is refused if its Stand is older, with both days', () => {
    const entscheidung = liefere(mit(v7, { 'stammdaten.stand': '2027-03-17' }));
    expect(entscheidung).toMatchObject({
      outcome: 'conflict',
      refusal: { code: 'stand-veraltet' },
      conflicts: [],
    });
    expect(entscheidung.refusal?.message).toMatch(/17\.03\.2027.*18\.03\.2027/);
  });

  it.each(['2027-03-18', '2027-03-19', null])(
    'is a new version at Stand %s, and lists all it altered',
    (stand) => {
      const { checkliste, changes, conflicts } = alsVersion(
        liefere(mit(v5, { 'stammdaten.stand': stand, 'K1-05.verantwortliche': besetzt })),
      );
      expect(checkliste).toEqual(mit(v5, { 'stammdaten.stand': stand }));
      expect(changes).toContainEqual({
        kennung: 'SH-7K3F9Q',
        land: 'SH',
        id: 'K1-04',
        feld: 'frist',
        art: 'frist-verschoben',
        vorher: '2027-W12',
        nachher: '2027-W10',
        wochen: -2,
      });
      expect(changes).toHaveLength(stand === '2027-03-18' ? 1 : 2);
      expect(conflicts).toEqual([]);
    },
  );

  it('is measured by the day of receipt where the stored Stand is missing', () => {
    const ohneStand = { ...gespeichert, checkliste: mit(v7, { 'stammdaten.stand': null }) };
    expect(liefere(mit(v5, { 'stammdaten.stand': '2027-03-17' }), { gespeichert: ohneStand })).toMatchObject({
      refusal: { code: 'stand-veraltet' },
    });
  });

  it('keeps the stored Kennung where the file has none', () => {
    const { checkliste } = alsVersion(liefere(mit(v7, { 'stammdaten.kennung': null, [frist]: '2027-W20' })));
    expect(checkliste.stammdaten.kennung).toBe('SH-7K3F9Q');
  });
});

describe('a delivery based on the stored version', () => {
  it('counts whole, whatever its Stand', () => {
    const eigene = mit(v5, { 'stammdaten.stand': '2027-03-01', 'K1-05.verantwortliche': null });
    expect(alsVersion(liefere(eigene, auf7)).checkliste).toEqual(eigene);
  });

  it('counts whole if only the same Zugangsschlüssel delivered since', () => {
    const eigene = mit(v5, { [frist]: '2027-W30' });
    const seither = andere.map((version) => ({ ...version, lieferant: 'zugang-a' }));
    expect(alsVersion(liefere(eigene, { ...auf5, seither })).checkliste).toEqual(eigene);
  });

  it('leaves alone what the file is silent about', () => {
    const eigene = mit(v7, { [frist]: null, 'K1-06.bemerkung': 'neu' });
    const stumm = new Set([frist]);
    const { checkliste } = alsVersion(
      liefere(eigene, {
        ...auf7,
        eigene: { checkliste: eigene, hash: 'x', eingang: '2027-03-20', places: null, stumm },
      }),
    );
    expect(checkliste).toEqual(mit(v7, { 'K1-06.bemerkung': 'neu' }));
  });
});

describe('a delivery behind the store', () => {
  it('is merged, and says what its file lacks', () => {
    const eigene = mit(v5, { 'K1-06.bemerkung': 'neu' });
    const { checkliste, changes, uebernommen } = alsVersion(liefere(eigene, auf5));
    expect(checkliste).toEqual(mit(v7, { 'K1-06.bemerkung': 'neu' }));
    expect(changes.map(({ id, feld }) => `${id}.${feld}`)).toEqual(['K1-06.bemerkung']);
    expect(uebernommen.map(({ id, feld }) => `${id}.${feld}`)).toEqual(['stammdaten.stand', frist]);
  });

  const strittig = mit(v5, { [frist]: '2027-W14', 'K1-06.bemerkung': 'neu' });

  it.each([
    ['POST', 'konflikt'],
    ['PUT', 'version-ueberholt'],
  ] as const)('by %s is refused as %s with who changed the field and when', (methode, code) => {
    expect(liefere(strittig, { ...auf5, methode })).toMatchObject({
      outcome: 'conflict',
      checkliste: null,
      conflicts: [
        {
          id: 'K1-04',
          feld: 'frist',
          basis: '2027-W10',
          gespeichert: '2027-W12',
          eigene: '2027-W14',
          wer: 'Referat A',
          wann: '2027-03-16',
        },
      ],
      refusal: { code, message: expect.stringContaining('Ein Feld wurde seit Version 5') },
    });
  });

  it('names whoever delivered last where nobody is recorded for the field', () => {
    const seither = andere.map((version) => ({ ...version, changes: [] }));
    expect(liefere(strittig, { ...auf5, seither })).toMatchObject({ conflicts: [{ wer: 'Referat B' }] });
  });

  it('prevails if the own file shall count, and lists what it replaced', () => {
    const { checkliste, conflicts, changes } = alsVersion(liefere(strittig, { ...auf5, wahl: 'eigene' }));
    expect(checkliste).toEqual(mit(v7, { [frist]: '2027-W14', 'K1-06.bemerkung': 'neu' }));
    expect(conflicts).toMatchObject([{ id: 'K1-04', feld: 'frist', gespeichert: '2027-W12' }]);
    expect(changes).toHaveLength(2);
  });
});

describe('a delivery with a choice per field', () => {
  const bemerkung = 'K1-06.bemerkung';
  const alt = mit(v7, { [bemerkung]: 'dort' });
  const behind = { ...auf5, gespeichert: { ...gespeichert, checkliste: alt, hash: 'x' } };
  const eigene = mit(v5, { [frist]: '2027-W14', [bemerkung]: 'hier', 'K1-07.bemerkung': 'neu' });
  const wahl = { felder: { [frist]: 'gespeichert', [bemerkung]: 'eigene' }, gesehen: alt } as const;

  it('is one version; it says what was replaced and what the file has to take over', () => {
    const { checkliste, conflicts, uebernommen } = alsVersion(liefere(eigene, { ...behind, wahl }));
    expect(checkliste).toEqual(mit(alt, { [bemerkung]: 'hier', 'K1-07.bemerkung': 'neu' }));
    expect(conflicts).toMatchObject([{ id: 'K1-06', gespeichert: 'dort', eigene: 'hier' }]);
    expect(uebernommen.filter(({ id }) => id === 'K1-04')).toEqual([
      { id: 'K1-04', feld: 'frist', vorher: '2027-W14', nachher: '2027-W12', leistung: null },
    ]);
  });

  it('asks again about a field that is not named or whose stored value is another by now', () => {
    const offen = liefere(eigene, { ...behind, wahl: { ...wahl, felder: { [frist]: 'eigene' } } });
    expect(offen.conflicts).toMatchObject([{ id: 'K1-06' }]);
    for (const gesehen of [null, mit(alt, { [frist]: '2027-W11' })]) {
      const { refusal, conflicts } = liefere(eigene, { ...behind, wahl: { ...wahl, gesehen } });
      expect(refusal?.code).toBe('konflikt');
      expect(conflicts).toContainEqual(expect.objectContaining({ id: 'K1-04', gespeichert: '2027-W12' }));
      expect(conflicts).toHaveLength(gesehen === null ? 2 : 1);
    }
  });

  it('never takes what was rejected, although the file names the stored version as its basis', () => {
    const auf = { ...auf7, basis: { version: 7, checkliste: alt }, gespeichert: behind.gespeichert, wahl };
    expect(alsVersion(liefere(eigene, auf)).checkliste).toMatchObject({
      schritte: expect.arrayContaining([expect.objectContaining({ id: 'K1-04', frist: '2027-W12' })]),
    });
  });

  it('asks again where the rejected value would come in because the store went back to the basis', () => {
    const zurueck = { ...gespeichert, checkliste: mit(alt, { [frist]: '2027-W10' }), hash: 'y' };
    expect(liefere(eigene, { ...auf5, gespeichert: zurueck, wahl }).conflicts).toMatchObject([
      { id: 'K1-04', basis: '2027-W10', gespeichert: '2027-W10', eigene: '2027-W14' },
    ]);
  });
});

describe('a delivery that changes nothing but is behind the store', () => {
  it('says what its file lacks', () => {
    const { outcome, uebernommen } = liefere(v5, auf5);
    expect(outcome).toBe('unchanged');
    expect(uebernommen.map(({ id, feld }) => `${id}.${feld}`)).toEqual(['stammdaten.stand', frist]);
  });
});

describe('a delivery whose basis is no longer stored', () => {
  const weg = { basis: { version: 2, checkliste: null }, seither: andere };
  const alt = mit(v5, { 'stammdaten.stand': '2027-03-17' });
  const neu = mit(v5, { 'stammdaten.stand': '2027-03-19' });

  it('is decided by its Stand, and says why', () => {
    expect(alsVersion(liefere(neu, weg)).hinweis).toMatch(/^Version 2, .* nicht mehr gespeichert/);
    expect(liefere(alt, weg)).toMatchObject({
      refusal: {
        code: 'stand-veraltet',
        message: expect.stringMatching(/^Version 2, .* nicht mehr gespeichert/),
      },
    });
  });

  it('by PUT does not meet its condition, unless the own file shall count', () => {
    expect(liefere(neu, { ...weg, methode: 'PUT' })).toMatchObject({
      refusal: { code: 'version-ueberholt' },
    });
    expect(liefere(neu, { ...weg, methode: 'PUT', wahl: 'eigene' })).toMatchObject({
      outcome: 'accepted',
    });
  });
});

describe('a delivery of another Umsetzungsprojekt', () => {
  const kopie = mit(v7, { 'stammdaten.umsetzungsprojekt': 'Elterngeld' });

  it('is refused, with a basis and without', () => {
    expect(liefere(kopie)).toMatchObject({ refusal: { code: 'projekt-abweichend' } });
    expect(liefere(kopie, auf7)).toMatchObject({
      refusal: { code: 'projekt-abweichend', message: expect.stringMatching(/„Wohngeld“.*„Elterngeld“/) },
    });
  });

  it('is a new version if the project was renamed', () => {
    expect(alsVersion(liefere(kopie, { umbenannt: true })).checkliste).toEqual(kopie);
  });

  it('is none if only the spelling differs', () => {
    expect(liefere(mit(v7, { 'stammdaten.umsetzungsprojekt': 'wohn-geld' }), auf7).outcome).toBe('accepted');
  });

  it('is none if the project was renamed in the store since', () => {
    const umbenannt = { ...gespeichert, checkliste: kopie, hash: 'x' };
    const eigene = mit(v5, { 'K1-06.bemerkung': 'neu' });
    const { checkliste } = alsVersion(liefere(eigene, { ...auf5, gespeichert: umbenannt }));
    expect(checkliste).toEqual(mit(kopie, { 'K1-06.bemerkung': 'neu' }));
  });
});
