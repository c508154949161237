import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLand } from '#templates/catalogue/catalogue.ts';
import { makeKennung, newCheckliste } from '#templates/model/newCheckliste.ts';

it('makes a Checkliste with everything open and nothing invented', () => {
  const checkliste = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', projektstart: '2027-W02' });
  expect(checkliste.schritte).toHaveLength(38);
  expect(checkliste.checkpoints).toHaveLength(29);
  for (const { id, ...zeile } of [...checkliste.schritte, ...checkliste.checkpoints]) {
    const { status, ...rest } = zeile;
    expect(status, id).toBe('offen');
    expect(
      Object.values(rest).every((value) => value === null),
      id,
    ).toBe(true);
  }
  expect(checkliste.stammdaten).toMatchObject({
    land: 'SH',
    projektstart: '2027-W02',
    stand: null,
    kennung: null,
  });
});

it('makes a Kennung of Land and six Crockford characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), (random) => {
      expect(makeKennung('SH', random)).toMatch(/^SH-[0-9A-HJKMNP-TV-Z]{6}$/);
    }),
  );
  expect(makeKennung('BUND', Uint8Array.of(255, 255, 255, 255))).toBe('BUND-ZZZZZZ');
  expect(findLand('SH')?.id).toBe('SH');
});

it('makes different Kennungen of different random bytes', () => {
  const kennungen = new Set(
    Array.from({ length: 256 }, (_, byte) => makeKennung('HH', Uint8Array.of(0, 0, byte, 255 - byte))),
  );
  expect(kennungen.size).toBe(256);
});
