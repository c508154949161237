import type { Field } from '../sheets/fields.ts';
import type { GridSheet } from '../sheets/grid.ts';
import { findFelder } from './findFelder.ts';

/** So many labels below one another make a sheet one of fields. */
const genug = 3;

/**
 * The sheet that holds most of the given fields by their labels, a row each, whatever it is called; `null` if none
 * holds enough of them.
 */
export function sheetOfFelder<Key extends string>(
  sheets: readonly GridSheet[],
  fields: readonly Field<Key>[],
): GridSheet | null {
  let best: { sheet: GridSheet; count: number } | null = null;
  for (const sheet of sheets) {
    const orte = findFelder({ names: {}, sheets: [] }, [sheet], fields);
    const count = new Set([...orte.values()].map(({ row }) => row)).size;
    if (count >= genug && count > (best?.count ?? 0)) best = { sheet, count };
  }
  return best?.sheet ?? null;
}
