import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/workbook/new.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { launchBrowser } from '../browser.ts';
import { type OpenPane, openPane, type Served, servePane } from '../excel/web/openPane.ts';
import { openEmpty } from './openVorlage.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths of the pane on the Mac, on Windows and on the web. */
const widths = [270, 320, 350];
const colours = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

const plan = planWorkbook(
  newCheckliste({
    kennung: 'SH-7K3F9Q',
    land: 'SH',
    umsetzungsprojekt: 'Elternleistungen',
    stand: '2027-03-22',
  }),
);

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePane()]);
});
afterAll(async () => {
  await browser?.close();
});

/** A Checkliste with faults of every severity. */
async function spoiltHost() {
  const { host, workbook } = openEmpty(plan, '1.15');
  await workbook.writePlan(plan);
  host.paste('Checkliste', 'F2', [
    ['fertig', '', 'KW 5', '', ''],
    ['Kaffee', '', 'irgendwann', '', ''],
    ['In Bearbeitung', '', 'KW 5/2027', '', ''],
    ['In Bearbeitung', '', 'KW 14/2027', '', ''],
  ]);
  host.click('Checkliste', 'C14');
  return host;
}

/** Everything that the pane of a Checkliste can show, at the same time. */
async function showAll({ pane }: OpenPane): Promise<void> {
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  await pane.getByRole('heading', { name: 'K2-05' }).waitFor();
  await press('Bericht aktualisieren');
  await pane.getByText('Status: neuer Entwurf').waitFor();
  await press('Mappe prüfen');
  await pane.getByRole('heading', { name: /^\d Fehler/ }).waitFor();
  for (const summary of await pane.locator('summary').all()) await summary.click();
  await press('Blätter neu aufbauen');
  await pane.getByRole('button', { name: 'Jetzt neu aufbauen' }).waitFor();
}

/** What is wrong with the pane as it stands, in every width and colour. */
async function faultsOfDisplay({ page, frame }: OpenPane): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  const faults: string[] = [];
  for (const colour of colours) {
    await page.emulateMedia(colour);
    // the pane follows the system while it is open
    await frame.waitForFunction(
      (theme) => document.documentElement.dataset.theme === theme,
      colour.colorScheme,
    );
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await frame.evaluate<AxeResults, readonly string[]>(
        (runOnly) => Reflect.get(globalThis, 'axe').run(document, { runOnly: [...runOnly] }),
        tags,
      );
      const beyond = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const where = `${width} px, ${colour.colorScheme}, forced colours ${colour.forcedColors}`;
      if (beyond > 0) faults.push(`${where}: ${beyond} px too wide`);
      for (const { id, nodes } of violations)
        faults.push(...nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
    }
  }
  return faults;
}

describe('in every width, light, dark and in forced colours', { timeout: 60_000 }, () => {
  it('the form and its complaint are accessible and fit', async () => {
    const open = await openPane(browser, served);
    await open.pane.getByRole('button', { name: 'Checkliste anlegen' }).click();
    await open.pane.getByRole('alert').waitFor();
    expect(await faultsOfDisplay(open)).toEqual([]);
    await open.close();
  });

  it('a Checkliste with its findings, its step, its progress and its report is accessible and fits', async () => {
    const open = await openPane(browser, served, { host: await spoiltHost() });
    await showAll(open);
    expect(await faultsOfDisplay(open)).toEqual([]);
    expect(await open.faults()).toEqual([]);
    await open.close();
  });
});
