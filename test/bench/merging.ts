import ExcelJS from 'exceljs';
import { planWorkbook } from '#templates/workbook/write.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import type { Merged } from '../../worker/merge/merge.ts';
import { type MergePart, mergeFiles } from '../../worker/merge/mergeFiles.ts';
import { overviewPlan } from '../../worker/report/overviewPlan.ts';
import { writeWorkbook } from '../../worker/xlsx/writeWorkbook.ts';
import type { Figure } from './figure.ts';
import { cpuSeconds, grownBy, median } from './measure.ts';

const stichtag = '2026-11-21';

/** exceljs reads so many of the files; all of them would take minutes. */
const exceljsFiles = 32;

/** Merging files of 16 Länder: from bytes to figures, and on to the workbook. */
export async function merging(count: number): Promise<readonly Figure[]> {
  const parts: MergePart[] = [];
  for (const { name, checkliste } of beispielmappen({ stichtag, jeLand: count / 16 })) {
    parts.push({ kind: 'file', file: { name, bytes: await writeWorkbook(planWorkbook(checkliste)) } });
  }
  const before = process.memoryUsage().rss;
  let merged: Merged | null = null;
  const figures: number[] = [];
  for (let round = 0; round < 3; round++) {
    figures.push(
      await cpuSeconds(async () => {
        const outcome = await mergeFiles(parts, { stichtag, erwartet: null, namen: false });
        if (!outcome.ok) throw new Error('The files were not merged');
        merged = outcome.merged;
        JSON.stringify(merged.overview);
      }),
    );
  }
  const xlsx = await cpuSeconds(async () => merged && writeWorkbook(overviewPlan(merged)));
  const grown = grownBy(before);
  const some = parts.slice(0, exceljsFiles);
  const exceljs = await cpuSeconds(async () => {
    for (const { file } of some)
      await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(file.bytes ?? []).buffer);
  });
  return [
    {
      what: `merge ${count} workbooks, figures as JSON`,
      value: median(figures),
      unit: 's',
      ...(count === 640 && { bar: { atMost: 3 } }),
    },
    { what: `merge ${count} workbooks, overview as xlsx on top`, value: xlsx, unit: 's' },
    {
      what: `the exceljs way: merely loading the ${count} files`,
      value: (exceljs / some.length) * count,
      unit: 's',
      ...(some.length < count && { note: `from ${some.length} of them` }),
    },
    { what: `merge ${count} workbooks, growth`, value: grown, unit: 'MB' },
  ];
}
