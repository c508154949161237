/** The real Node host with the built page on a free port, and pages of a browser that watch for faults. */
import { randomBytes, randomFillSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Checkliste, LandId } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { heavyInTurns } from '../../../worker/heavy/inTurns.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import type { Ports } from '../../../worker/ports.ts';
import { createStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';

export const stichtag = '2027-03-22';

export interface Host {
  readonly address: string;
  /** The Zugangsschlüssel of the coordination. */
  readonly koordination: string;
  readonly close: () => Promise<void>;
}

/** Starts the host with an empty store; `samples` are offered under `/beispiele/` as a demonstration does. */
export async function startHost(
  samples: readonly TestFile[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Host> {
  await buildSite();
  const koordination = `ozg_${randomBytes(32).toString('base64url')}`;
  const store = createStore(openNodeSql(':memory:'));
  const now = () => new Date(`${stichtag}T10:00:00Z`);
  const app = createApp({
    config: readConfig({ OFFEN: 'ja', KOORDINATION_TOKEN: koordination, ...env }),
    now,
    random: (bytes) => randomFillSync(new Uint8Array(bytes)),
    assets: withSamples(openSite(siteFolder), samples),
    store,
    heavy: heavyInTurns(store, now),
    address: () => null,
    verifyAccess: null,
    log: () => undefined,
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    koordination,
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
  await page.clock.setFixedTime(`${stichtag}T10:00:00Z`);
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

/** A Zugangsschlüssel of a Land, as the coordination gives it out. */
export async function landKey(host: Host, land: LandId, label = `Projektbüro ${land}`): Promise<string> {
  const response = await fetch(`${host.address}/api/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.koordination}`, 'content-type': 'application/json' },
    body: JSON.stringify({ land, label }),
  });
  const { token }: { readonly token: string } = await response.json();
  return token;
}

/** Delivers files past the page; fails unless all of them are taken. */
export async function deliver(host: Host, key: string, files: readonly TestFile[]): Promise<void> {
  const body = new FormData();
  for (const { name, buffer } of files) body.append('file', new File([new Uint8Array(buffer)], name));
  const response = await fetch(`${host.address}/api/workbooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body,
  });
  const { results }: { readonly results: readonly { readonly outcome: string }[] } = await response.json();
  const refused = results.filter(({ outcome }) => outcome !== 'accepted');
  if (refused.length > 0) throw new Error(`Not accepted: ${JSON.stringify(refused)}`);
}

/** Signs in on a page of the store that is open. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('Zugangsschlüssel', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Abmelden' }).waitFor();
}

/** A file as playwright takes it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sample workbooks as files. */
export async function sampleFiles(count?: number): Promise<TestFile[]> {
  const mappen = beispielmappen({ stichtag: '2027-03-22' }).slice(0, count);
  return await Promise.all(mappen.map(({ name, checkliste }) => fileOf(name, checkliste)));
}

/** `version` is that of the store on which the file is based. */
export async function fileOf(name: string, checkliste: Checkliste, version?: number): Promise<TestFile> {
  const plan = planWorkbook(checkliste, version === undefined ? {} : { version });
  return { name, mimeType: xlsx, buffer: Buffer.from(await writeWorkbook(plan)) };
}
