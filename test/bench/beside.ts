/** What a heavy request does to all others: `/api/health` and a small request while it runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { buildSite } from '../../worker/node/build/buildSite.ts';
import { openNode } from '../../worker/store/openNode.ts';
import type { Figure } from './figure.ts';
import { stichtag } from './filledStore.ts';
import { quantile } from './measure.ts';
import { type Service, withNode, withWorkerd } from './service.ts';
import { exportLines, importLines } from './storeLines.ts';

const mergedFiles = 200;
/** Milliseconds from one look at the health to the next. */
const every = 20;

/** `file` is a store of 9,200 workbooks. */
export async function beside(file: string, host: string): Promise<readonly Figure[]> {
  if (process.platform !== 'linux') return [];
  await buildSite();
  const lines = exportLines(file);
  const form = await formOf(mergedFiles);
  if (host === 'workerd') {
    return await withWorkerd(async (service) => [
      ...(await importing(service, lines)),
      ...(await overviews(service, form)),
    ]);
  }
  const folder = mkdtempSync(join(tmpdir(), 'ozg-bench-empty-'));
  const empty = join(folder, 'empty.sqlite');
  openNode(empty).close();
  try {
    return await withNode(empty, async (service) => [
      ...(await importing(service, lines)),
      ...(await overviews(service, form)),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function overviews(service: Service, form: FormData): Promise<readonly Figure[]> {
  const overview = () => service.send(`/api/overview.xlsx?stichtag=${stichtag}`);
  await service.send('/api/template.xlsx');
  return [
    ...(await beat(service, 'an overview of 9200, xlsx', overview)),
    ...(await beat(service, 'an overview of 9200, JSON', () =>
      service.send(`/api/overview?stichtag=${stichtag}`),
    )),
    ...(await beat(service, 'a report on 9200', () => service.send(`/api/report.xlsx?stichtag=${stichtag}`))),
    ...(await beat(service, `a merge of ${mergedFiles} files, xlsx`, () =>
      service.send('/api/merge', { method: 'POST', body: form }),
    )),
    ...(await beat(service, 'eight overviews of 9200 at once, xlsx', () =>
      Promise.all(Array.from({ length: 8 }, overview)),
    )),
  ];
}

const importing = (service: Service, lines: readonly string[]) =>
  beat(service, 'an import of 9200', () => importLines(service.send, lines));

async function formOf(count: number): Promise<FormData> {
  const form = new FormData();
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: Math.ceil(count / 16) })) {
    if (form.getAll('file').length === count) break;
    const bytes = Uint8Array.from(await writeWorkbook(planWorkbook(checkliste)));
    form.append('file', new Blob([bytes]), `${checkliste.stammdaten.kennung}.xlsx`);
  }
  return form;
}

/** How long the work takes, and how long health and a list of Vorgaben (with the store) take meanwhile. */
async function beat(
  { host, request }: Service,
  what: string,
  work: () => Promise<unknown>,
): Promise<readonly Figure[]> {
  let running = true;
  const start = performance.now();
  const working = work().finally(() => {
    running = false;
  });
  const waits = { health: [] as number[], small: [] as number[] };
  const look = async (path: string, times: number[]): Promise<void> => {
    while (running) {
      const before = performance.now();
      const response = await request(path);
      await response.arrayBuffer();
      times.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  };
  await Promise.all([working, look('/api/health', waits.health), look('/api/vorgaben', waits.small)]);
  const seconds = (performance.now() - start) / 1000;
  const both = [...waits.health, ...waits.small];
  console.error(
    `  ${what}, ${host}: ${seconds.toFixed(1)} s, health ${quantile(waits.health, 0.95).toFixed(0)} ms, longest ${Math.max(...both).toFixed(0)} ms`,
  );
  return [
    { what: `${what}, ${host}`, value: seconds, unit: 's', note: `${both.length} other requests meanwhile` },
    ...(['health', 'small'] as const).flatMap((kind): Figure[] => [
      {
        what: `${kind === 'health' ? 'health' : 'a small request'} beside ${what}, ${host}, 95th percentile`,
        value: quantile(waits[kind], 0.95),
        unit: 'ms',
        bar: { atMost: 500 },
        note: `longest ${Math.round(Math.max(...waits[kind]))} ms`,
      },
    ]),
  ];
}
