/** The built task pane in a real browser, framed by a page that behaves like Excel on the web. */
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { createApp } from '../../../worker/app.ts';
import { addBundles } from '../../../worker/node/build/bundle.ts';
import { collectCopy, type Site } from '../../../worker/node/build/collect.ts';
import { bundles, copies, office } from '../../../worker/node/build/inputs.ts';
import { root } from '../../../worker/node/root.ts';
import type { Ports } from '../../../worker/ports.ts';
import { testPorts } from '../../worker/http/testPorts.ts';
import type { Host } from '../excelHost.ts';
import { newestApi, newHost } from '../openExcel.ts';
import type { Evaluate } from '../rangeCells.ts';
import type { StrictMode } from '../strict.ts';

const excelOrigin = 'https://excel.officeapps.live.com';
const paneOrigin = 'https://addin.example';
/** The day the browser and the pane live in. */
export const heute = '2027-03-24';
/** The Zugangsschlüssel of the coordination. */
export const koordination = 'ozg_koordination-der-umsetzung-im-test';

const isApi = (url: string): boolean => url.startsWith(`${paneOrigin}/api/`);

/** The real app: the built pane, the API, and a store of its own. */
export type FetchService = (path: string, init?: RequestInit) => Promise<Response>;

/** What the worker serves to Excel and the scripts of the host; built once for all tests of a file. */
export interface Served {
  readonly newService: () => FetchService;
  readonly hostScript: string;
  readonly desktopScript: string;
  readonly site: Site;
}

export async function servePane(): Promise<Served> {
  const site: Site = new Map();
  const isPane = (path: string) => path.startsWith('addin');
  for (const copy of [...copies.filter(({ to }) => isPane(to)), ...office]) collectCopy(site, root, copy);
  await addBundles(
    site,
    root,
    bundles.filter(({ out }) => isPane(out)),
  );
  const assets: Ports['assets'] = async (path) => {
    const file = site.get(path.slice(1));
    return file ? { body: new Uint8Array(file), etag: '"1"' } : null;
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/excel/web/hostPage.ts', 'test/excel/web/desktopShim.ts'],
    outdir: '.',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return {
    newService: () => {
      const app = createApp(
        testPorts(
          { OFFEN: 'ja', KOORDINATION_TOKEN: koordination },
          { assets, now: () => new Date(`${heute}T10:00:00Z`) },
        ),
      );
      return async (path, init) => await app.request(`${paneOrigin}${path}`, init);
    },
    hostScript: script('hostPage.js'),
    desktopScript: script('desktopShim.js'),
    site,
  };
}

export interface OpenPaneOptions extends BrowserContextOptions {
  readonly api?: string;
  readonly width?: number;
  readonly evaluate?: Evaluate;
  /** How strict an empty workbook's Excel is. */
  readonly strict?: readonly StrictMode[];
  /** Excel on the web frames the pane; Excel for Windows shows it as a page of its own. */
  readonly platform?: 'web' | 'windows';
  /** The theme of Excel for Windows; Excel on the web tells none. */
  readonly officeTheme?: 'light' | 'dark';
  /** The workbook is opened for reading alone, in Excel on the web. */
  readonly readOnly?: boolean;
  /** A workbook that is open already. */
  readonly host?: Host;
  /** Where the pane delivers to; an empty store by default. */
  readonly service?: FetchService;
}

export interface OpenPane {
  readonly host: Host;
  readonly page: Page;
  readonly pane: Pick<Page, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;
  /** The document of the pane. */
  readonly frame: Frame;
  readonly service: FetchService;
  /** Requests elsewhere, errors, messages that nobody understood, members that the stand-in lacks. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openPane(
  browser: Browser,
  served: Served,
  {
    api = newestApi,
    width = 320,
    evaluate,
    platform = 'web',
    officeTheme = 'light',
    readOnly = false,
    strict = [],
    host = newHost({ api, strict, ...(evaluate && { evaluate }) }),
    service = served.newService(),
    ...options
  }: OpenPaneOptions = {},
): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'de-DE', ...options });
  const faults: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === excelOrigin) {
      const script = url.pathname === '/host.js';
      return route.fulfill({
        contentType: script ? 'text/javascript' : 'text/html',
        body: script ? served.hostScript : hostHtml,
      });
    }
    if (url.origin !== paneOrigin) {
      faults.push(`fremd: ${url.href}`);
      return route.abort();
    }
    const request = route.request();
    const response = await service(`${url.pathname}${url.search}`, {
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    });
    // what the service refuses, the pane has to say
    if (!response.ok && response.status !== 304 && !isApi(url.href))
      faults.push(`${response.status}: ${url.pathname}`);
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await context.addInitScript(fixDay, `${heute}T10:00:00Z`);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(`geworfen: ${error.message}`));
  page.on('console', (message) => {
    // Office.js complains of the stricter browser and the policy, and goes on
    const { url } = message.location();
    const expected = url.includes('/addin/office/') || isApi(url);
    if (message.type() === 'error' && !expected) faults.push(`Konsole: ${message.text()}`);
  });
  await page.exposeFunction('answerBatch', async (request: string) =>
    JSON.stringify(await host.answerInTime(request)),
  );
  host.tell = (entries) => {
    void page.evaluate((told) => {
      (window as unknown as { tellPane: (entries: unknown) => void }).tellPane(told);
    }, entries);
  };
  const paneUrl = new URL('/addin/taskpane.html', paneOrigin);
  if (platform === 'windows') {
    paneUrl.searchParams.set('_host_Info', 'Excel$Win32$16.01$de-DE$corr$$$0');
    await page.addInitScript((shim) => Object.assign(window, shim), { shimApi: api, shimTheme: officeTheme });
    await page.addInitScript({ content: served.desktopScript });
    await page.goto(paneUrl.href);
  } else
    await page.goto(
      `${excelOrigin}/?api=${api}&mode=${readOnly ? 0 : 1}&pane=${encodeURIComponent(paneUrl.href)}`,
    );
  const pane = platform === 'web' ? page.frameLocator('iframe') : page;
  await pane.getByRole('tab', { selected: true }).waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(paneOrigin));
  if (!frame) throw new Error('the pane is not there');
  return {
    host,
    page,
    pane,
    frame,
    service,
    faults: async () => [
      ...faults,
      ...(await page.evaluate(() => (window as unknown as { notUnderstood: string[] }).notUnderstood)),
      ...[...host.unimplemented].map((member) => `fehlt im Ersatz: ${member}`),
    ],
    close: async () => {
      host.tell = () => undefined;
      await context.close();
    },
  };
}

/** Runs in every frame: it is always the same moment there; timers go on. */
function fixDay(moment: string): void {
  const fixed = Date.parse(moment);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args: readonly number[]) {
      super(...((args.length === 0 ? [fixed] : args) as [number]));
    }
    static override now(): number {
      return fixed;
    }
  } as DateConstructor;
}

const hostHtml = `<!doctype html><html lang="de"><title>Excel</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<body><script type="module" src="/host.js"></script></body></html>`;
