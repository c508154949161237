import ExcelJS from 'exceljs';
import type { Kennung } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { Archive } from '../../worker/files/archive.ts';
import { copyZip } from '../../worker/files/xlsx/annotate/copyZip.ts';
import { writeLongWorkbook, writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import type { Merged } from '../../worker/merge/merge.ts';
import { mergeFiles } from '../../worker/merge/mergeFiles.ts';
import type { MergePart } from '../../worker/merge/readMergePart.ts';
import { overviewPlan } from '../../worker/report/overviewPlan.ts';
import type { Figure } from './figure.ts';
import { stichtag } from './filledStore.ts';
import { cpuSeconds, grownBy, median } from './measure.ts';

/** exceljs reads so many of the files; all of them would take minutes. */
const exceljsFiles = 32;
/** Files that are written; more are copies of these with a Kennung of their own. */
const writtenFiles = 640;

interface File {
  readonly kennung: Kennung | null;
  readonly bytes: Uint8Array;
}

/** Merging files of 16 Länder: from bytes to figures, and on to the workbook. */
export async function merging(count: number): Promise<readonly Figure[]> {
  const files: File[] = [];
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: Math.min(count, writtenFiles) / 16 })) {
    const bytes = await writeWorkbook(planWorkbook(checkliste));
    files.push({ kennung: checkliste.stammdaten.kennung, bytes });
  }
  const before = process.memoryUsage().rss;
  let merged: Merged | null = null;
  const figures: number[] = [];
  for (let round = 0; round < (count > writtenFiles ? 1 : 3); round++) {
    let making = 0;
    const all = await cpuSeconds(async () => {
      const parts = partsOf(files, count, (seconds) => {
        making += seconds;
      });
      const outcome = await mergeFiles(parts, { stichtag, erwartet: null, namen: false });
      if (!outcome.ok || outcome.merged.mappen.length !== count) throw new Error('Not all files were merged');
      merged = outcome.merged;
      JSON.stringify(merged.overview);
    });
    figures.push(all - making);
  }
  const xlsx = await cpuSeconds(async () => merged && writeLongWorkbook(overviewPlan(merged)));
  const grown = grownBy(before);
  const some = files.slice(0, exceljsFiles);
  const exceljs = await cpuSeconds(async () => {
    for (const { bytes } of some) await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
  });
  return [
    {
      what: `merge ${count} workbooks, figures as JSON`,
      value: median(figures),
      unit: 's',
      ...(count > writtenFiles && { note: `the ${writtenFiles} files, each with ever new Kennungen` }),
    },
    { what: `merge ${count} workbooks, overview as xlsx on top`, value: xlsx, unit: 's' },
    {
      what: `the exceljs way: merely loading the ${count} files`,
      value: (exceljs / some.length) * count,
      unit: 's',
      ...(some.length < count && { note: `from ${some.length} of them` }),
    },
    {
      what: `exceljs merely loading : merge ${count} workbooks`,
      value: ((exceljs / some.length) * count) / median(figures),
      unit: '×',
      ...(count === 640 && { bar: { atLeast: 30 } }),
    },
    { what: `merge ${count} workbooks, growth`, value: grown, unit: 'MB' },
  ];
}

/** The files one after the other; those beyond the written ones are made on the way, and `onMade` told how long it took. */
async function* partsOf(
  files: readonly File[],
  count: number,
  onMade: (seconds: number) => void,
): AsyncGenerator<MergePart, void, undefined> {
  for (let index = 0; index < count; index++) {
    const file = files[index % files.length];
    if (!file) throw new Error('There are no files');
    const name = `${index}.xlsx`;
    if (index < files.length) {
      yield { kind: 'file', file: { name, bytes: file.bytes } };
      continue;
    }
    const copies: Uint8Array[] = [];
    onMade(await cpuSeconds(() => copies.push(withKennung(file, index))));
    yield { kind: 'file', file: { name, bytes: copies[0] ?? null } };
  }
}

/** The same workbook under another Kennung of its Land: a text of the same length in its table of texts. */
function withKennung({ kennung, bytes }: File, index: number): Uint8Array {
  if (kennung === null) throw new Error('A sample workbook has no Kennung');
  const archive = new Archive(bytes);
  const texts = archive.xml('xl/sharedStrings.xml') ?? '';
  const own = `${kennung.slice(0, 3)}${String(index).padStart(6, '0')}`;
  const changed = texts.replace(`<t>${kennung}</t>`, `<t>${own}</t>`);
  if (changed === texts) throw new Error('The Kennung is not among the texts');
  return copyZip(bytes, archive.entries, new Map([['xl/sharedStrings.xml', changed]]));
}
