import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { takeOverOf } from '../../addin/commands/takeOver.ts';

const leer = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elternleistungen', stand: '2027-03-22' });
const checkliste: Checkliste = {
  ...leer,
  schritte: leer.schritte.map((schritt) =>
    schritt.id === 'K1-04' || schritt.id === 'K1-05'
      ? { ...schritt, status: 'erledigt', frist: '2027-W10', erledigt: '2027-03-05', bemerkung: 'vertagt' }
      : schritt,
  ),
};
const reading = read(gridOfPlan(planWorkbook(checkliste)), { stichtag: '2027-03-24' });

it('takes weeks and days over from the step that a checkpoint repeats, whose status follows, and only what differs', () => {
  expect(takeOverOf(reading, 'U1-01')).toEqual({
    von: 'K1-04',
    cells: [
      { sheet: 'Umsetzungscheckliste', cell: 'H2', value: 'KW 10/2027' },
      { sheet: 'Umsetzungscheckliste', cell: 'J2', value: '05.03.2027' },
    ],
  });
});

it('offers nothing where nothing differs, where several steps are meant, and for steps', () => {
  expect(takeOverOf(reading, 'U1-03')).toBe(null);
  expect(takeOverOf(reading, 'U1-02')).toBe(null);
  expect(takeOverOf(reading, 'K1-04')).toBe(null);
});
