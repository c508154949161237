import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { read } from '#templates/read/read.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { connectBrowser } from '../../browser/connectBrowser.ts';
import { listeVonHand } from '../files/listeVonHand.ts';
import {
  fileOf,
  type Host,
  openPage,
  sampleFiles,
  startHost,
  stichtag,
  type TestFile,
  xlsx,
} from './site.ts';

// Browsers on a busy machine
vi.setConfig({ testTimeout: 90_000 });

let host: Host;
let browser: Browser;
let samples: TestFile[];
let broken: TestFile;

beforeAll(async () => {
  [host, browser, samples] = await Promise.all([startHost(), connectBrowser(), sampleFiles(3)]);
  broken = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nr.;Status\nK1-01;Erledigt\n') };
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page of the site, lets the test act on it and expects that nothing went wrong behind it. */
async function visit(
  fragment: string,
  act: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<void> {
  const { page, faults } = await openPage(browser, host, options);
  await page.goto(`${host.address}/${fragment}`);
  await act(page);
  expect(faults).toEqual([]);
  await page.context().close();
}

async function downloadBy(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

/** Names of the sheets of a downloaded workbook. */
async function sheetsOf(download: Download): Promise<readonly string[]> {
  const workbook = readWorkbook(await bytesOf(download));
  if (!workbook.ok) throw new Error(workbook.finding.message);
  return workbook.grid.sheets.map(({ name }) => name);
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('the page for the Vorlage', () => {
  const fill = async (page: Page) => {
    await page.getByLabel('Land').selectOption({ label: 'Schleswig-Holstein' });
    await page.getByLabel('Umsetzungsprojekt').fill('Elterngeld');
    await page.getByLabel('Themenfeld').selectOption({ label: 'Familie & Kind' });
    await page.getByLabel('Projektstart (KW)').fill('KW 14/2027');
  };

  it.each([true, false])('makes a workbook of what is filled in (JavaScript: %s)', (javaScriptEnabled) =>
    visit(
      '',
      async (page) => {
        await fill(page);
        const download = await downloadBy(page, 'Vorlage herunterladen');
        expect(download.suggestedFilename()).toMatch(/^OZG-Checkliste_SH-[0-9A-Z]{6}\.xlsx$/);
        const workbook = readWorkbook(await bytesOf(download));
        if (!workbook.ok) throw new Error(workbook.finding.message);
        expect(read(workbook.grid, { stichtag }).checkliste?.stammdaten).toMatchObject({
          land: 'SH',
          umsetzungsprojekt: 'Elterngeld',
          themenfeld: 'Familie & Kind',
          projektstart: '2027-W14',
        });
      },
      { javaScriptEnabled },
    ),
  );

  it('says what is wrong with a week and keeps what was filled in', () =>
    visitWithFaults('', async (page) => {
      await fill(page);
      await page.getByLabel('Projektstart (KW)').fill('KW 77');
      await page.getByRole('button', { name: 'Vorlage herunterladen' }).click();
      await page.getByText('muss eine Kalenderwoche sein').waitFor();
      expect(await page.getByLabel('Umsetzungsprojekt').inputValue()).toBe('Elterngeld');
    }));
});

/** Like `visit` for answers that the browser itself reports on its console. */
async function visitWithFaults(fragment: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await openPage(browser, host);
  await page.goto(`${host.address}/${fragment}`);
  await act(page);
  expect(faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  await page.context().close();
}

describe('the page Prüfen', () => {
  it('lists a good and a broken file with what was found', () =>
    visit('#pruefen', async (page) => {
      const [good] = samples;
      if (!good) throw new Error('There are no samples');
      await page.getByLabel('Dateien auswählen').setInputFiles([good, broken]);
      const heading = page.getByRole('heading', { name: '2 Dateien geprüft, 1 mit Fehlern' });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);

      const goodRow = page.getByRole('listitem').filter({ hasText: good.name });
      expect(await goodRow.textContent()).toContain('Schleswig-Holstein');
      expect(await goodRow.getByRole('heading', { name: /^Keine Fehler, / }).count()).toBe(1);

      const brokenRow = page.getByRole('listitem').filter({ hasText: 'liste.csv' });
      await brokenRow.getByRole('heading', { name: '1 Fehler, keine Warnungen' }).waitFor();
      await brokenRow.getByText('Befunde').click();
      await brokenRow.getByText('muss eine Arbeitsmappe sein').waitFor();
    }));

  it('lists what is read otherwise than it is written', () =>
    visit('#pruefen', async (page) => {
      const buffer = Buffer.from(listeVonHand({ 'K1-01': 'fertig', 'K1-02': 'fertig', 'K1-03': 'fertig' }));
      await page
        .getByLabel('Dateien auswählen')
        .setInputFiles([{ name: 'liste.xlsx', mimeType: xlsx, buffer }]);
      await page.getByRole('heading', { name: 'Anders gelesen als geschrieben in liste.xlsx (3)' }).waitFor();
      await page.getByText('steht: „fertig“, gelesen: „Erledigt“').waitFor();
      await page.getByText('Alle 3 Zellen anzeigen').click();
      await page.getByText('K1-02 ', { exact: false }).first().waitFor();
    }));

  it('keeps the rows when another page is opened in between', () =>
    visit('#pruefen', async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles(samples);
      await page.getByRole('heading', { name: '3 Dateien geprüft' }).waitFor();
      await page.getByRole('link', { name: 'Vorlage' }).click();
      await page.waitForFunction(() => document.title === 'Vorlage – OZG-Checkliste');
      await page.getByRole('link', { name: 'Prüfen' }).click();
      await page.getByRole('heading', { name: '3 Dateien geprüft' }).waitFor();
    }));

  it('puts the values of a file into a fresh Vorlage', () =>
    visit('#pruefen', async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles(samples.slice(0, 1));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Werte in aktuelle Vorlage übernehmen' }).click(),
      ]);
      expect(await sheetsOf(download)).toContain('Checkliste');
    }));

  it('gives the file back with the findings on a sheet of its own', () =>
    visit('#pruefen', async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles(samples.slice(0, 1));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Prüfbericht herunterladen' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^.+_Prüfbericht\.xlsx$/);
      expect(await sheetsOf(download)).toEqual(expect.arrayContaining(['Checkliste', 'Prüfbericht']));
    }));

  it('asks for Land and Umsetzungsprojekt where a list made by hand names none', () =>
    visit('#pruefen', async (page) => {
      const file = await fileOf('liste.xlsx', newCheckliste());
      await page.getByLabel('Dateien auswählen').setInputFiles(file);
      await page.getByRole('heading', { name: '1 Datei geprüft, 1 mit Fehlern' }).waitFor();
      const row = page.getByRole('listitem').filter({ hasText: 'liste.xlsx' });
      await row.getByLabel('Land').selectOption({ label: 'Bremen' });
      await row.getByLabel('Umsetzungsprojekt').fill('Wohngeld');
      await page.getByRole('button', { name: 'Mit diesen Angaben prüfen' }).click();
      await page.getByRole('heading', { name: '1 Datei geprüft, keine mit Fehlern' }).waitFor();
      expect(await row.getByRole('definition').allTextContents()).toEqual(
        expect.arrayContaining(['Bremen', 'Wohngeld']),
      );
    }));

  it('checks a file without JavaScript', () =>
    visit(
      '',
      async (page) => {
        const section = page.locator('#pruefen');
        await section.getByLabel('Dateien auswählen').setInputFiles(samples.slice(0, 1));
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          section.getByRole('button', { name: 'Prüfbericht herunterladen' }).click(),
        ]);
        expect(await sheetsOf(download)).toContain('Prüfbericht');
      },
      { javaScriptEnabled: false },
    ));

  it('refuses a file over 10 MB without sending it', () =>
    visit('#pruefen', async (page) => {
      let sent = false;
      page.on('request', (request) => {
        sent ||= request.url().includes('/api/validate');
      });
      const buffer = Buffer.alloc(10 * 1024 * 1024 + 1);
      await page.getByLabel('Dateien auswählen').setInputFiles({ ...broken, name: 'gross.xlsx', buffer });
      await page.getByText('Befunde').click();
      await page.getByText('Die Datei darf nicht größer als 10 MB sein.').waitFor();
      expect(sent).toBe(false);
    }));

  it('says that the service cannot be reached, and checks again on request', () =>
    visitWithFaults('#pruefen', async (page) => {
      await page.route('**/api/validate', (route) => route.abort());
      await page.getByLabel('Dateien auswählen').setInputFiles(samples.slice(0, 1));
      await page.getByText('Der Dienst ist nicht erreichbar.').waitFor();
      await page.unroute('**/api/validate');
      await page.getByRole('button', { name: 'Erneut prüfen' }).click();
      await page.getByRole('heading', { name: '1 Datei geprüft, keine mit Fehlern' }).waitFor();
    }));

  it('stops when cancelled', () =>
    visit('#pruefen', async (page) => {
      await page.route('**/api/validate', () => undefined);
      await page.getByLabel('Dateien auswählen').setInputFiles(samples);
      await page.getByText('0 von 3 Dateien geprüft').waitFor();
      await page.getByRole('button', { name: 'Abbrechen' }).click();
      await page.getByText('Die Prüfung wurde abgebrochen.').nth(2).waitFor();
    }));
});

describe('the page Zusammenführen', () => {
  const merge = async (page: Page, files: readonly TestFile[]) => {
    await page.getByLabel('Dateien auswählen').setInputFiles([...files]);
    await page.getByLabel('Stichtag').fill(stichtag);
    await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
    await page.getByRole('heading', { name: 'Übersicht zum 22.03.2027' }).waitFor();
  };

  it('shows the figures of three files and saves Übersicht and Statusbericht', () =>
    visit('#zusammenfuehren', async (page) => {
      await merge(page, samples);
      const heading = page.getByRole('heading', { name: /^Übersicht zum/ });
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByText('aus 2 von 16 Ländern').waitFor();
      await page.getByText('3 Umsetzungsprojekte.').waitFor();

      const matrix = page.getByRole('region', { name: 'Steuerungsindikatoren nach Ländern' });
      expect(await matrix.getByRole('rowheader').count()).toBe(18 + 4);
      expect(await matrix.getByRole('columnheader').count()).toBe(18);
      const row = matrix.getByRole('row', { name: /^K1-01 / });
      expect(await row.getByRole('cell').first().textContent()).toMatch(/2\/2 erledigt$/);
      expect(await row.getByRole('cell').nth(3).textContent()).toContain('keine Meldung');
      await page.getByText('3 Dateien, alle verwendet').waitFor();

      const uebersicht = await downloadBy(page, 'Übersicht herunterladen');
      expect(uebersicht.suggestedFilename()).toBe('uebersicht.xlsx');
      expect(await sheetsOf(uebersicht)).toEqual(expect.arrayContaining(['Übersicht', 'Indikatoren']));
      const bericht = await downloadBy(page, 'Statusbericht herunterladen');
      expect(bericht.suggestedFilename()).toBe('statusbericht.xlsx');
      expect(await sheetsOf(bericht)).toContain('Statusbericht');
    }));

  it('compares with an earlier overview and says so', () =>
    visit('#zusammenfuehren', async (page) => {
      await merge(page, samples.slice(0, 2));
      const frueher = await downloadBy(page, 'Übersicht herunterladen');
      const buffer = Buffer.from(await bytesOf(frueher));
      await page
        .getByLabel('Frühere Übersicht (optional)')
        .setInputFiles({ name: 'uebersicht.xlsx', mimeType: '', buffer });
      await merge(page, samples);
      await page.getByText('Verglichen mit der Übersicht vom 22.03.2027.').waitFor();
      const changes = page.getByRole('region', { name: 'Änderungen' });
      expect(await changes.textContent()).toContain('+ neue Mappe');
    }));

  it('names a file that cannot be used, with the reason, and counts the others', () =>
    visit('#zusammenfuehren', async (page) => {
      await merge(page, [...samples, broken]);
      await page.getByText('4 Dateien, davon 1 nicht verwendet').waitFor();
      const files = page.getByRole('region', { name: 'Datengrundlage' });
      expect(await files.getByRole('row').nth(1).textContent()).toMatch(/liste\.csv.*nein.*Arbeitsmappe/);
      await page.getByText('aus 2 von 16 Ländern').waitFor();
    }));

  it('says why nothing came out when no file can be used', () =>
    visitWithFaults('#zusammenfuehren', async (page) => {
      await page.getByLabel('Dateien auswählen').setInputFiles([broken]);
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(/Keine der Dateien .* liste\.csv: .*Arbeitsmappe/);
    }));

  it('asks for files first', () =>
    visit('#zusammenfuehren', async (page) => {
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
      await page.getByRole('alert').getByText('Wählen Sie zuerst die Dateien aus').waitFor();
    }));

  it('sends Stichtag, expected Länder and the wish for names, and names only if wished', () =>
    visit('#zusammenfuehren', async (page) => {
      const queries: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') queries.push(new URL(request.url()).search);
      });
      await merge(page, samples);
      await page.getByText('Erwartete Länder').click();
      await page.getByLabel('Bayern').check();
      await page.getByLabel('Hessen').check();
      await page.getByLabel('Namen von Personen und Dateien übernehmen').check();
      await page.getByText('Die Auswahl wurde geändert').waitFor();
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
      await page.getByText('Nicht gemeldet: Hessen und Bayern.').waitFor();
      expect(queries).toEqual([
        '?format=json&stichtag=2027-03-22',
        '?format=json&stichtag=2027-03-22&erwartet=HE%2CBY&namen=ja',
      ]);
    }));

  it('merges without JavaScript', () =>
    visit(
      '',
      async (page) => {
        const section = page.locator('#zusammenfuehren');
        await section.getByLabel('Dateien auswählen').setInputFiles(samples);
        const uebersicht = await downloadBy(page, 'Übersicht herunterladen');
        expect(await sheetsOf(uebersicht)).toContain('Übersicht');
        const bericht = await downloadBy(page, 'Statusbericht herunterladen');
        expect(await sheetsOf(bericht)).toContain('Statusbericht');
      },
      { javaScriptEnabled: false },
    ));

  it('offers samples in a demonstration alone', async () => {
    const demo = await startHost(samples.map((file, nr) => ({ ...file, name: `Beispiel-${nr}.xlsx` })));
    const { page } = await openPage(browser, demo);
    await page.goto(`${demo.address}/#zusammenfuehren`);
    await page.getByRole('button', { name: 'Mit Beispieldateien ausprobieren' }).click();
    await page.getByText('3 Dateien ausgewählt').waitFor();
    await page.context().close();
    await demo.close();
    await visit('#zusammenfuehren', async (ohne) => {
      const [answer] = await Promise.all([
        ohne.waitForResponse((response) => response.url().endsWith('/beispiele/index.json')),
        ohne.reload(),
      ]);
      expect(answer.status()).toBe(404);
      await ohne.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
      await ohne.getByRole('alert').waitFor();
      expect(await ohne.getByRole('button', { name: /Beispieldateien/ }).count()).toBe(0);
    });
  });
});
