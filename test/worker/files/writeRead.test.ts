import { expect, test } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Cell, Grid, GridSheet } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';

/** The grid without what a file cannot tell: empty ends of rows and sheets, and the order of drop-downs. */
function comparable({ sheets, names, properties }: Grid) {
  return { sheets: sheets.map(comparableSheet), names, properties };
}

function comparableSheet(sheet: GridSheet) {
  const cells = sheet.rows.flatMap((row, rowIndex) =>
    row.map((cell, column): [number, number, Cell] => [rowIndex, column, cell]),
  );
  return {
    ...sheet,
    rows: cells.filter(([, , cell]) => cell !== null && cell !== ''),
    lists: [...(sheet.lists ?? [])].sort(),
  };
}

test('our own reader finds in a new workbook what was planned', async () => {
  const plan = planWorkbook(
    newCheckliste({ land: 'SH', umsetzungsprojekt: 'Bauantrag <digital> & mehr', stand: '2027-03-22' }),
  );
  const reading = readWorkbook(await writeWorkbook(plan));
  if (!reading.ok) throw new Error(reading.finding.message);
  expect(comparable(reading.grid)).toEqual(comparable(gridOfPlan(plan)));
});
