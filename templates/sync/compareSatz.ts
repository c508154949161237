/** One field on three sides: who changed it, and whose value counts. */

import type { Leistung } from '../model/checkliste.ts';
import { compareText } from '../model/compareText.ts';
import type { FeldKey } from '../model/overview.ts';
import { isBesetzt } from '../model/personen.ts';
import { isPersonenFeld, type Satz, schluesselOf } from './felder.ts';

/** One and the same thing in the version both sides began from, as it is stored, and in the own file. */
export interface Seiten<T> {
  readonly basis: T;
  readonly gespeichert: T;
  readonly eigene: T;
}

/**
 * What becomes of a field: unchanged or changed alike, changed by one side, which counts, or changed differently by
 * both. `name`: alike, but only the own side tells the person's name.
 */
export type Ausgang = 'gleich' | 'name' | 'gespeichert' | 'eigene' | 'konflikt';

export interface Feldvergleich extends FeldKey, Seiten<string | null> {
  readonly ausgang: Ausgang;
  /** The stored OZG-Leistung, where the field is a whole one; else `null`. */
  readonly leistung: Leistung | null;
}

/** Compares the fields of one record; without `basis` nothing stood there before. `stumm`: see `findStummeFelder`. */
export function compareSatz<F extends string>(
  id: string,
  felder: readonly F[],
  saetze: { readonly basis: Satz<F> | null; readonly gespeichert: Satz<F>; readonly eigene: Satz<F> },
  stumm: ReadonlySet<string>,
): Feldvergleich[] {
  return felder.map((feld) => {
    const werte = {
      basis: saetze.basis?.[feld] ?? null,
      gespeichert: saetze.gespeichert[feld],
      eigene: saetze.eigene[feld],
    };
    const ausgang = stumm.has(schluesselOf({ id, feld })) ? 'gleich' : ausgangOf(feld, werte);
    return { id, feld, ...werte, ausgang, leistung: null };
  });
}

/** Whether two values of a field mean the same; a withheld person is the same as any name. */
export function isGleich(feld: string, a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return isPersonenFeld(feld) && a !== null && b !== null && (isBesetzt(a) || isBesetzt(b));
}

function ausgangOf(feld: string, { basis, gespeichert, eigene }: Seiten<string | null>): Ausgang {
  if (isGleich(feld, gespeichert, eigene))
    return gespeichert !== eigene && isBesetzt(gespeichert) ? 'name' : 'gleich';
  const seite = changedSeite(isGleich(feld, basis, gespeichert), isGleich(feld, basis, eigene));
  // the Stand says how recent a delivery is; two of them are no contradiction
  if (seite === 'konflikt' && feld === 'stand')
    return compareText(gespeichert, eigene) < 0 ? 'eigene' : 'gespeichert';
  return seite;
}

/** Which of two different sides counts, given which of them is as the basis was. */
export function changedSeite(
  gespeichertWieBasis: boolean,
  eigeneWieBasis: boolean,
): 'gespeichert' | 'eigene' | 'konflikt' {
  // both equal the basis because it says „besetzt“, yet they name different persons
  if (gespeichertWieBasis === eigeneWieBasis) return 'konflikt';
  return gespeichertWieBasis ? 'eigene' : 'gespeichert';
}
