import { describe, expect, it } from 'vitest';
import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import { besetzt } from '#templates/model/personen.ts';
import { makeAbgleich } from '#templates/sync/makeAbgleich.ts';
import { leer, mit, mitLeistungen } from './varianten.ts';

const frist = 'K1-04.frist';
const basis = mit(leer, { [frist]: '2027-W10' });
const gespeichert = mit(leer, { [frist]: '2027-W12' });
const eigene = mit(leer, { [frist]: '2027-W14' });

describe('a conflict', () => {
  it('names the cell, the three values, who and when', () => {
    const { conflicts } = makeAbgleich({
      basis,
      gespeichert,
      eigene,
      places: { [frist]: { sheet: 'Checkliste', cell: 'H8' } },
      urheber: ({ id }) => ({ wer: `Zugang zu ${id}`, wann: '2027-03-16T08:00:00Z' }),
    });
    expect(conflicts).toEqual([
      {
        id: 'K1-04',
        feld: 'frist',
        cell: 'Checkliste!H8',
        basis: '2027-W10',
        gespeichert: '2027-W12',
        eigene: '2027-W14',
        wer: 'Zugang zu K1-04',
        wann: '2027-03-16T08:00:00Z',
      },
    ]);
  });

  it('has no cell if the Checkliste came as JSON', () => {
    expect(makeAbgleich({ basis, gespeichert, eigene }).conflicts).toMatchObject([
      { cell: null, wer: null, wann: null },
    ]);
  });

  it('is decided field by field, what is not named stays open', () => {
    const eingabe = {
      basis,
      gespeichert: mit(gespeichert, { 'bericht.termine': 'März', 'U1-01.bemerkung': 'dort' }),
      eigene: mit(eigene, { 'bericht.termine': 'April', 'U1-01.bemerkung': 'hier' }),
    };
    const { ergebnis, conflicts, uebernommen, eigeneAenderungen } = makeAbgleich({
      ...eingabe,
      wahl: {
        felder: { [frist]: 'eigene', 'bericht.termine': 'gespeichert' },
        gesehen: eingabe.gespeichert,
      },
    });
    expect(ergebnis).toEqual(mit(eingabe.gespeichert, { [frist]: '2027-W14' }));
    expect(conflicts.map(({ id }) => id)).toEqual(['U1-01']);
    expect(uebernommen).toEqual([
      { id: 'bericht', feld: 'termine', vorher: 'April', nachher: 'März', leistung: null },
    ]);
    expect(eigeneAenderungen).toEqual([
      { id: 'K1-04', feld: 'frist', vorher: '2027-W12', nachher: '2027-W14' },
    ]);
  });

  it('is none where both sides changed alike', () => {
    const { conflicts, uebernommen, eigeneAenderungen } = makeAbgleich({
      basis,
      gespeichert,
      eigene: gespeichert,
    });
    expect([...conflicts, ...uebernommen, ...eigeneAenderungen]).toEqual([]);
  });

  it('is none of the Stand: the newest wins', () => {
    const stand = (tag: string) => mit(leer, { 'stammdaten.stand': tag });
    const [frueh, spaet] = [stand('2027-03-20'), stand('2027-03-21')];
    for (const [a, b] of [
      [frueh, spaet],
      [spaet, frueh],
    ] as const) {
      const { ergebnis, conflicts } = makeAbgleich({ basis: leer, gespeichert: a, eigene: b });
      expect(ergebnis.stammdaten.stand).toBe('2027-03-21');
      expect(conflicts).toEqual([]);
    }
  });
});

describe('a withheld person', () => {
  const person = 'K1-04.verantwortliche';
  const mitPerson = (wert: string | null) => mit(leer, { [person]: wert });
  const nach = (b: string | null, g: string | null, e: string | null) => {
    const eingabe = { basis: mitPerson(b), gespeichert: mitPerson(g), eigene: mitPerson(e) };
    const { ergebnis, conflicts } = makeAbgleich(eingabe);
    const wert = ergebnis.schritte.find(({ id }) => id === 'K1-04')?.verantwortliche;
    return conflicts.length > 0 ? 'konflikt' : wert;
  };

  it.each([
    ['Referat 1', 'Referat 2', besetzt, 'Referat 2'],
    ['Referat 1', 'Referat 2', 'besetzt (Leistungsverantwortliche:r)', 'Referat 2'],
    [null, 'Referat 2', besetzt, 'Referat 2'],
    ['Referat 1', null, besetzt, null],
    [besetzt, besetzt, 'Referat 3', 'Referat 3'],
    [besetzt, besetzt, null, null],
    [null, null, besetzt, besetzt],
    [null, besetzt, 'Referat 3', 'Referat 3'],
    [besetzt, 'Referat 2', 'Referat 3', 'konflikt'],
  ])('basis %s, stored %s, own %s gives %s', (b, g, e, erwartet) => {
    expect(nach(b, g, e)).toBe(erwartet);
  });
});

describe('OZG-Leistungen', () => {
  const wohngeld = { ozgId: '10105', bezeichnung: 'Wohngeld' };
  const elterngeld = { ozgId: '10291', bezeichnung: 'Elterngeld' };
  const namen = (checkliste: Checkliste) =>
    checkliste.stammdaten.leistungen.map(({ bezeichnung, leika }) => [bezeichnung, leika].join('|'));
  const vergleiche = (...seiten: readonly (readonly Partial<Leistung>[])[]) => {
    const [b = leer, g = leer, e = leer] = seiten.map((liste) => mitLeistungen(...liste));
    return makeAbgleich({ basis: b, gespeichert: g, eigene: e });
  };

  it('are told apart by OZG-ID, whatever their order', () => {
    const { ergebnis, conflicts } = vergleiche(
      [wohngeld, elterngeld],
      [{ ...wohngeld, leika: '99107023017000' }, elterngeld],
      [{ ...elterngeld, leika: 'nicht im LeiKa' }, wohngeld],
    );
    expect(namen(ergebnis)).toEqual(['Elterngeld|nicht im LeiKa', 'Wohngeld|99107023017000']);
    expect(conflicts).toEqual([]);
  });

  it('without OZG-ID are told apart by Bezeichnung, else by position', () => {
    const { ergebnis, conflicts } = vergleiche(
      [{ bezeichnung: 'Wohngeld' }, { bezeichnung: 'Elterngled' }],
      [{ bezeichnung: 'Wohngeld', leika: 'nicht im LeiKa' }, { bezeichnung: 'Elterngled' }],
      [{ bezeichnung: 'Wohngeld' }, { bezeichnung: 'Elterngeld' }],
    );
    expect(namen(ergebnis)).toEqual(['Wohngeld|nicht im LeiKa', 'Elterngeld|']);
    expect(conflicts).toEqual([]);
  });

  it('are all kept if each side added another', () => {
    const { ergebnis, conflicts, uebernommen, eigeneAenderungen } = vergleiche(
      [],
      [{ bezeichnung: 'Wohngeld' }],
      [{ bezeichnung: 'Elterngeld' }],
    );
    expect(namen(ergebnis).toSorted()).toEqual(['Elterngeld|', 'Wohngeld|']);
    expect(conflicts).toEqual([]);
    expect(uebernommen).toMatchObject([
      {
        ...{ id: 'leistung.1', feld: 'leistung', vorher: null, nachher: 'Wohngeld' },
        leistung: { ozgId: null, bezeichnung: 'Wohngeld' },
      },
    ]);
    expect(eigeneAenderungen).toEqual([
      { id: 'leistung.0', feld: 'leistung', vorher: null, nachher: 'Elterngeld' },
    ]);
  });

  it('go if one side removed them and the other left them alone', () => {
    expect(namen(vergleiche([wohngeld, elterngeld], [elterngeld], [wohngeld, elterngeld]).ergebnis)).toEqual([
      'Elterngeld|',
    ]);
    expect(namen(vergleiche([wohngeld, elterngeld], [wohngeld, elterngeld], [elterngeld]).ergebnis)).toEqual([
      'Elterngeld|',
    ]);
  });

  it('are in conflict as a whole if one side removed and the other changed them', () => {
    const eingabe = {
      basis: mitLeistungen(wohngeld, elterngeld),
      gespeichert: mitLeistungen(wohngeld, { ...elterngeld, leika: '99107023017000' }),
      eigene: mitLeistungen(wohngeld),
    };
    const { conflicts, ergebnis } = makeAbgleich(eingabe);
    expect(conflicts).toMatchObject([
      {
        id: 'leistung.1',
        feld: 'leistung',
        basis: '10291 · Elterngeld',
        gespeichert: '10291 · Elterngeld · 99107023017000',
        eigene: null,
      },
    ]);
    expect(namen(ergebnis)).toHaveLength(2);
    expect(namen(makeAbgleich({ ...eingabe, wahl: 'eigene' }).ergebnis)).toEqual(['Wohngeld|']);
    const umgekehrt = { ...eingabe, gespeichert: eingabe.eigene, eigene: eingabe.gespeichert };
    expect(makeAbgleich(umgekehrt).conflicts).toMatchObject([
      { id: 'leistung.1', feld: 'leistung', gespeichert: null },
    ]);
    expect(namen(makeAbgleich({ ...umgekehrt, wahl: 'eigene' }).ergebnis)).toEqual(
      namen(eingabe.gespeichert),
    );
  });

  it('of one OZG-ID with several LeiKa-Schlüssel stay apart', () => {
    const a = { ...wohngeld, leika: '99107023017000' };
    const b = { ...wohngeld, leika: '99107023018000' };
    const { ergebnis, conflicts } = vergleiche(
      [a, b],
      [{ ...b, vorgehensmodell: 'Direktdigitalisierung' }, a],
      [a, { ...b, nachnutzungsmodell: 'Einer für Alle' }],
    );
    expect(conflicts).toEqual([]);
    expect(ergebnis.stammdaten.leistungen).toMatchObject([
      { leika: b.leika, vorgehensmodell: 'Direktdigitalisierung', nachnutzungsmodell: 'Einer für Alle' },
      { leika: a.leika, vorgehensmodell: null },
    ]);
  });
});
