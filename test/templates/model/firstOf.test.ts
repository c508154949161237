import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOf } from '#templates/model/firstOf.ts';

it('gives what sorting all entries would give first, entries that are alike in their order', () => {
  const entries = fc.array(fc.record({ rank: fc.nat(5), nr: fc.nat() }));
  const byRank = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
  fc.assert(
    fc.property(entries, fc.nat(8), (all, n) => {
      expect(firstOf(all, n, byRank)).toEqual(all.toSorted(byRank).slice(0, n));
    }),
  );
});
