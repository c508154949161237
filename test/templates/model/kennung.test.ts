import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeKennung } from '#templates/model/kennung.ts';

it('makes a Kennung of Land and six Crockford characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), (random) => {
      expect(makeKennung('SH', random)).toMatch(/^SH-[0-9A-HJKMNP-TV-Z]{6}$/);
    }),
  );
  expect(makeKennung('BUND', Uint8Array.of(255, 255, 255, 255))).toBe('BUND-ZZZZZZ');
});

it('makes different Kennungen of different random bytes', () => {
  const kennungen = new Set(
    Array.from({ length: 256 }, (_, byte) => makeKennung('HH', Uint8Array.of(0, 0, byte, 255 - byte))),
  );
  expect(kennungen.size).toBe(256);
});
