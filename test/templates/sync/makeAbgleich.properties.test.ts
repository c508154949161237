import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { besetzt } from '#templates/model/personen.ts';
import { compareVersionen } from '#templates/sync/compareVersionen.ts';
import { isPersonenFeld, schluesselOf } from '#templates/sync/felder.ts';
import { makeAbgleich } from '#templates/sync/makeAbgleich.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';
import { mit, versionenArbitrary, werteVon } from './varianten.ts';

const runs = { numRuns: 15 };

const alsKennung = (checkliste: Checkliste, { stammdaten: { kennung } }: Checkliste): Checkliste => ({
  ...checkliste,
  stammdaten: { ...checkliste.stammdaten, kennung },
});

describe('what one side alone changed', () => {
  it('is taken whole from the own side, order of Leistungen included', () => {
    fc.assert(
      fc.property(checklisteArbitrary, checklisteArbitrary, (b, x) => {
        const { ergebnis, uebernommen, conflicts } = makeAbgleich({ basis: b, gespeichert: b, eigene: x });
        expect(ergebnis).toEqual(alsKennung(x, b));
        expect([...uebernommen, ...conflicts]).toEqual([]);
      }),
      runs,
    );
  });

  it('is taken whole from the store, order of Leistungen included', () => {
    fc.assert(
      fc.property(checklisteArbitrary, checklisteArbitrary, (b, x) => {
        const { ergebnis, eigeneAenderungen, conflicts } = makeAbgleich({
          basis: b,
          gespeichert: x,
          eigene: b,
        });
        expect(ergebnis).toEqual(x);
        expect([...eigeneAenderungen, ...conflicts]).toEqual([]);
      }),
      runs,
    );
  });

  it('stands beside what the other changed elsewhere', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x, y]) => {
        const basis = werteVon(b);
        const vonX = geaendert(basis, werteVon(x));
        const vonY = Object.fromEntries(
          Object.entries(geaendert(basis, werteVon(y))).filter(([schluessel]) => !(schluessel in vonX)),
        );
        const eingabe = { basis: b, gespeichert: x, eigene: mit(b, vonY) };
        expect(makeAbgleich(eingabe).conflicts).toEqual([]);
        expect(makeAbgleich(eingabe).ergebnis).toEqual(mit(x, vonY));
      }),
      runs,
    );
  });
});

describe('what both sides changed differently', () => {
  it('is a conflict of exactly those fields, the Stand apart, whichever side is stored', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x, y]) => {
        const [basis, links, rechts] = [werteVon(b), werteVon(x), werteVon(y)];
        const strittig = Object.keys(basis).filter(
          (key) => links[key] !== basis[key] && rechts[key] !== basis[key] && links[key] !== rechts[key],
        );
        const erwartet = strittig.filter((key) => key !== 'stammdaten.stand');
        const hin = makeAbgleich({ basis: b, gespeichert: x, eigene: y }).conflicts;
        const her = makeAbgleich({ basis: b, gespeichert: y, eigene: x }).conflicts;
        expect(hin.map(schluesselOf)).toEqual(erwartet);
        expect(her).toEqual(hin.map((k) => ({ ...k, gespeichert: k.eigene, eigene: k.gespeichert })));
      }),
      runs,
    );
  });

  it('holds the stored value, and after "eigene" the own one, and nothing else moves', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x, y]) => {
        const eingabe = { basis: b, gespeichert: x, eigene: y };
        const offen = makeAbgleich(eingabe);
        const werte = (key: 'gespeichert' | 'eigene') =>
          Object.fromEntries(offen.conflicts.map((konflikt) => [schluesselOf(konflikt), konflikt[key]]));
        expect(werteVon(offen.ergebnis)).toEqual({ ...werteVon(offen.ergebnis), ...werte('gespeichert') });
        const entschieden = makeAbgleich({ ...eingabe, wahl: 'eigene' });
        expect(entschieden.conflicts).toEqual([]);
        expect(entschieden.ergebnis).toEqual(mit(offen.ergebnis, werte('eigene')));
      }),
      runs,
    );
  });

  it('gives either side what it lacks: stored plus own changes, own plus what is taken over', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x, y]) => {
        const { ergebnis, uebernommen, eigeneAenderungen } = makeAbgleich({
          ...{ basis: b, gespeichert: x, eigene: y },
          wahl: 'gespeichert',
        });
        const nachher = (liste: typeof eigeneAenderungen) =>
          Object.fromEntries(liste.map((aenderung) => [schluesselOf(aenderung), aenderung.nachher]));
        expect(mit(x, nachher(eigeneAenderungen))).toEqual(ergebnis);
        expect(mit(y, nachher(uebernommen))).toEqual(ergebnis);
      }),
      runs,
    );
  });
});

describe('a person who is withheld', () => {
  it('changes nothing where a name stands', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (b) => {
        const without = withoutPersonen(b);
        const gleich = makeAbgleich({ basis: b, gespeichert: b, eigene: without });
        expect(gleich.ergebnis).toEqual(b);
        expect(gleich.eigeneAenderungen).toEqual([]);
        const zurueck = makeAbgleich({ basis: without, gespeichert: without, eigene: b });
        expect(zurueck.ergebnis).toEqual(b);
        expect([...zurueck.eigeneAenderungen, ...zurueck.uebernommen]).toEqual([]);
      }),
      runs,
    );
  });

  it('never replaces a name nor goes back into a file, whatever else changed', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x, y]) => {
        for (const eigene of [withoutPersonen(y), y])
          for (const gespeichert of [withoutPersonen(x), x])
            for (const basis of [withoutPersonen(b), b]) {
              const { ergebnis, uebernommen } = makeAbgleich({
                ...{ basis, gespeichert, eigene },
                wahl: 'eigene',
              });
              const vorher = werteVon(gespeichert);
              const verdraengt = Object.entries(werteVon(ergebnis)).filter(
                ([key, wert]) => wert === besetzt && vorher[key] !== besetzt && vorher[key] !== null,
              );
              expect(verdraengt).toEqual([]);
              expect(
                uebernommen.filter(({ feld, nachher }) => isPersonenFeld(feld) && nachher === besetzt),
              ).toEqual([]);
            }
      }),
      runs,
    );
  });
});

describe('changes between two versions', () => {
  it('are none between a version and itself', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (x) => {
        expect(compareVersionen(x, x, x.stammdaten)).toEqual([]);
      }),
      runs,
    );
  });

  it('name every field that differs, and no other', () => {
    fc.assert(
      fc.property(versionenArbitrary, ([b, x]) => {
        const aenderungen = compareVersionen(b, x, b.stammdaten);
        const nachher = aenderungen.map(({ id, feld, nachher: wert }) => [`${id}.${feld}`, wert]);
        expect(Object.fromEntries(nachher)).toEqual(geaendert(werteVon(b), werteVon(x)));
      }),
      runs,
    );
  });
});

function geaendert(
  vorher: Readonly<Record<string, string | null>>,
  nachher: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  return Object.fromEntries(Object.entries(nachher).filter(([key, wert]) => wert !== vorher[key]));
}
