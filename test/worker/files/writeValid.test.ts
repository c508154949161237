import { expect, test } from 'vitest';
import { type StyleName, styles } from '#templates/sheets/styles.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { objections } from '../../openXml.ts';
import { cellOf, planOf, samplePlan, sheetOf } from './samplePlan.ts';

test('a workbook that uses everything is valid', async () => {
  expect(objections(await writeWorkbook(samplePlan))).toEqual([]);
});

test('a workbook of an empty sheet is valid', async () => {
  expect(objections(await writeWorkbook(planOf(sheetOf('Leer'))))).toEqual([]);
});

test('a workbook that wears every style is valid', async () => {
  const rows = Object.keys(styles).map((name) => ({
    height: null,
    cells: [cellOf(name, name as StyleName)],
  }));
  expect(objections(await writeWorkbook(planOf(sheetOf('Stile', { rows }))))).toEqual([]);
});
