import type { Kennung, LandId } from './checkliste.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A Kennung for a new workbook, e.g. `SH-7K3F9Q`: 30 bits of `random`, which holds at least 4 bytes. */
export function makeKennung(land: LandId, random: Uint8Array): Kennung {
  const [a = 0, b = 0, c = 0, d = 0] = random;
  let bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  let text = '';
  for (let i = 0; i < 6; i += 1) {
    text += crockford.charAt(bits % 32);
    bits = Math.floor(bits / 32);
  }
  return `${land}-${text}`;
}
