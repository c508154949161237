/** The built pane with the unmodified Office.js in a real browser, within a page that behaves like Excel on the web. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/workbook/new.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { launchBrowser } from '../browser.ts';
import { addressOf } from '../excel/area.ts';
import type { Host } from '../excel/excelHost.ts';
import { cellAt } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import {
  type OpenPane,
  type OpenPaneOptions,
  openPane,
  type Served,
  servePane,
} from '../excel/web/openPane.ts';
import { openEmpty } from './openVorlage.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePane()]);
});
afterAll(async () => {
  await browser?.close();
});

/** Opens the pane, lets the test act and expects that nothing went wrong behind it. */
async function visit(options: OpenPaneOptions, act: (open: OpenPane) => Promise<void>): Promise<void> {
  const open = await openPane(browser, served, options);
  await act(open);
  expect(await open.faults()).toEqual([]);
  await open.close();
}

/** A workbook that holds a Checkliste already. */
async function builtHost(api: string = newestApi): Promise<Host> {
  const plan = planWorkbook(
    newCheckliste({
      kennung: 'SH-7K3F9Q',
      land: 'SH',
      umsetzungsprojekt: 'Elternleistungen',
      stand: '2027-03-22',
    }),
  );
  const { host, workbook } = openEmpty(plan, api);
  await workbook.writePlan(plan);
  return host;
}

const button = ({ pane }: OpenPane, name: string): Locator => pane.getByRole('button', { name, exact: true });
const heading = ({ pane }: OpenPane, name: string | RegExp): Locator => pane.getByRole('heading', { name });
const section = ({ pane }: OpenPane, name: string): Locator =>
  pane.getByRole('region', { name, exact: true });
const contentOf = (host: Host, sheet: string, row: number, column: number) => {
  const found = host.findSheet(sheet);
  return found && cellAt(found, row - 1, column)?.value;
};
const selectionOf = ({ workbook }: Host): string =>
  `${workbook.selection.sheet.name}!${addressOf(workbook.selection.area)}`;
const activeText = ({ frame }: OpenPane) =>
  frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const activeId = ({ frame }: OpenPane) =>
  frame.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

async function create(open: OpenPane): Promise<void> {
  await open.pane.getByLabel('Land', { exact: true }).selectOption({ label: 'Schleswig-Holstein' });
  await open.pane.getByLabel('Themenfeld').selectOption({ label: 'Familie & Kind' });
  await open.pane.getByLabel('Umsetzungsprojekt').fill('Elternleistungen');
  await open.pane.getByLabel('Projektstart (KW)').fill('KW 2/2027');
  await open.pane.getByLabel('OZG-ID', { exact: true }).fill('10012');
  await open.pane.getByLabel('Bezeichnung', { exact: true }).fill('Elterngeld');
  await button(open, 'Checkliste anlegen').click();
  await open.pane.getByText('Die Checkliste ist angelegt').waitFor();
}

describe.each([
  [oldestApi, 'web'],
  ['1.14', 'windows'],
  [newestApi, 'web'],
] as const)('a Checkliste in Excel with ExcelApi %s (%s)', (api, platform) => {
  it('is created, filled, spoilt by pasting, checked, repaired and reported', () =>
    visit({ api, platform }, async (open) => {
      const { host, pane, page } = open;
      await create(open);
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
        'Tabelle1',
        'Stammdaten',
        'Checkliste',
        'Umsetzungscheckliste',
        'Zeitplan',
        'Statusbericht',
        'Anleitung',
        'Listen',
      ]);
      const settings = await page.evaluate(
        () => (window as unknown as { savedSettings: unknown }).savedSettings,
      );
      expect(settings).toEqual([['Office.AutoShowTaskpaneWithDocument', 'true']]);

      host.type('Checkliste', 'F2', 'Erledigt');
      host.type('Checkliste', 'J2', 46_469);
      await section(open, 'Fortschritt').getByText('1 von 8 · In Arbeit').waitFor();

      host.paste('Checkliste', 'F3', [
        ['fertig', '', 'KW 5'],
        ['In Bearbeitng', '', 'KW 54/2027'],
      ]);
      await button(open, 'Mappe prüfen').click();
      await heading(open, /^2 Fehler, \d+ Warnung(en)?$/).waitFor();
      expect(await activeText(open)).toMatch(/^2 Fehler/);

      await pane.getByText('Der Status muss').click();
      await button(open, 'Zur Zelle').first().click();
      await expect.poll(() => selectionOf(host)).toBe('Checkliste!F4');

      await pane.getByText(/\d Zellen werden geändert, 1 Sache wiederhergestellt/).click();
      expect(await pane.getByText('Checkliste F4: „In Bearbeitng“ → „In Bearbeitung“').isVisible()).toBe(
        true,
      );
      await button(open, 'Alle beheben').click();
      await pane.getByText(/Zellen wurden geändert, 1 wiederhergestellt/).waitFor();
      expect(contentOf(host, 'Checkliste', 4, 5)).toBe('In Bearbeitung');
      expect(contentOf(host, 'Checkliste', 3, 7)).toBe('KW 5/2027');
      await heading(open, /^1 Fehler/).waitFor();

      await button(open, 'Rückgängig machen').click();
      await pane.getByText('Die Änderung ist zurückgenommen').waitFor();
      expect(contentOf(host, 'Checkliste', 4, 5)).toBe('In Bearbeitng');

      await button(open, 'Bericht aktualisieren').click();
      await section(open, 'Bericht').getByText('Status: neuer Entwurf').waitFor();
      await button(open, 'Blätter neu aufbauen').click();
      await button(open, 'Jetzt neu aufbauen').click();
      await section(open, 'Vorlage').getByText('67 von 67 Zeilen wurden übernommen.').waitFor();
      expect(contentOf(host, 'Checkliste', 4, 5)).toBe('In Bearbeitng');
      expect(contentOf(host, 'Checkliste', 2, 5)).toBe('Erledigt');
    }));
});

describe('the pane', () => {
  it('shows the step of the selected row without taking the focus, and its state as it changes', async () =>
    visit({ host: await builtHost() }, async (open) => {
      const { host } = open;
      const schritt = section(open, 'Schritt');
      await schritt.getByText('Markieren Sie').waitFor();
      expect(await activeId(open)).toBe('BODY');
      host.click('Checkliste', 'H15');
      await schritt.getByRole('heading', { name: 'K2-06' }).waitFor();
      for (const text of ['Warum', 'Was zu tun ist', 'Verantwortlich', 'Umsetzung durch', 'Wartet auf'])
        await schritt.getByText(text, { exact: true }).waitFor();
      host.type('Checkliste', 'F12', 'Erledigt', 'remote');
      await schritt.getByText('✔ Erledigt: K2-03').waitFor();
      expect(await activeId(open)).toBe('BODY');
      host.type('Checkliste', 'F5', 'Erledigt');
      host.type('Checkliste', 'J5', 46_469);
      host.click('Umsetzungscheckliste', 'C2');
      await button(open, 'Stand von K1-04 übernehmen').click();
      await open.pane.getByText('Der Stand von K1-04 ist übernommen').waitFor();
      expect(contentOf(host, 'Umsetzungscheckliste', 2, 5)).toBe('Erledigt');
      expect(contentOf(host, 'Umsetzungscheckliste', 2, 9)).toBe(46_469);
      await expect.poll(() => button(open, 'Stand von K1-04 übernehmen').count()).toBe(0);
      host.click('Umsetzungscheckliste', 'C7');
      await schritt.getByRole('heading', { name: 'U1-06' }).waitFor();
      await schritt.getByText('In der Checkliste').waitFor();
    }));

  it('reads again on demand where Excel tells nothing', async () =>
    visit({ host: await builtHost() }, async (open) => {
      const { host } = open;
      await section(open, 'Schritt').waitFor();
      host.losesEvents = true;
      host.click('Checkliste', 'A5');
      host.type('Checkliste', 'F5', 'In Bearbeitung');
      await button(open, 'Markierte Zeile zeigen').click();
      await section(open, 'Schritt').getByRole('heading', { name: 'K1-04' }).waitFor();
      await section(open, 'Schritt').getByText('In Bearbeitung').waitFor();
      host.type('Checkliste', 'F6', 'Erledigt');
      await button(open, 'Fortschritt neu berechnen').click();
      await section(open, 'Fortschritt').getByText('1 von 8 · In Arbeit').waitFor();
    }));

  it('opens at the section that the ribbon asks for, and checks at once if that is the check', async () =>
    visit({ host: await builtHost(), bereich: 'pruefung' }, async (open) => {
      await heading(open, /^Keine Fehler/).waitFor();
      await open.pane.getByText(/Die Mappe (kann so verwendet werden|ist in Ordnung)/).waitFor();
    }));

  it('says what to do while somebody is typing in a cell, and works afterwards', async () =>
    visit({ host: await builtHost() }, async (open) => {
      const { host, pane } = open;
      await section(open, 'Schritt').waitFor();
      host.cellEditMode = true;
      await button(open, 'Bericht aktualisieren').click();
      await pane.getByRole('alert').getByText('In einer Zelle wird gerade geschrieben').waitFor();
      host.cellEditMode = false;
      await button(open, 'Mappe prüfen').click();
      await heading(open, /^Keine Fehler/).waitFor();
      expect(await pane.getByRole('alert').count()).toBe(0);
    }));

  it('checks a sheet with a password without frames, and refuses to change it', async () =>
    visit({ host: await builtHost() }, async (open) => {
      const { host, pane } = open;
      const sheet = host.findSheet('Checkliste');
      Object.assign(sheet ?? {}, { protection: { options: {}, password: 'geheim' } });
      host.type('Checkliste', 'H2', 'irgendwann');
      await button(open, 'Mappe prüfen').click();
      await heading(open, /^1 Fehler/).waitFor();
      await pane.getByText('Ein Kennwort schützt ein Blatt').waitFor();
      await button(open, 'Blätter neu aufbauen').click();
      await button(open, 'Abbrechen').click();
      await expect.poll(() => activeText(open)).toBe('Blätter neu aufbauen');
      await button(open, 'Blätter neu aufbauen').click();
      await expect.poll(() => activeText(open)).toMatch(/^Alle Blätter der Vorlage werden geleert/);
      await button(open, 'Jetzt neu aufbauen').click();
      await pane.getByRole('alert').getByText('mit einem Kennwort geschützt').waitFor();
      expect(contentOf(host, 'Checkliste', 2, 7)).toBe('irgendwann');
    }));

  it('offers a Checkliste in the workbook of another program, beside what is there', () =>
    visit({}, async (open) => {
      const { host, pane, frame } = open;
      const focusIsInPane = () => frame.evaluate(() => document.activeElement !== document.body);
      host.paste('Tabelle1', 'A1', [
        ['Kunde', 'Betrag'],
        ['Muster', 12],
      ]);
      await pane.getByText('noch keine OZG-Checkliste').waitFor();
      await button(open, 'Mappe prüfen').click();
      await heading(open, /^1 Fehler/).waitFor();
      await create(open);
      expect(contentOf(host, 'Tabelle1', 2, 0)).toBe('Muster');
      await expect.poll(focusIsInPane).toBe(true);
      await button(open, 'Rückgängig machen').click();
      await pane.getByText('noch keine OZG-Checkliste').waitFor();
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1']);
      await expect.poll(focusIsInPane).toBe(true);
    }));

  it('asks for what is missing in the form and leads there', () =>
    visit({}, async (open) => {
      const { pane } = open;
      await button(open, 'Checkliste anlegen').click();
      await pane.getByRole('alert').getByText('Bitte wählen Sie das Land aus').waitFor();
      expect(await activeId(open)).toBe('angabe-land');
      await button(open, 'Weitere Leistung').click();
      await expect.poll(() => activeId(open)).toBe('leistung-1-ozg-id');
    }));

  it('is worked by keyboard alone, in the order of the page, and gives the keyboard back at its end', async () =>
    visit({ host: await builtHost() }, async (open) => {
      const { page, pane, frame } = open;
      await section(open, 'Hilfe').waitFor();
      const active = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      await pane.getByRole('link', { name: 'Prüfung' }).focus();
      const seen: (string | undefined)[] = [];
      for (let step = 0; step < 7; step++) {
        await page.keyboard.press('Tab');
        seen.push(await active());
      }
      expect(seen).toEqual([
        'Schritt',
        'Fortschritt',
        'Melden',
        'Bericht',
        'Vorlage',
        'Hilfe',
        'Mappe prüfen',
      ]);
      await page.keyboard.press('Enter');
      await heading(open, /^Keine Fehler/).waitFor();
      expect(await active()).toMatch(/^Keine Fehler/);
      // from the heading into the list: Excel on the web would leave the pane here and skip what opens
      await page.keyboard.press('Tab');
      const summary = await frame.evaluate(() => document.activeElement?.tagName);
      expect(summary).toBe('SUMMARY');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await active()).toBe('Zur Zelle');
      await pane.getByRole('link', { name: 'Webseite und Hilfe' }).focus();
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { focusReturned: number }).focusReturned))
        .toBe(1);
    }));

  it.each(['light', 'dark'] as const)(
    'follows the %s theme of Excel for Windows, not the system',
    (officeTheme) =>
      visit({ platform: 'windows', officeTheme, colorScheme: 'light' }, async ({ frame }) => {
        expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe(officeTheme);
      }),
  );
});
