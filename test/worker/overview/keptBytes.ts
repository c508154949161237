/**
 * How many bytes stay in the heap for each workbook of an overview: `keptBytes.ts <file>`, under --expose-gc, with
 * `file` a folder for a store. Prints JSON. In a process of its own, where nothing else comes and goes.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { mergeFiles } from '../../../worker/merge/mergeFiles.ts';
import { readMerged } from '../../../worker/overview/readMerged.ts';
import { fillStore, koordination, stichtag } from '../../bench/filledStore.ts';

export interface Kept {
  readonly stored: number;
  readonly file: number;
}

if (import.meta.main) {
  const store = fillStore(join(process.argv[2] ?? '', 'store.sqlite'), 320);
  const frage = { stichtag, vergleich: null, land: null, themenfeld: null };
  const stored = await keptBy(320, () =>
    readMerged(store, frage, { akteur: koordination.akteur, vergleich: true }),
  );
  const files: Uint8Array[] = [];
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: 2 }))
    files.push(await writeWorkbook(planWorkbook(checkliste)));
  const file = await keptBy(32, () =>
    mergeFiles(
      files.map((bytes, index) => ({ kind: 'file', file: { name: `${index}.xlsx`, bytes } })),
      { stichtag, erwartet: null, namen: false },
    ),
  );
  console.log(JSON.stringify({ stored, file } satisfies Kept));
}

/** Bytes that a second and a third result take beside the first, by result and workbook. */
async function keptBy(count: number, run: () => Promise<unknown>): Promise<number> {
  const results = [await run()];
  const before = await heapUsed();
  results.push(await run(), await run());
  const bytes = (await heapUsed()) - before;
  return bytes / (results.length - 1) / count;
}

async function heapUsed(): Promise<number> {
  // what a promise still holds is let go in a later turn
  await setTimeout(10);
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
