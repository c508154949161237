import { describe, expect, it } from 'vitest';
import { besetzt } from '#templates/model/personen.ts';
import { compareVersionen } from '#templates/sync/compareVersionen.ts';
import { inhaltOf } from '#templates/sync/inhaltOf.ts';
import { leer, mit, mitLeistungen } from './varianten.ts';

const mappe = { kennung: 'SH-7K3F9Q', land: 'SH' } as const;

describe('changes between two versions', () => {
  it('say what a status means, how far a Frist moved, and what else is new, in the order of the sheets', () => {
    const vorher = mit(leer, { 'K1-04.status': 'in-bearbeitung', 'U1-02.frist': '2026-W53' });
    const nachher = mit(vorher, {
      'stammdaten.stand': '2027-04-01',
      'K1-04.status': 'erledigt',
      'K1-04.erledigt': '2027-03-22',
      'U1-02.frist': '2027-W02',
      'bericht.status': 'erledigt',
    });
    const rest = { ...mappe, wochen: null };
    expect(compareVersionen(vorher, nachher, mappe)).toEqual([
      {
        ...rest,
        id: 'stammdaten',
        feld: 'stand',
        art: 'geaendert',
        vorher: '2027-03-15',
        nachher: '2027-04-01',
      },
      {
        ...rest,
        id: 'K1-04',
        feld: 'status',
        art: 'erledigt',
        vorher: 'in-bearbeitung',
        nachher: 'erledigt',
      },
      { ...rest, id: 'K1-04', feld: 'erledigt', art: 'geaendert', vorher: null, nachher: '2027-03-22' },
      {
        ...mappe,
        id: 'U1-02',
        feld: 'frist',
        art: 'frist-verschoben',
        vorher: '2026-W53',
        nachher: '2027-W02',
        wochen: 2,
      },
      { ...rest, id: 'bericht', feld: 'status', art: 'geaendert', vorher: null, nachher: 'erledigt' },
    ]);
  });

  it('take a report text for no status', () => {
    const vorher = mit(leer, { 'bericht.status': 'offen' });
    const [aenderung] = compareVersionen(vorher, mit(leer, { 'bericht.status': 'erledigt' }), mappe);
    expect(aenderung?.art).toBe('geaendert');
  });

  it('name Leistungen that came and went', () => {
    const aenderungen = compareVersionen(
      mitLeistungen({ ozgId: '10105' }, { ozgId: '10291' }),
      mitLeistungen({ ozgId: '10105' }, { ozgId: '10300', bezeichnung: 'Kindergeld' }),
      mappe,
    );
    expect(aenderungen).toMatchObject([
      { id: 'leistung.1', feld: 'leistung', vorher: null, nachher: '10300 · Kindergeld' },
      { id: 'leistung.2', feld: 'leistung', vorher: '10291', nachher: null },
    ]);
  });

  it('do not tell that a name was withheld, but that a person is missing', () => {
    const person = (wert: string | null) => mit(leer, { 'stammdaten.umsetzungskoordinator': wert });
    expect(compareVersionen(person('Referat 1'), person(besetzt), mappe)).toEqual([]);
    expect(compareVersionen(person(besetzt), person(null), mappe)).toHaveLength(1);
  });
});

describe('the content', () => {
  it('is the same whatever the order of keys, and without the cells that earlier versions kept', () => {
    const { bericht, ...rest } = leer;
    const andere = {
      bericht,
      ...rest,
      schritte: leer.schritte.map((zeile) => ({ ...zeile, at: 'Checkliste!A2' })),
    };
    expect(inhaltOf(andere)).toBe(inhaltOf(leer));
    expect(inhaltOf(mit(leer, { 'K1-04.bemerkung': 'neu' }))).not.toBe(inhaltOf(leer));
  });
});
