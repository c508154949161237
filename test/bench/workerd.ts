import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { buildSite } from '../../worker/node/build/buildSite.ts';
import type { Figure } from './figure.ts';
import { stichtag } from './filledStore.ts';
import { cpuOf, forgetPeak, memoryOf } from './processFigures.ts';
import { withWorkerd } from './service.ts';
import { exportLines, importLines } from './storeLines.ts';

const uploads = 160;

/** The worker itself in workerd, over HTTP; Linux alone tells what other processes use. `file` is a filled store. */
export async function workerd(file: string): Promise<readonly Figure[]> {
  if (process.platform !== 'linux') return [];
  await buildSite();
  return [...(await uploading()), ...(await overviews(file))];
}

async function uploading(): Promise<readonly Figure[]> {
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: uploads / 16 }))
    files.push(Uint8Array.from(await writeWorkbook(planWorkbook(checkliste))));
  return withWorkerd(async ({ send, pids }) => {
    const deliver = (body: BodyInit) => send('/api/workbooks', { method: 'POST', body });
    const [warmUp, ...rest] = files;
    if (warmUp) await deliver(warmUp);
    const single = await measure(pids, async () => {
      for (const file of rest) await deliver(file);
    });
    const batch = new FormData();
    for (const [index, file] of files.entries()) batch.append('file', new Blob([file]), `${index}.xlsx`);
    const merge = await measure(pids, () => send('/api/merge?format=json', { method: 'POST', body: batch }));
    return [
      {
        what: 'deliver workbooks (.xlsx) one by one, workerd',
        value: rest.length / single.seconds,
        unit: 'a second',
        note: `${((single.cpu * 1000) / rest.length).toFixed(1)} ms CPU each; each is on the disk when it is answered`,
      },
      {
        what: `merge ${files.length} uploaded workbooks, JSON, workerd`,
        value: merge.seconds,
        unit: 's',
        note: `${merge.cpu.toFixed(2)} s CPU, growth ${merge.growth.toFixed(0)} MB`,
      },
    ];
  });
}

async function overviews(file: string): Promise<readonly Figure[]> {
  const lines = exportLines(file);
  return withWorkerd(async ({ send, pids }) => {
    await importLines(send, lines);
    const path = (kind: string) => `/api/overview${kind}?stichtag=${stichtag}`;
    const cold = await measure(pids, () => send(path('')));
    const json = await measure(pids, () => send(path('')));
    const xlsx = await measure(pids, () => send(path('.xlsx')));
    return [
      ...figuresOf('JSON', { ...json, growth: cold.growth }, 0.6),
      ...figuresOf('xlsx', xlsx, 5),
      {
        what: 'the same a second time, xlsx, growth',
        value: (await measure(pids, () => send(path('.xlsx')))).growth,
        unit: 'MB',
      },
    ];
  });
}

const figuresOf = (kind: string, { cpu, seconds, growth }: Measured, atMost: number): Figure[] => [
  {
    what: `overview of 9200 over HTTP, ${kind}, workerd`,
    value: seconds,
    unit: 's',
    bar: { atMost },
    note: `until it has arrived, with a heap of 128 MB; ${cpu.toFixed(2)} s CPU`,
  },
  { what: `overview of 9200, ${kind}, growth in workerd`, value: growth, unit: 'MB', bar: { atMost: 64 } },
];

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
  /** MB of resident memory, at most, over what it was before. */
  readonly growth: number;
}

async function measure(pids: readonly number[], run: () => Promise<unknown>): Promise<Measured> {
  forgetPeak(pids);
  const before = { memory: memoryOf(pids, 'now'), cpu: cpuOf(pids), at: performance.now() };
  await run();
  return {
    seconds: (performance.now() - before.at) / 1000,
    cpu: cpuOf(pids) - before.cpu,
    growth: memoryOf(pids, 'peak') - before.memory,
  };
}
