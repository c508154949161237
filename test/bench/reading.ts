import { read as readSheetJs } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { host } from '#host';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { read } from '#templates/read/read.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispieldateien } from '../../worker/demo/beispieldateien.ts';
import { Archive } from '../../worker/files/archive.ts';
import { readWorkbook } from '../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import type { ZipEntry } from '../../worker/files/zip.ts';
import { readFile } from '../../worker/intake/readFile.ts';
import type { Figure } from './figure.ts';
import { stichtag } from './filledStore.ts';
import { type Measured, type Peer, ratio, sideBySide } from './measure.ts';

/**
 * Reading one workbook: every peer reads the same six files. The stages add up: each holds the work of the one before.
 * Their limit is the bare inflate of the parts that are needed, by the same inflater and with the sizes known before.
 */
export async function reading(): Promise<readonly Figure[]> {
  const files = (await beispieldateien(stichtag)).slice(0, 6).map(({ bytes }) => bytes);
  const needed = new Map(files.map((bytes) => [bytes, partsRead(bytes)]));
  const of = (bytes: Uint8Array): readonly ZipEntry[] => needed.get(bytes) ?? [];
  const each = (name: string, read: (bytes: Uint8Array) => unknown): Peer => ({
    name,
    run: async () => {
      for (const bytes of files) await read(bytes);
    },
  });
  const stages = [
    each('bare inflate, parts that are needed', (bytes) => inflateParts(bytes, of(bytes))),
    each('… opened, checked and decoded', (bytes) => decodeParts(bytes, of(bytes))),
    each('… read into cells', (bytes) => readWorkbook(bytes, wantedSheets)),
    each('… read into a Checkliste', (bytes) => readGrid(bytes)),
    each('… validated and hashed: read and validate', (bytes) =>
      readFile('Mappe.xlsx', bytes, { stichtag, namen: false }),
    ),
  ];
  const measured = await sideBySide(
    [
      ...stages,
      each('bare inflate, all parts', (bytes) =>
        inflateParts(bytes, [...new Archive(bytes).entries.values()]),
      ),
      each('SheetJS read', (bytes) => readSheetJs(bytes)),
      each('exceljs load', (bytes) => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer)),
    ],
    7,
  );
  const [limit, , , , whole, , sheetJs, exceljs] = measured as [
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  const [writing] = await sideBySide(
    [{ name: 'write', run: () => writeWorkbook(planWorkbook(newCheckliste())) }],
    5,
  );
  return [
    ...measured.map(
      (peer, index): Figure => ({
        what: `${peer.name}, a workbook`,
        value: peer.ms / files.length,
        unit: 'ms',
        ...(index > 0 && index < stages.length && { note: `${ratio(peer, limit).toFixed(1)} × the limit` }),
      }),
    ),
    {
      what: 'exceljs load : read and validate',
      value: ratio(exceljs, whole),
      unit: '×',
      bar: { atLeast: 25 },
    },
    { what: 'SheetJS read : read and validate', value: ratio(sheetJs, whole), unit: '×' },
    {
      what: 'read and validate : bare inflate, needed parts',
      value: ratio(whole, limit),
      unit: '×',
      bar: { atMost: 4 },
    },
    { what: 'write the template', value: writing?.ms ?? Number.NaN, unit: 'ms', bar: { atMost: 25 } },
  ];
}

/** The parts that the reader asks for, watched while it reads. */
function partsRead(bytes: Uint8Array): readonly ZipEntry[] {
  const found = new Set<ZipEntry>();
  const original = Archive.prototype.bytes;
  Archive.prototype.bytes = function (this: Archive, name) {
    const entry = this.entries.get(name.toLowerCase());
    if (entry) found.add(entry);
    return original.call(this, name);
  };
  try {
    readWorkbook(bytes, wantedSheets);
  } finally {
    Archive.prototype.bytes = original;
  }
  if (found.size < 5)
    throw new Error('The reader asks for next to nothing: the way to watch it is out of date');
  return [...found];
}

function inflateParts(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  for (const { data, packed, size, method } of entries) {
    if (method === 8) host.inflate(bytes.subarray(data, data + packed), size);
  }
}

function decodeParts(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const archive = new Archive(bytes);
  for (const { name } of entries) archive.xml(name);
}

function readGrid(bytes: Uint8Array): void {
  const workbook = readWorkbook(bytes, wantedSheets);
  if (!workbook.ok) throw new Error('A sample cannot be read');
  read(workbook.grid, { stichtag });
}
