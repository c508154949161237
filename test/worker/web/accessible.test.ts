import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/workbook/new.ts';
import { launchBrowser } from '../../browser.ts';
import { fileOf, type Host, openPage, sampleFiles, startHost, stichtag, type TestFile } from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const displays: readonly (readonly [string, BrowserContextOptions])[] = [320, 1280].flatMap((width) => {
  const viewport = { width, height: 800 };
  const at = (name: string, options: BrowserContextOptions) =>
    [`${name}, ${width} px`, { ...options, viewport }] as const;
  return [
    at('light', { colorScheme: 'light' }),
    at('dark', { colorScheme: 'dark' }),
    at('forced colours', { forcedColors: 'active' }),
  ];
});

let host: Host;
let browser: Browser;
let files: TestFile[];

beforeAll(async () => {
  [host, browser, files] = await Promise.all([startHost(), launchBrowser(), sampleFiles(4)]);
  files.push(await fileOf('leer.xlsx', newCheckliste()), {
    name: 'liste.csv',
    mimeType: '',
    buffer: Buffer.from('a'),
  });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each(displays)('in %s', (_, options) => {
  it('every page and state is accessible and fits', { timeout: 120_000 }, async () => {
    const { page, faults } = await openPage(browser, host, options);
    const found: string[] = [];
    for (const [name, act] of states) {
      await act(page);
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content, name).toBeLessThanOrEqual(window ?? 0);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it('the static page is accessible', async () => {
  const { page } = await openPage(browser, host);
  await page.route('**/client.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(host.address);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

it('the skip link and the navigation work with the keyboard', async () => {
  const { page } = await openPage(browser, host);
  await page.goto(host.address);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Zum Inhalt springen');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt');
  expect(await page.getByRole('heading', { name: 'Vorlage herunterladen' }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Prüfen' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Dateien prüfen');
  expect(await page.getByRole('link', { name: 'Prüfen' }).getAttribute('aria-current')).toBe('page');
  expect(await page.getByRole('heading', { name: 'Vorlage herunterladen' }).isVisible()).toBe(false);
  await page.context().close();
});

/** Each state follows from the one before. */
const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['Vorlage', async (page) => void (await page.goto(host.address))],
  ['Prüfen', (page) => page.getByRole('link', { name: 'Prüfen' }).click()],
  [
    'Prüfen, Befunde',
    async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles(files);
      await page.getByRole('heading', { name: '6 Dateien geprüft' }).waitFor();
      await openAllDetails(page);
    },
  ],
  ['Zusammenführen', (page) => page.getByRole('link', { name: 'Zusammenführen' }).click()],
  [
    'Zusammenführen, ohne Dateien',
    (page) => page.getByRole('button', { name: 'Zusammenführen', exact: true }).click(),
  ],
  [
    'Zusammenführen, Ergebnis',
    async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles(files);
      await page.getByLabel('Stichtag').fill(stichtag);
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
      await page.getByRole('heading', { name: /^Übersicht zum/ }).waitFor();
      await openAllDetails(page);
    },
  ],
  [
    'Zusammenführen, geändert',
    async (page) => {
      await page.getByLabel('Bayern').check();
      await page.getByText('Die Auswahl wurde geändert').waitFor();
    },
  ],
];

async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** `rule: element` of everything that axe finds. */
async function violations(page: Page): Promise<string[]> {
  // Buttons fade when they change; half-way their contrast is nobody's
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults, readonly string[]>(
    (runOnly) => Reflect.get(globalThis, 'axe').run(document, { runOnly: [...runOnly] }),
    tags,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
