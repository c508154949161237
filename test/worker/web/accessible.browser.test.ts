import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { OffenerPunkt } from '#templates/model/checkliste.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { connectBrowser } from '../../browser/connectBrowser.ts';
import {
  deliver,
  fileOf,
  type Host,
  landKey,
  openPage,
  sampleFiles,
  signIn,
  startHost,
  stichtag,
  type TestFile,
} from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Colours change the contrast alone, so the other rules need to look once. */
const displays: readonly (readonly [string, Parameters<Page['emulateMedia']>[0], readonly string[]])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, tags],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, ['color-contrast']],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }, ['color-contrast']],
];

/** An Offener Punkt that the overview shows. */
const wartet: OffenerPunkt = {
  art: 'entscheidung',
  text: 'Zusätzliche Kapazität',
  schritt: null,
  zustaendig: 'Steuerungskreis',
  bis: '2027-W10',
  erledigt: null,
  ergebnis: null,
  risiko: null,
  eskalation: true,
};

let host: Host;
let browser: Browser;
let files: TestFile[];

beforeAll(async () => {
  [host, browser, files] = await Promise.all([startHost(), connectBrowser(), sampleFiles(4)]);
  // Two of them delivered, and one changed by somebody else since
  await deliver(host, host.koordination, files.slice(0, 2));
  const [mappe] = beispielmappen({ stichtag });
  if (!mappe) throw new Error('There are no samples');
  const changed = (frist: Woche) =>
    fileOf(
      'konflikt.xlsx',
      {
        ...mappe.checkliste,
        offenePunkte: [wartet],
        schritte: mappe.checkliste.schritte.map((schritt) =>
          schritt.id === 'K4-09' ? { ...schritt, frist } : schritt,
        ),
      },
      1,
    );
  await deliver(host, await landKey(host, 'SH'), [await changed('2028-W10')]);
  files.push(await changed('2028-W20'), await fileOf('leer.xlsx', newCheckliste()), {
    name: 'liste.csv',
    mimeType: '',
    buffer: Buffer.from('a'),
  });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each([320, 1280])('at %s px', (width) => {
  it('every page and state is accessible and fits, in all colours', { timeout: 180_000 }, async () => {
    const { page, faults } = await openPage(browser, host, { viewport: { width, height: 800 } });
    const found: string[] = [];
    for (const [name, act] of states) {
      await act(page);
      for (const [display, media, rules] of displays) {
        await page.emulateMedia(media);
        const seen = await violations(page, rules);
        found.push(...seen.map((violation) => `${name}, ${display}: ${violation}`));
      }
      await page.emulateMedia(displays[0]?.[1]);
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
      await page.getByRole('heading', { name: '7 Dateien geprüft' }).waitFor();
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
  [
    'Melden, ohne Zugangsschlüssel',
    async (page) => {
      await page.getByRole('link', { name: 'Melden' }).click();
      await page.getByRole('button', { name: 'Anmelden' }).click();
      await page.getByText('Geben Sie den Zugangsschlüssel ein.').waitFor();
    },
  ],
  [
    'Melden, Ergebnis',
    async (page) => {
      await signIn(page, host.koordination);
      await page.getByLabel('Dateien auswählen').setInputFiles([...files.slice(1, 2), ...files.slice(4)]);
      await page.getByRole('button', { name: 'Melden', exact: true }).click();
      await page.getByRole('heading', { name: /^4 Dateien: 1 .*, 1 zu entscheiden, 2 abgelehnt/ }).waitFor();
      await page
        .getByRole('button', { name: /^Versionen/ })
        .last()
        .click();
      await page.getByRole('heading', { name: /^Versionen von/ }).waitFor();
      await page
        .getByRole('button', { name: /^Zurückziehen/ })
        .first()
        .click();
      await openAllDetails(page);
    },
  ],
  [
    'Übersicht',
    async (page) => {
      await page.getByRole('link', { name: 'Übersicht' }).click();
      await page.getByRole('heading', { name: /^Übersicht zum/ }).waitFor();
      await page.getByRole('region', { name: 'Anforderungen' }).waitFor();
      await page.getByRole('region', { name: 'Offene Punkte' }).waitFor();
      await page.getByRole('button', { name: 'Verlauf laden' }).click();
      await page.getByText('Werte als Tabelle: Verlauf').waitFor();
      await openAllDetails(page);
    },
  ],
  [
    'Zugänge',
    async (page) => {
      await page.getByRole('link', { name: 'Zugänge' }).click();
      await page.getByLabel('Für wen?').selectOption({ label: 'Saarland' });
      await page.getByRole('button', { name: 'Zugangsschlüssel anlegen' }).click();
      await page.getByLabel('Neuer Zugangsschlüssel').waitFor();
      await page.getByRole('button', { name: 'Vorgaben speichern' }).waitFor();
      await openAllDetails(page);
    },
  ],
];

async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** `rule: element` of everything that axe finds. */
async function violations(page: Page, rules: readonly string[] = tags): Promise<string[]> {
  // Buttons fade when they change; half-way their contrast is nobody's
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults, readonly string[]>(
    (runOnly) =>
      Reflect.get(globalThis, 'axe').run(document, { runOnly: [...runOnly], resultTypes: ['violations'] }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
