import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { readCheckliste } from '../../../worker/intake/readCheckliste.ts';

it('reads texts of JSON as those of a file: composed, lines that end with a line feed, blanks kept', () => {
  const leer = newCheckliste();
  const json = {
    ...leer,
    stammdaten: { ...leer.stammdaten, land: 'SH', umsetzungsprojekt: 'Bauantra\u0308ge' },
    schritte: leer.schritte.map((zeile) => ({ ...zeile, bemerkung: 'eins\r\nzwei   drei' })),
  };
  const gelesen = readCheckliste(json, { stichtag: '2027-03-22', namen: true });
  if (!gelesen.ok) throw new Error(gelesen.detail);
  const { checkliste } = gelesen.abgabe.reading ?? {};
  expect(checkliste?.stammdaten.umsetzungsprojekt).toBe('Bauanträge');
  expect(checkliste?.schritte[0]?.bemerkung).toBe('eins\nzwei   drei');
});
