/** The real Node host with the built page on a free port, and pages of a browser that watch for faults. */
import { randomFillSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Checkliste } from '#templates/checkliste.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import type { Ports } from '../../../worker/ports.ts';
import { createStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { writeWorkbook } from '../../../worker/xlsx/writeWorkbook.ts';

export const stichtag = '2027-03-22';

export interface Host {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts the host; `samples` are offered under `/beispiele/` as a demonstration does. */
export async function startHost(samples: readonly TestFile[] = []): Promise<Host> {
  await buildSite();
  const app = createApp({
    config: readConfig({ OFFEN: 'ja' }),
    now: () => new Date(`${stichtag}T10:00:00Z`),
    random: (bytes) => randomFillSync(new Uint8Array(bytes)),
    assets: withSamples(openSite(siteFolder), samples),
    store: createStore(openNodeSql(':memory:')),
    address: () => null,
    verifyAccess: null,
    log: () => undefined,
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function withSamples(assets: Ports['assets'], samples: readonly TestFile[]): Ports['assets'] {
  const index = new TextEncoder().encode(JSON.stringify({ files: samples.map(({ name }) => name) }));
  return async (path) => {
    if (samples.length > 0 && path === '/beispiele/index.json') return { body: index, etag: '"index"' };
    const sample = samples.find(({ name }) => path === `/beispiele/${name}`);
    return sample ? { body: new Uint8Array(sample.buffer), etag: `"${sample.name}"` } : await assets(path);
  };
}

/** A page of its own context; `faults` collects requests to other origins, refusals of the policy, thrown errors. */
export async function openPage(
  browser: Browser,
  host: Host,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'de-DE', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== host.address) faults.push(`fremd: ${url.href}`);
  });
  page.on('pageerror', (error) => faults.push(`geworfen: ${error.message}`));
  page.on('console', (message) => {
    // Without a demonstration there is no list of samples
    if (message.type() === 'error' && !message.location().url.endsWith('/beispiele/index.json'))
      faults.push(`Konsole: ${message.text()}`);
  });
  return { page, faults };
}

/** A file as playwright takes it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sample workbooks as files. */
export async function sampleFiles(count: number): Promise<TestFile[]> {
  const mappen = beispielmappen({ stichtag: '2027-03-22' }).slice(0, count);
  return await Promise.all(mappen.map(({ name, checkliste }) => fileOf(name, checkliste)));
}

export async function fileOf(name: string, checkliste: Checkliste): Promise<TestFile> {
  return { name, mimeType: xlsx, buffer: Buffer.from(await writeWorkbook(planWorkbook(checkliste))) };
}
