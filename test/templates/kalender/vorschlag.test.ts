import { describe, expect, it } from 'vitest';
import { vorschlagTag, vorschlagWoche } from '#templates/kalender/vorschlag.ts';

describe('a repair offered for an unreadable text', () => {
  it.each([
    ['12', '2027-W12'],
    ['20/2027', '2027-W20'],
    ['spätestens KW 12/2027', '2027-W12'],
    ['Abnahme am 22.03.2027', '2027-W12'],
    ['22.3.', '2027-W12'],
    ['Ende März 2027', '2027-W13'],
    ['Dezember 2026', '2026-W53'],
    ['Q2/2027', '2027-W26'],
    ['46468', '2027-W12'],
  ])('reads a week in „%s“', (text, woche) => {
    expect(vorschlagWoche(text, '2027-03-22')).toBe(woche);
  });

  it.each(['bald', '5/2027', '60', 'KW 12 oder KW 14', 'Mitte des Jahres'])(
    'offers no week for „%s“',
    (text) => {
      expect(vorschlagWoche(text, '2027-03-22')).toBeNull();
    },
  );

  it.each([
    ['am 15.03.2027 fertig', '2027-03-15'],
    ['15.3.', '2027-03-15'],
    ['2. Mai', '2027-05-02'],
    ['30.12.', '2026-12-30'],
  ])('reads a day in „%s“', (text, tag) => {
    expect(vorschlagTag(text, '2027-03-22')).toBe(tag);
  });

  it.each(['31.02.2027', '01.02.2027 bis 03.02.2027', 'gestern', '30.2.'])(
    'offers no day for „%s“',
    (text) => {
      expect(vorschlagTag(text, '2027-03-22')).toBeNull();
    },
  );
});
