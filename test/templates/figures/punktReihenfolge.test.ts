import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePunkte } from '#templates/figures/punktReihenfolge.ts';

const punkt = (art: string | null, bis: string | null, erledigt: string | null = null) => ({
  art,
  bis,
  erledigt,
});

it('Offene Punkte come by kind, what is overdue first, without a day last, what is done after all else', () => {
  const sorted = [
    punkt('entscheidung', '2027-03-29'),
    punkt('entscheidung', '2027-W14'),
    punkt('entscheidung', null),
    punkt('massnahme', '2027-W10'),
    punkt('massnahme', '2027-04-01'),
    punkt('risiko', null),
    punkt('termin', '2027-03-24'),
    punkt('Idee', '2027-03-01'),
    punkt('entscheidung', '2027-03-01', '2027-03-01'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (any) => {
      expect(any.toSorted(comparePunkte('2027-03-22'))).toEqual(sorted);
    }),
  );
});
