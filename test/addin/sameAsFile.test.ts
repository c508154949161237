import { expect, it } from 'vitest';
import { validate } from '#templates/validate/validate.ts';
import { newCheckliste } from '#templates/workbook/new.ts';
import { read } from '#templates/workbook/read.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { readWorkbook } from '../../worker/xlsx/readWorkbook.ts';
import { writeWorkbook } from '../../worker/xlsx/writeWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { openEmpty } from './openVorlage.ts';

const heute = '2027-03-24';
const offen = newCheckliste({
  kennung: 'SH-7K3F9Q',
  land: 'SH',
  umsetzungsprojekt: 'Elternleistungen',
  stand: '2027-03-22',
});
const begonnen = {
  ...offen,
  schritte: offen.schritte.map((schritt, index) => ({
    ...schritt,
    ...(index % 3 === 0 && {
      status: 'in-bearbeitung' as const,
      begonnen: '2027-02-26' as const,
      frist: '2027-W05' as const,
    }),
    ...(index % 3 === 1 && {
      status: 'erledigt' as const,
      erledigt: '2027-03-01' as const,
      verantwortliche: 'Leitung',
    }),
  })),
};

it.each([
  ['a new Checkliste', offen],
  ['one that is being worked on', begonnen],
])('finds the same in %s as the worker finds in the file made of it', async (_, checkliste) => {
  const plan = planWorkbook(checkliste);
  const file = readWorkbook(await writeWorkbook(plan));
  if (!file.ok) throw new Error(file.finding.message);
  const expected = read(file.grid, { stichtag: heute });

  const { workbook } = openEmpty(plan, newestApi);
  await workbook.writePlan(plan);
  const { reading, findings } = await validateWorkbook(workbook, heute);

  expect(reading.checkliste).toEqual(expected.checkliste);
  expect(reading.places).toEqual(expected.places);
  expect(findings).toEqual(validate(expected, { stichtag: heute }));
  expect(findings.length).toBeGreaterThan(0);
});
