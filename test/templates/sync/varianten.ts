import fc from 'fast-check';
import { deriveCheckpoints } from '#templates/catalogue/ableitung.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import { felderOf } from '#templates/sync/felder.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';

/** The Checkliste with some fields set, each by `K1-04.frist`, `stammdaten.land`, `leistung.0.leika`, `bericht.ampel`. */
export function mit(checkliste: Checkliste, werte: Readonly<Record<string, string | null>>): Checkliste {
  const kopie = structuredClone(checkliste);
  for (const [schluessel, wert] of Object.entries(werte)) {
    const [id = '', ...rest] = schluessel.split('.');
    const [nr, feld] = rest.length === 2 ? [Number(rest[0]), rest[1]] : [0, rest[0]];
    const satz =
      id === 'stammdaten'
        ? kopie.stammdaten
        : id === 'leistung'
          ? kopie.stammdaten.leistungen[nr]
          : id === 'bericht'
            ? kopie.bericht
            : [...kopie.schritte, ...kopie.checkpoints, ...kopie.anforderungen.basisdienste].find(
                (zeile) => zeile.id === id,
              );
    if (!satz || !feld || !(feld in satz)) throw new Error(`There is no field ${schluessel}`);
    Object.assign(satz, { [feld]: wert });
    // a status that somebody sets is none that follows from steps
    if (feld === 'status' && 'abgeleitet' in satz)
      Object.assign(satz, { abgeleitet: wert === null, status: wert ?? 'offen' });
    if (feld === 'mvp') Object.assign(satz, { mvp: wert === null ? null : wert === 'ja' });
  }
  return deriveCheckpoints(kopie);
}

export function mitLeistungen(...leistungen: readonly Partial<Leistung>[]): Checkliste {
  const leer = { ozgId: null, bezeichnung: null, leika: null, mvp: null };
  const modelle = { leistungsverantwortlich: null, vorgehensmodell: null, nachnutzungsmodell: null };
  return newCheckliste({
    ...angaben,
    leistungen: leistungen.map((leistung) => ({ ...leer, ...modelle, ...leistung })),
  });
}

const angaben = {
  land: 'SH',
  kennung: 'SH-7K3F9Q',
  umsetzungsprojekt: 'Wohngeld',
  stand: '2027-03-15',
} as const;

/** Nothing done yet in a project of Schleswig-Holstein. */
export const leer: Checkliste = newCheckliste(angaben);

/** All values but those of the list of OZG-Leistungen, whose rows have no id. */
export function werteVon(checkliste: Checkliste): Record<string, string | null> {
  const felder = [...felderOf(checkliste)].filter(([schluessel]) => !schluessel.startsWith('leistung.'));
  return Object.fromEntries(felder.map(([schluessel, { wert }]) => [schluessel, wert]));
}

/** A workbook and two versions of it, each with about a third of its fields changed, some of them the same. */
export const versionenArbitrary: fc.Arbitrary<readonly [b: Checkliste, x: Checkliste, y: Checkliste]> = fc
  .tuple(checklisteArbitrary, checklisteArbitrary, checklisteArbitrary, fc.infiniteStream(fc.nat({ max: 5 })))
  .map(([b, andere, dritte, wuerfel]) => {
    const x: Record<string, string | null> = {};
    const y: Record<string, string | null> = {};
    const werte = { andere: werteVon(andere), dritte: werteVon(dritte) };
    for (const schluessel of Object.keys(werteVon(b))) {
      const wurf = wuerfel.next().value;
      if (wurf === 0 || wurf === 2 || wurf === 3) x[schluessel] = werte.andere[schluessel] ?? null;
      if (wurf === 1 || wurf === 2) y[schluessel] = werte.dritte[schluessel] ?? null;
      if (wurf === 3) y[schluessel] = werte.andere[schluessel] ?? null;
      // a step always has a status
      if (schluessel.endsWith('.status') && !schluessel.startsWith('bericht')) {
        x[schluessel] ??= werteVon(b)[schluessel] ?? null;
        y[schluessel] ??= werteVon(b)[schluessel] ?? null;
      }
    }
    return [b, mit(b, x), mit(b, y)] as const;
  });
