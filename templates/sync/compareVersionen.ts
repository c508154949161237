import { nameChange } from '../figures/vergleich.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Aenderung } from '../model/overview.ts';
import { makeAbgleich } from './makeAbgleich.ts';

/**
 * Every field that differs between two versions of a Checkliste, in the order of the workbook's sheets, Stand included.
 * `leistung.<n>` counts the Leistungen of `nachher`. A person who is withheld on one side is no change.
 */
export function compareVersionen(
  vorher: Checkliste,
  nachher: Checkliste,
  mappe: Pick<Aenderung, 'kennung' | 'land'>,
): Aenderung[] {
  const { eigeneAenderungen } = makeAbgleich({ basis: vorher, gespeichert: vorher, eigene: nachher });
  return eigeneAenderungen.map((aenderung) => nameChange(aenderung, mappe));
}
