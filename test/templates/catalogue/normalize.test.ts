import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalize, projektKey } from '#templates/catalogue/normalize.ts';

it('gives plain texts the key that they have beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(`${normalize(text)}ae`).toBe(normalize(`${text}ä`));
    }),
  );
});

it('gives the names of one Umsetzungsprojekt one key, whatever quotation marks, dashes, blanks and case', () => {
  const namen = [
    'Projekt „Bauantrag“ – digital',
    'PROJEKT "Bauantrag" - digital',
    "Projekt  'Bauantrag' \u2014\u00a0Digital ",
    'Projekt »Bauantrag« digital',
    'Projekt ‚Bauantrag‘\ndigital',
  ];
  expect(new Set(namen.map(projektKey)).size).toBe(1);
  expect(projektKey('Bauantrag 2')).not.toBe(projektKey('Bauantrag'));
});
