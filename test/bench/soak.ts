/** Sixteen clients for a minute, each doing what people do, in turn: what the service carries, and whether it grows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { buildSite } from '../../worker/node/build/buildSite.ts';
import type { Figure } from './figure.ts';
import { fillStore, stichtag } from './filledStore.ts';
import { quantile } from './measure.ts';
import { memoryOf } from './processFigures.ts';
import { type Service, withNode, withWorkerd } from './service.ts';
import { exportLines, importLines } from './storeLines.ts';

const clients = 16;
const seconds = 60;
/** Workbooks that are stored before it begins. */
const stored = 320;

export async function soak(): Promise<readonly Figure[]> {
  if (process.platform !== 'linux') return [];
  await buildSite();
  const folder = mkdtempSync(join(tmpdir(), 'ozg-bench-soak-'));
  const file = join(folder, 'ozg.sqlite');
  fillStore(file, stored).close();
  try {
    const files = await sampleFiles();
    return [
      ...(await withNode(file, (service) => run(service, files))),
      ...(await withWorkerd(async (service) => {
        await importLines(service.send, exportLines(file));
        return await run(service, files);
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type File = Uint8Array<ArrayBuffer>;

async function sampleFiles(): Promise<readonly File[]> {
  const files: File[] = [];
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: 1 }))
    files.push(Uint8Array.from(await writeWorkbook(planWorkbook(checkliste))));
  return files;
}

/** What one client asks for, one after the other; of ten requests one is an overview. */
function requests(file: File): readonly (readonly [path: string, init?: RequestInit])[] {
  const upload: RequestInit = { method: 'POST', body: file };
  const form = new FormData();
  for (let part = 0; part < 5; part++) form.append('file', new Blob([file]), `${part}.xlsx`);
  return [
    ['/api/validate', upload],
    ['/api/workbooks', upload],
    ['/api/workbooks'],
    ['/api/template.xlsx?land=SH'],
    ['/'],
    ['/api/vorgaben'],
    ['/api/merge?format=json', { method: 'POST', body: form }],
    [`/api/overview?stichtag=${stichtag}`],
    ['/api/health'],
    [`/api/overview.xlsx?land=SH&stichtag=${stichtag}`],
  ];
}

async function run(service: Service, files: readonly File[]): Promise<readonly Figure[]> {
  const { host, pids } = service;
  const times: number[] = [];
  let busy = 0;
  let faults = 0;
  const before = memoryOf(pids, 'now');
  const end = performance.now() + seconds * 1000;
  const client = async (number: number): Promise<void> => {
    const own = requests(files[number % files.length] ?? new Uint8Array());
    for (let turn = number; performance.now() < end; turn++) {
      const [path, init] = own[turn % own.length] ?? ['/api/health'];
      const start = performance.now();
      const response = await service.request(path, init);
      await response.arrayBuffer();
      if (response.status === 503) busy += 1;
      else if (response.status >= 400) faults += 1;
      else times.push(performance.now() - start);
      // as somebody who was told to come again
      if (response.status === 503) await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const what = `${clients} clients for ${seconds} s, ${host}`;
  return [
    {
      what,
      value: times.length / seconds,
      unit: 'a second',
      note: `${times.length} answers, ${busy} times busy, ${faults} faults`,
    },
    { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
    { what: `${what}, 99th percentile`, value: quantile(times, 0.99), unit: 'ms' },
    { what: `${what}, memory at the start`, value: before, unit: 'MB' },
    { what: `${what}, memory at the end`, value: memoryOf(pids, 'now'), unit: 'MB' },
  ];
}
