import { isNoBezeichnung, labelKey, normalize } from './normalize.ts';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** Finds an entry by any of its spellings; a spelling that two entries share is our fault and throws at start. */
export function lookup<T extends Named>(
  entries: readonly T[],
  spellings: (entry: T) => readonly string[],
): (text: string) => T | null {
  const index = new Map<string, T>();
  // As the catalogue writes it: nearly every text that is looked up.
  const exact = new Map<string, T>();
  for (const entry of entries) {
    for (const spelling of [entry.id, entry.label, ...spellings(entry)]) {
      exact.set(spelling, entry);
      const key = labelKey(spelling);
      const other = index.get(key);
      if (key === '') throw new Error(`„${spelling}“ of ${entry.id} leaves nothing to look up`);
      if (other && other !== entry) throw new Error(`„${spelling}“ names ${other.id} and ${entry.id}`);
      index.set(key, entry);
    }
  }
  return (text) => exact.get(text) ?? (text === '' ? null : (index.get(labelKey(text)) ?? null));
}

/** Reads an entry by its id; an id that is not in the catalogue is our fault and throws. */
export function byId<T extends Named>(entries: readonly T[]): (id: T['id']) => T {
  const index = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = index.get(id);
    if (!entry) throw new Error(`Not in the catalogue: ${id}`);
    return entry;
  };
}

/** Whether a text equals one of the given placeholders, dots and brackets aside; dashes alone and blanks count too. */
export function matcher(placeholders: readonly string[]): (text: string) => boolean {
  const key = (text: string) => normalize(text.replace(/[.…()[\]_]/g, ''));
  const keys = new Set(['', ...placeholders.map(key)]);
  const longest = Math.max(...[...keys].map(({ length }) => length));
  return (text) => !isNoBezeichnung(text) && !hasMoreLetters(text, longest) && keys.has(key(text));
}

/** Whether more than so many plain letters and digits stand in a text; they are what no key leaves out. */
function hasMoreLetters(text: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) && ++count > most) return true;
  }
  return false;
}
