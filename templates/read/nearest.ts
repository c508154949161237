import { labelKey } from '../catalogue/normalize.ts';

/** How many letters must be inserted, deleted or replaced to turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate with a spelling nearest to a text; `null` if none is near, that is, if more than `share` of the
 * letters differ. Texts are compared by their lookup key and up to 80 letters.
 */
export function nearest<T>(
  text: string,
  candidates: readonly T[],
  spellings: (candidate: T) => readonly string[],
  share = 0.4,
): T | null {
  const key = labelKey(text.slice(0, 200)).slice(0, 80);
  if (key === '') return null;
  let best: { candidate: T; distance: number } | null = null;
  for (const candidate of candidates) {
    for (const spelling of spellings(candidate)) {
      const other = labelKey(spelling).slice(0, 80);
      const longest = Math.max(key.length, other.length);
      if (Math.abs(key.length - other.length) > longest * share) continue;
      const distance = editDistance(key, other);
      if (distance <= longest * share && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
        best = { candidate, distance };
      }
    }
  }
  return best?.candidate ?? null;
}
