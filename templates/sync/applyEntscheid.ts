import type { Felderwahl, Seite } from '../api/wahl.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Feldvergleich } from './compareSatz.ts';
import { schluesselOf } from './felder.ts';

/** What a person decided: one side for every conflict, or a side per field. */
export type Entscheid = Seite | Feldentscheid;

export interface Feldentscheid {
  readonly felder: Felderwahl;
  /** What was stored when the person decided; `null` if that is no longer known. */
  readonly gesehen: Checkliste | null;
}

/**
 * Comparisons with what a person decided. A side chosen for a field counts no matter who changed it, so that no value that was
 * rejected is taken. Where the stored value is no longer the one in `damals`, the comparisons with what the person saw,
 * the field is a conflict again.
 */
export function applyEntscheid(
  vergleiche: readonly Feldvergleich[],
  wahl: Seite | Felderwahl,
  damals: readonly Feldvergleich[],
): readonly Feldvergleich[] {
  const gesehen = new Map(damals.map((vergleich) => [schluesselOf(vergleich), vergleich.gespeichert]));
  return vergleiche.map((vergleich): Feldvergleich => {
    const { ausgang, gespeichert } = vergleich;
    if (typeof wahl === 'string') return ausgang === 'konflikt' ? { ...vergleich, ausgang: wahl } : vergleich;
    const schluessel = schluesselOf(vergleich);
    const seite = wahl[schluessel];
    if (seite === undefined || ausgang === 'gleich' || ausgang === 'name') return vergleich;
    return { ...vergleich, ausgang: gesehen.get(schluessel) === gespeichert ? seite : 'konflikt' };
  });
}
