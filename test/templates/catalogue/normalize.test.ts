import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalize } from '#templates/catalogue/normalize.ts';

it('gives plain texts the key that they have beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(`${normalize(text)}ae`).toBe(normalize(`${text}ä`));
    }),
  );
});
