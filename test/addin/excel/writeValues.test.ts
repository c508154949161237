import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../addin/excel/writeValues.ts';
import { typed } from '../../excel/typed.ts';

/** What a cell holds after a text was written to it. */
const kept = (text: string, format: string): unknown => {
  const written = asTyped(text, { format });
  return written.startsWith('=') && format !== '@' ? { formula: written } : typed(written, format).value;
};

describe('a text written to a cell', () => {
  it.each([
    '007',
    '1-2',
    '1.2.',
    '22.03.2027',
    '3/4',
    '12 %',
    '1,5',
    '-1',
    '+49 431',
    '=1+1',
    '@name',
    "'quoted'",
    'wahr',
    'FALSE',
    'Mai 2027',
    '1. März 2027',
    'Dez 27',
    '99010018000000',
    'KW 12/2027',
    'K1-01',
    'Elterngeld',
    ' 7',
    '(5)',
    '(12,5)',
    '$5',
    '€ 5',
    '£3',
    '%5',
    '½',
    '2½ Tage',
    '3 ¼',
    '#N/A',
    '#REF!',
    ' (-3 %)',
  ])('stays %j', (text) => {
    for (const format of ['General', '@', 'dd.mm.yyyy']) expect(kept(text, format)).toBe(text);
  });

  it('stays itself, whatever it is', () => {
    const parts = fc.array(
      fc.constantFrom(
        '1',
        '12',
        '2027',
        '.',
        '-',
        '/',
        ',',
        ' ',
        '%',
        '(',
        ')',
        '€',
        '$',
        '#N/A',
        '=',
        "'",
        'e',
        'Mai',
        'okt',
        'März',
        'true',
        'x',
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => all.join('')),
        ),
        (text) => {
          expect(kept(text, 'General')).toBe(text);
        },
      ),
    );
  });

  it('gets no apostrophe where none is needed', () => {
    expect(asTyped('KW 12/2027', { format: 'dd.mm.yyyy' })).toBe('KW 12/2027');
    expect(asTyped('007', { format: '@' })).toBe('007');
    expect(asTyped('(Ggf.) Workshop', { format: 'General' })).toBe('(Ggf.) Workshop');
  });
});
