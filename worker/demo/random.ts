/** A repeatable source of chance: the same seed gives the same numbers, everywhere (mulberry32). */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** True in `anteil` of all cases. */
  happens(anteil: number): boolean;
  /** One of the given; an empty list is our fault and throws. */
  pick<T>(liste: readonly T[]): T;
}

export function random(seed: string): Random {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    happens: (anteil) => next() < anteil,
    pick: (liste) => {
      const gewaehlt = liste[Math.floor(next() * liste.length)];
      if (gewaehlt === undefined) throw new Error('Nothing to choose from');
      return gewaehlt;
    },
  };
}
