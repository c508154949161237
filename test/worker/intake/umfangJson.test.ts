import { expect, it } from 'vitest';
import { newCheckliste } from '../../../templates/catalogue/newCheckliste.ts';
import { parseTag } from '../../../templates/kalender/parseTag.ts';
import { readCheckliste } from '../../../worker/intake/readCheckliste.ts';

it('a Checkliste as JSON has the same bound as one in a file', () => {
  const stichtag = parseTag('2027-03-22');
  if (stichtag === null) throw new Error('No day');
  const leer = newCheckliste();
  const schritte = leer.schritte.map((schritt) => ({ ...schritt, bemerkung: 'x'.repeat(30_000) }));
  const options = { stichtag, namen: true };
  expect(readCheckliste(leer, options).ok).toBe(true);
  expect(readCheckliste({ ...leer, schritte }, options).ok).toBe(false);
});
