import type { Checkliste } from '../model/checkliste.ts';

/**
 * The content of a Checkliste as one text, equal for equal content: what a hash is made of. The order of keys does not
 * count, nor does the `at` of rows that earlier versions stored: the cell in which a row of one file stood.
 */
export function inhaltOf(checkliste: Checkliste): string {
  return JSON.stringify(checkliste, (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
