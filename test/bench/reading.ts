import { inflateRawSync } from 'node:zlib';
import { read as readSheetJs } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispieldateien } from '../../worker/demo/beispieldateien.ts';
import { readWorkbook } from '../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { readDirectory, type ZipEntry } from '../../worker/files/zip.ts';
import { readFile } from '../../worker/intake/readFile.ts';
import type { Figure } from './figure.ts';
import { stichtag } from './filledStore.ts';
import { type Measured, type Peer, ratio, sideBySide } from './measure.ts';

/** Parts that reading a workbook of ours needs; the others are never inflated. */
const needed = /content_types|\.rels$|workbook\.xml|custom|styles|sharedstrings|sheet[1235]\.xml$/i;

/** Reading one workbook: every peer reads the same six files. */
export async function reading(): Promise<readonly Figure[]> {
  const files = (await beispieldateien(stichtag)).slice(0, 6).map(({ bytes }) => bytes);
  const each = (name: string, runs: number, read: (bytes: Uint8Array) => unknown): Peer => ({
    name,
    runs,
    run: async () => {
      for (const bytes of files) await read(bytes);
    },
  });
  const measured = await sideBySide(
    [
      each('bare inflate, all parts', 10, (bytes) => inflateParts(bytes, () => true)),
      each('bare inflate, parts that are needed', 10, (bytes) =>
        inflateParts(bytes, ({ name }) => needed.test(name)),
      ),
      each('read', 10, (bytes) => readWorkbook(bytes, wantedSheets)),
      each('read and validate', 10, (bytes) => readFile('Mappe.xlsx', bytes, { stichtag, namen: false })),
      each('SheetJS read', 1, (bytes) => readSheetJs(bytes)),
      each('exceljs load', 1, (bytes) => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer)),
    ],
    7,
  );
  const [all, some, , whole, sheetJs, exceljs] = measured as [
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  const [writing] = await sideBySide(
    [{ name: 'write', runs: 3, run: () => writeWorkbook(planWorkbook(newCheckliste())) }],
    5,
  );
  return [
    ...measured.map(
      ({ name, ms }): Figure => ({ what: `${name}, a workbook`, value: ms / files.length, unit: 'ms' }),
    ),
    {
      what: 'exceljs load : read and validate',
      value: ratio(exceljs, whole),
      unit: '×',
      bar: { atLeast: 10 },
    },
    { what: 'SheetJS read : read and validate', value: ratio(sheetJs, whole), unit: '×' },
    {
      what: 'read and validate : bare inflate, all parts',
      value: ratio(whole, all),
      unit: '×',
      bar: { atMost: 5 },
    },
    {
      what: 'read and validate : bare inflate, needed parts',
      value: ratio(whole, some),
      unit: '×',
      note: 'a fifth of the bytes; the bar speaks of the whole file',
    },
    { what: 'write the template', value: writing?.ms ?? Number.NaN, unit: 'ms' },
  ];
}

function inflateParts(bytes: Uint8Array, isWanted: (entry: ZipEntry) => boolean): number {
  let size = 0;
  for (const entry of readDirectory(bytes).values()) {
    if (isWanted(entry)) size += inflateRawSync(bytes.subarray(entry.data, entry.data + entry.packed)).length;
  }
  return size;
}
