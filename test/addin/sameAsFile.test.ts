import { expect, it } from 'vitest';
import { read } from '#templates/read/read.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { readWorkbook } from '../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { begonnen, offen } from './checklisten.ts';
import { openEmpty } from './openVorlage.ts';

const heute = '2027-03-24';

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
