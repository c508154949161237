/**
 * The first `n` entries in order, without sorting or keeping the rest.
 */
export function firstOf<T>(entries: Iterable<T>, n: number, compare: (a: T, b: T) => number): readonly T[] {
  const kept: T[] = [];
  for (const entry of entries) {
    let at = kept.length;
    while (at > 0 && compare(kept[at - 1] as T, entry) > 0) at -= 1;
    if (at === n) continue;
    kept.splice(at, 0, entry);
    if (kept.length > n) kept.pop();
  }
  return kept;
}
