import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from '../../../worker/heavy/jsonPieces.ts';
import { createPace, unhurried } from '../../../worker/pace.ts';

it('writes what JSON.stringify writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.anything()), async (value) => {
      const expected = JSON.stringify(value);
      expect(Buffer.concat(await jsonPieces(value, unhurried)).toString()).toBe(expected);
    }),
  );
});

it('gives others their turn within a long list', async () => {
  let turns = 0;
  const pace = createPace(() => {
    turns += 1;
  });
  const list = Array.from({ length: 9200 }, (_, index) => ({ kennung: `SH-${index}`, text: 'ä' }));
  const pieces = await jsonPieces({ list, end: null }, pace);
  expect(Buffer.concat(pieces).toString()).toBe(JSON.stringify({ list, end: null }));
  expect(turns).toBeGreaterThan(10);
});
