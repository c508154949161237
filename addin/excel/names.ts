import { fromA1, type Place } from '#templates/sheets/grid.ts';

/** The cell a defined name stands for, from its formula (`='Eigene Daten'!$B$4`); `null` if it is no single cell. */
export function placeOf(formula: unknown): Place | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(String(formula));
  const at = fromA1(match?.[3] ?? '');
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  // the sheet of a name may have been deleted
  return at && sheet !== undefined && sheet !== '#REF' ? { sheet, ...at } : null;
}
