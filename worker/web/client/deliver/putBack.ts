import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';
import { ganzeLeistung, leistungFelder } from '#templates/sync/felder.ts';

/** What stands in a conflict: the field, what the store held, what the own file brought. */
export type Rueckgabe = Pick<Konflikt, 'id' | 'feld' | 'gespeichert' | 'eigene'>;

/**
 * A Checkliste in which the own file prevailed, with the values that the store held before put back into some fields.
 * `vorher` is the version from which an OZG-Leistung that the own file removed comes back whole.
 */
export function putBack(
  checkliste: Checkliste,
  vorher: Checkliste,
  fields: readonly Rueckgabe[],
): Checkliste {
  return fields.reduce((result, field) => putBackOne(result, vorher, field), checkliste);
}

function putBackOne(checkliste: Checkliste, vorher: Checkliste, field: Rueckgabe): Checkliste {
  const { id, feld, gespeichert } = field;
  const value = { [feld]: gespeichert };
  if (id === 'stammdaten') return { ...checkliste, stammdaten: { ...checkliste.stammdaten, ...value } };
  if (id === 'bericht') return { ...checkliste, bericht: { ...checkliste.bericht, ...value } };
  if (id.startsWith('leistung.')) {
    const leistungen = putBackLeistung(checkliste.stammdaten.leistungen, vorher.stammdaten.leistungen, field);
    return { ...checkliste, stammdaten: { ...checkliste.stammdaten, leistungen } };
  }
  const inRow = <Z extends { readonly id: string }>(zeile: Z): Z =>
    zeile.id === id ? { ...zeile, ...value } : zeile;
  return {
    ...checkliste,
    schritte: checkliste.schritte.map(inRow),
    checkpoints: checkliste.checkpoints.map(inRow),
  };
}

/** Leistungen are counted anew in every version: the one meant is found by its value, near its old place. */
function putBackLeistung(
  leistungen: readonly Leistung[],
  vorher: readonly Leistung[],
  { id, feld, gespeichert, eigene }: Rueckgabe,
): readonly Leistung[] {
  const place = Number(id.slice('leistung.'.length));
  if (feld === ganzeLeistung) {
    const returning = vorher.find((leistung) => gespeichert !== null && textOf(leistung) === gespeichert);
    const others = leistungen.filter((leistung) => eigene === null || textOf(leistung) !== eigene);
    return returning ? [...others, returning] : others;
  }
  const key = leistungFelder.find((name) => name === feld);
  if (key === undefined) return leistungen;
  const meant = leistungen.findLastIndex((leistung, n) => n <= place && leistung[key] === eigene);
  return leistungen.map((leistung, n) => (n === meant ? { ...leistung, [key]: gespeichert } : leistung));
}

/** As a conflict shows a whole Leistung. */
function textOf(leistung: Leistung): string {
  return leistungFelder.flatMap((key) => leistung[key] ?? []).join(' · ');
}
