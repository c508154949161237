import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { basisdienste } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, LandId, Schritt, Stammdaten } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { connectBrowser } from '../../browser/connectBrowser.ts';
import { listeVonHand } from '../files/listeVonHand.ts';
import { deliver, fileOf, type Host, landKey, openPage, signIn, startHost, stichtag, xlsx } from './site.ts';

// Browsers on a busy machine
vi.setConfig({ testTimeout: 90_000 });

let host: Host;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), connectBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

interface Angaben extends Partial<Stammdaten> {
  readonly land: LandId;
  readonly zeilen?: Readonly<Record<string, Partial<Schritt>>>;
}

/** A Checkliste that can be stored; every Land of these tests has workbooks of one test alone. */
function checkliste({ zeilen = {}, ...stammdaten }: Angaben): Checkliste {
  const leer = newCheckliste();
  return {
    ...leer,
    stammdaten: {
      ...leer.stammdaten,
      kennung: `${stammdaten.land}-WAHNGE`,
      umsetzungsprojekt: 'Wohngeld',
      themenfeld: 'Bauen & Wohnen',
      stand: '2027-03-15',
      ...stammdaten,
    },
    schritte: leer.schritte.map((schritt) => ({ ...schritt, ...zeilen[schritt.id] })),
  };
}

/** Opens a page of the store with a key; no key may appear in an address or on the console. */
async function visit(
  fragment: string,
  key: string,
  act: (page: Page) => Promise<void>,
  allowed: (fault: string) => boolean = () => false,
): Promise<void> {
  const { page, faults } = await openPage(browser, host);
  const said: string[] = [];
  page.on('request', (request) => said.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${host.address}/${fragment}`);
  await signIn(page, key);
  await act(page);
  expect(faults.filter((fault) => !allowed(fault))).toEqual([]);
  expect([...said, page.url()].filter((text) => text.includes(key))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
  await page.context().close();
}

async function melde(page: Page, ...files: Parameters<typeof deliver>[2]): Promise<void> {
  await page.getByLabel('Dateien auswählen').setInputFiles([...files]);
  await page.getByRole('button', { name: 'Melden', exact: true }).click();
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function downloadBy(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return download;
}

/** What the store holds. */
async function stored(kennung: string): Promise<{ version: number; checkliste: Checkliste }> {
  const response = await fetch(`${host.address}/api/workbooks/${kennung}`, {
    headers: { authorization: `Bearer ${host.koordination}` },
  });
  return await response.json();
}

const zeile = ({ checkliste: { schritte } }: { checkliste: Checkliste }, id: string) =>
  schritte.find((schritt) => schritt.id === id);

describe('the field for the Zugangsschlüssel', () => {
  it('refuses an unknown key, keeps a good one over a reload, and forgets it on request', async () => {
    const { page, faults } = await openPage(browser, host);
    await page.goto(`${host.address}/#melden`);
    const field = page.getByLabel('Zugangsschlüssel', { exact: true });
    await field.fill('ozg_falsch');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.').waitFor();
    await signIn(page, host.koordination);
    await page.reload();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await field.waitFor();
    await page.reload();
    await field.waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
    await page.context().close();
  });

  it('is offered where a closed service asks for it', async () => {
    const closed = await startHost([], { OFFEN: 'nein' });
    const { page } = await openPage(browser, closed);
    await page.goto(`${closed.address}/#pruefen`);
    const file = await fileOf('wohngeld.xlsx', checkliste({ land: 'TH' }));
    await page.getByLabel('Dateien auswählen').setInputFiles(file);
    await page.getByText('Dieser Dienst verlangt einen Zugangsschlüssel.').waitFor();
    await signIn(page, closed.koordination);
    await page.getByRole('button', { name: /^Erneut prüfen/ }).click();
    await page.getByRole('heading', { name: '1 Datei geprüft, keine mit Fehlern' }).waitFor();
    await page.context().close();
    await closed.close();
  });
});

describe('the page Melden', () => {
  it('says what became of each file, and gives it back with its version', async () => {
    const key = await landKey(host, 'SH');
    const good = await fileOf('wohngeld.xlsx', checkliste({ land: 'SH' }));
    const foreign = await fileOf('fremd.xlsx', checkliste({ land: 'HH' }));
    const faulty = await fileOf('fehler.xlsx', checkliste({ land: 'SH', umsetzungsprojekt: null }));
    await visit('#melden', key, async (page) => {
      await page.getByText('Es ist noch keine Mappe gemeldet.').waitFor();
      await melde(page, good, foreign, faulty);
      await page.getByRole('heading', { name: '3 Dateien: 1 angenommen, 2 abgelehnt' }).waitFor();
      const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first();
      await row('wohngeld.xlsx').getByText('Angenommen: SH-WAHNGE, Version 1').waitFor();
      await row('fremd.xlsx').getByText('Dieser Zugangsschlüssel gilt für SH').waitFor();
      await row('fehler.xlsx').getByText('Umsetzungsprojekt', { exact: false }).first().waitFor();

      const download = await downloadBy(page, /^Mappe mit Version 1 herunterladen/);
      const workbook = readWorkbook(await bytesOf(download));
      if (!workbook.ok) throw new Error(workbook.finding.message);
      expect(read(workbook.grid, { stichtag }).basis).toBe(1);

      await melde(page, good);
      await page.getByText('Unverändert: SH-WAHNGE liegt schon so vor, Version 1').waitFor();
      const own = page.getByRole('region', { name: '1 Mappe' });
      expect(await own.getByRole('row').nth(1).textContent()).toContain('Wohngeld');
    });
  });

  it('keeps note and Freigabe with the version they were said for', async () => {
    const key = await landKey(host, 'TH');
    await visit('#melden', key, async (page) => {
      await page.getByLabel('Notiz (optional)').fill('Fristen angepasst\nnach dem Termin');
      await page.getByLabel('Freigegeben durch (Funktion, optional)').fill('Referatsleitung 4');
      await melde(page, await fileOf('wohngeld.xlsx', checkliste({ land: 'TH' })));
      const result = page.getByRole('region', { name: '1 Datei: 1 angenommen' });
      await result.getByText('Notiz: Fristen angepasst').waitFor();
      await result.getByText('Freigegeben durch: Referatsleitung 4').waitFor();
      expect(await page.getByLabel('Notiz (optional)').inputValue()).toBe('');
      const zeilen = { 'K1-01': { frist: '2027-W30' } } as const;
      await melde(page, await fileOf('wohngeld.xlsx', checkliste({ land: 'TH', zeilen }), 1));
      await page.getByText('Angenommen: TH-WAHNGE, Version 2').waitFor();
      // said once: the next delivery has none
      expect(await page.getByText('Freigegeben durch: ').count()).toBe(0);
      await page
        .getByRole('button', { name: /^Versionen/ })
        .first()
        .click();
      const versions = page.getByRole('region', { name: 'Versionen von TH-WAHNGE' }).getByRole('listitem');
      await versions.nth(1).getByText('Notiz: Fristen angepasst nach dem Termin').waitFor();
      await versions.nth(1).getByText('Freigegeben durch: Referatsleitung 4').waitFor();
      expect(await versions.nth(0).textContent()).not.toContain('Notiz:');
    });
  });

  it('shows what is read otherwise than it is written before anything is stored', async () => {
    const key = await landKey(host, 'SH', 'Liste von Hand');
    const buffer = Buffer.from(
      listeVonHand({ 'K1-06': { prozent: 0.8 }, 'K1-01': 'fertig' }, { 'K1-06': 'KW 12' }),
    );
    await visit('#melden', key, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
      });
      await page
        .getByLabel('Dateien auswählen')
        .setInputFiles([{ name: 'liste.xlsx', mimeType: xlsx, buffer }]);
      await page.getByRole('heading', { name: 'Anders gelesen als geschrieben in liste.xlsx (3)' }).waitFor();
      await page.getByText('steht: „80 %“, gelesen: „In Bearbeitung“').waitFor();
      await page.getByText('steht: „KW 12“, gelesen: „KW 12/2027“').waitFor();
      await page.getByText('K1-06 Umsetzungsteam benannt, Blatt Blatt, Zelle B11').waitFor();
      expect(sent).toEqual(['/api/validate']);
      await page.getByRole('button', { name: 'Melden', exact: true }).click();
      await page.getByText(/^Angenommen: SH-/).waitFor();
    });
  });

  it('sends names only if wished', async () => {
    const key = await landKey(host, 'HH');
    const zeilen = { 'K1-01': { verantwortliche: 'Leitstelle' } };
    const file = await fileOf('wohngeld.xlsx', checkliste({ land: 'HH', zeilen }));
    await visit('#melden', key, async (page) => {
      await melde(page, file);
      await page.getByText('Angenommen: HH-WAHNGE, Version 1').waitFor();
      expect(zeile(await stored('HH-WAHNGE'), 'K1-01')?.verantwortliche).toBe('besetzt');
      await page.getByLabel('Namen von Personen mitsenden').check();
      await melde(page, file);
      await page.getByText('Angenommen: HH-WAHNGE, Version 2').waitFor();
      expect(zeile(await stored('HH-WAHNGE'), 'K1-01')?.verantwortliche).toBe('Leitstelle');
    });
  });

  it('lets a person choose per field what counts where two have changed it', async () => {
    const [one, other] = await Promise.all([
      landKey(host, 'NI', 'Referat A'),
      landKey(host, 'NI', 'Referat B'),
    ]);
    const base = checkliste({ land: 'NI' });
    await deliver(host, one, [await fileOf('a.xlsx', base)]);
    const theirs = {
      'K1-01': { frist: '2027-W20' },
      'K1-04': { frist: '2027-W21' },
      'K1-05': { frist: '2027-W22' },
    } as const;
    await deliver(host, other, [await fileOf('b.xlsx', checkliste({ land: 'NI', zeilen: theirs }), 1)]);
    const mine = {
      'K1-01': { frist: '2027-W30' },
      'K1-04': { frist: '2027-W31' },
      'K1-06': { frist: '2027-W33' },
    } as const;
    const file = await fileOf('meine.xlsx', checkliste({ land: 'NI', zeilen: mine }), 1);
    await visit('#melden', one, async (page) => {
      await melde(page, file);
      await page.getByRole('heading', { name: '1 Datei: 1 zu entscheiden' }).waitFor();
      const table = page.getByRole('region', { name: 'Felder im Konflikt' });
      const row = table.getByRole('row', { name: /^K1-01/ });
      expect(await row.textContent()).toMatch(
        /Frist.*Checkliste!.*leer.*KW 20\/2027.*Referat B.*KW 30\/2027/,
      );
      await page.getByRole('button', { name: /^Auswahl übernehmen/ }).click();
      await page.getByText('Wählen Sie zuerst in jeder Zeile, was gilt. Offen: 2.').waitFor();
      await row.getByLabel('Gespeichert').check();
      await table
        .getByRole('row', { name: /^K1-04/ })
        .getByLabel('Eigene')
        .check();
      await page.getByRole('button', { name: /^Auswahl übernehmen/ }).click();
      await page.getByRole('heading', { name: '1 Datei: 1 angenommen' }).waitFor();
      await page.getByText('Ihrer Datei fehlen 2 Felder, die andere geändert haben.').waitFor();
      const now = await stored('NI-WAHNGE');
      expect(now.version).toBe(3);
      expect(['K1-01', 'K1-04', 'K1-05', 'K1-06'].map((id) => zeile(now, id)?.frist)).toEqual([
        '2027-W20',
        '2027-W31',
        '2027-W22',
        '2027-W33',
      ]);
    });
  });

  it('lets the own file prevail as a whole', async () => {
    const [one, other] = await Promise.all([
      landKey(host, 'HB', 'Referat A'),
      landKey(host, 'HB', 'Referat B'),
    ]);
    await deliver(host, one, [await fileOf('a.xlsx', checkliste({ land: 'HB' }))]);
    const theirs = { 'K1-01': { frist: '2027-W20' } } as const;
    await deliver(host, other, [await fileOf('b.xlsx', checkliste({ land: 'HB', zeilen: theirs }), 1)]);
    const mine = { 'K1-01': { frist: '2027-W30' } } as const;
    const file = await fileOf('meine.xlsx', checkliste({ land: 'HB', zeilen: mine }), 1);
    await visit('#melden', one, async (page) => {
      await melde(page, file);
      await page.getByRole('button', { name: /^Meine Datei gilt/ }).click();
      await page.getByText('Angenommen: HB-WAHNGE, Version 3').waitFor();
      await page.getByText('1 Feld geändert').click();
      await page.getByText('„KW 20/2027“ → „KW 30/2027“').waitFor();
    });
  });

  it('sets the Stand to today where a newer one is stored', async () => {
    const key = await landKey(host, 'HE');
    await deliver(host, key, [await fileOf('neu.xlsx', checkliste({ land: 'HE' }))]);
    const zeilen = { 'K1-01': { frist: '2027-W30' } } as const;
    const file = await fileOf('alt.xlsx', checkliste({ land: 'HE', stand: '2027-03-01', zeilen }));
    await visit('#melden', key, async (page) => {
      await melde(page, file);
      await page.getByText(/gespeichert ist schon Version 1 mit dem Stand 15\.03\.2027/).waitFor();
      await page.getByRole('button', { name: /^Stand auf heute setzen/ }).click();
      await page.getByText(/^Angenommen: HE-WAHNGE/).waitFor();
      const now = await stored('HE-WAHNGE');
      expect(now.version).toBe(2);
      expect(now.checkliste.stammdaten.stand).toBe(stichtag);
      expect(zeile(now, 'K1-01')?.frist).toBe('2027-W30');
    });
  });

  it('offers both ways where a Kennung arrives with another project', async () => {
    const key = await landKey(host, 'RP');
    await deliver(host, key, [await fileOf('a.xlsx', checkliste({ land: 'RP' }))]);
    const copy = await fileOf('kopie.xlsx', checkliste({ land: 'RP', umsetzungsprojekt: 'Elterngeld' }));
    await visit('#melden', key, async (page) => {
      await melde(page, copy);
      await page.getByRole('button', { name: /^Als neues Projekt melden/ }).click();
      await page.getByRole('heading', { name: '1 Datei: 1 angenommen' }).waitFor();
      await page.getByRole('region', { name: '2 Mappen' }).waitFor();
      await melde(
        page,
        await fileOf('umbenannt.xlsx', checkliste({ land: 'RP', umsetzungsprojekt: 'Wohngeld plus' })),
      );
      await page.getByRole('button', { name: /^Das Projekt wurde umbenannt/ }).click();
      await page.getByText('Angenommen: RP-WAHNGE, Version 2').waitFor();
    });
  });

  it('withdraws after asking back, and restores an earlier version', async () => {
    const key = await landKey(host, 'BW');
    await deliver(host, key, [await fileOf('a.xlsx', checkliste({ land: 'BW' }))]);
    const zeilen = { 'K1-01': { frist: '2027-W30' } } as const;
    await deliver(host, key, [await fileOf('b.xlsx', checkliste({ land: 'BW', zeilen }))]);
    await visit('#melden', key, async (page) => {
      await page.getByRole('button', { name: 'Versionen: Wohngeld' }).click();
      await page.getByRole('button', { name: 'Wiederherstellen: Version 1' }).click();
      await page.getByRole('button', { name: 'Ja, wiederherstellen' }).click();
      await page.getByText('Version 1 gilt wieder.').waitFor();
      expect((await stored('BW-WAHNGE')).version).toBe(3);
      expect(zeile(await stored('BW-WAHNGE'), 'K1-01')?.frist).toBeNull();

      const withdraw = page.getByRole('button', { name: 'Zurückziehen: Wohngeld' });
      await withdraw.click();
      await page.getByRole('button', { name: 'Abbrechen' }).click();
      await page.waitForFunction(() => document.activeElement?.textContent === 'Zurückziehen');
      await withdraw.click();
      await page.getByRole('button', { name: 'Ja, zurückziehen' }).click();
      await page.getByText('Es ist noch keine Mappe gemeldet.').waitFor();
    });
  });

  it('stops when cancelled, with the keyboard alone', async () => {
    const key = await landKey(host, 'BY');
    const file = await fileOf('wohngeld.xlsx', checkliste({ land: 'BY' }));
    await visit('#melden', key, async (page) => {
      await page.route('**/api/workbooks', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await page.getByLabel('Dateien auswählen').setInputFiles(file);
      // once the file is read
      await page.locator('button:enabled', { hasText: /^Melden$/ }).waitFor();
      await page.getByLabel('Freigegeben durch (Funktion, optional)').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('0 von 1 Datei gemeldet').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(/^Abgebrochen\./).waitFor();
    });
  });
});

describe('the page Übersicht', () => {
  const laender: readonly LandId[] = ['SL', 'BE', 'BB'];
  const erledigt = { status: 'erledigt', erledigt: '2027-03-10', begonnen: '2027-03-01' } as const;

  const punkt = {
    art: 'entscheidung',
    text: null,
    schritt: null,
    zustaendig: 'Steuerungskreis',
    bis: '2027-04-05',
    erledigt: null,
    ergebnis: null,
    risiko: null,
    eskalation: true,
  };
  /** Two Länder ask for something and wait for something. */
  const bedarf = (land: LandId): Pick<Checkliste, 'anforderungen' | 'offenePunkte'> => ({
    anforderungen: {
      basisdienste: basisdienste.map(({ id }, n) => ({
        id,
        bedarf: n === 0 ? 'noetig' : n === 1 && land === 'SL' ? 'nicht-noetig' : null,
        bemerkung: null,
      })),
      registerschnittstellen: [],
      rechtsaenderungen: [],
    },
    offenePunkte: [
      { ...punkt, text: `Kapazität in ${land}` },
      { ...punkt, text: `Freigabe in ${land}`, bis: '2027-W10', art: 'massnahme' },
      { ...punkt, text: `Entschieden in ${land}`, erledigt: '2027-03-01' },
      { ...punkt, text: `Intern in ${land}`, eskalation: false },
    ],
  });

  beforeAll(async () => {
    const files = await Promise.all(
      laender.map((land) =>
        fileOf(`${land}.xlsx`, {
          ...checkliste({
            land,
            umsetzungsprojekt: `Projekt ${land}`,
            themenfeld: 'Familie & Kind',
            zeilen: { 'K1-01': erledigt, 'K1-04': { status: 'in-bearbeitung', frist: '2027-W10' } },
          }),
          ...(land === 'BB' ? {} : bedarf(land)),
        }),
      ),
    );
    await deliver(host, host.koordination, files);
  });

  const filter = '?themenfeld=Familie+%26+Kind';
  const open = async (page: Page) =>
    page.getByRole('heading', { name: 'Übersicht zum 22.03.2027' }).waitFor();

  it('shows matrix, overdue Fristen and projects for the filter in the address', () =>
    visit(`${filter}#uebersicht`, host.koordination, async (page) => {
      await open(page);
      await page.getByText('aus 3 von 16 Ländern').waitFor();
      expect(await page.getByLabel('Themenfeld', { exact: true }).last().inputValue()).toBe('Familie & Kind');
      const matrix = page.getByRole('region', { name: 'Steuerungsindikatoren nach Ländern' });
      expect(await matrix.getByRole('rowheader').count()).toBe(18 + 4);
      const row = matrix.getByRole('row', { name: /^K1-01 / });
      expect(await row.getByRole('cell').last().textContent()).toMatch(/3\/3 erledigt$/);
      const overdue = page.getByRole('region', { name: 'Überfällig', exact: true });
      expect(await overdue.getByRole('row').count()).toBe(1 + 3);
      expect(await overdue.textContent()).toContain('KW 10/2027');
      const projects = page.getByRole('region', { name: 'Umsetzungsprojekte' });
      expect(await projects.getByRole('row').count()).toBe(1 + 3);
      await page.getByText('Checkpoints der Umsetzungscheckliste').click();
      const checkpoints = page.getByRole('region', { name: 'Checkpoints nach Ländern' });
      expect(await checkpoints.getByRole('rowheader').count()).toBe(29 + 3);

      await page.locator('#filter-land').selectOption({ label: 'Berlin' });
      await page.getByText('Gezählt wird nur Berlin.').waitFor();
      expect(new URL(page.url()).searchParams.get('land')).toBe('BE');
      expect(await matrix.getByRole('columnheader').count()).toBe(3);
    }));

  it('compares with an earlier Stichtag and draws the history of the Stichtage', () =>
    visit(`${filter}&vergleich=2027-03-01#uebersicht`, host.koordination, async (page) => {
      await open(page);
      await page.getByText('Verglichen mit dem Stichtag 01.03.2027.').waitFor();
      expect(await page.getByRole('region', { name: 'Änderungen' }).textContent()).toContain('+ neue Mappe');
      await page.getByRole('button', { name: 'Verlauf laden' }).click();
      await page.getByText('Am 22.03.2027 sind 3 von 54 erledigt.').waitFor();
      await page.getByText('Werte als Tabelle: Verlauf').click();
      const table = page.getByRole('table').filter({ hasText: 'Stichtag' });
      expect(await table.getByRole('row').count()).toBe(1 + 8);
      expect(await table.getByRole('row').nth(7).textContent()).toBe('22.02.202700');
      expect(await table.getByRole('row').nth(8).textContent()).toBe('22.03.2027354');
    }));

  it('shows which Basisdienste are needed and which Offene Punkte wait for others', () =>
    visit(`${filter}#uebersicht`, host.koordination, async (page) => {
      await open(page);
      const cellsOf = (row: Locator) => row.locator('th, td').allTextContents();
      const anforderungen = page.getByRole('region', { name: 'Anforderungen' }).getByRole('row');
      const [erster, zweiter, dritter] = basisdienste.map(({ id, label }) => `${id} ${label}`);
      expect(await cellsOf(anforderungen.nth(0))).toEqual(['Basisdienst', 'Gesamt', 'SL', 'BE']);
      expect(await cellsOf(anforderungen.nth(1))).toEqual([erster, '2 von 2', '1 von 1', '1 von 1']);
      expect(await cellsOf(anforderungen.nth(2))).toEqual([zweiter, '0 von 1', '0 von 1', '–']);
      expect(await cellsOf(anforderungen.nth(3))).toEqual([dritter, '–', '–', '–']);
      expect(await anforderungen.count()).toBe(1 + 9);

      await page.getByText('Mit Eskalation: 4 offen (davon 2 überfällig), 2 erledigt.').waitFor();
      const punkte = page.getByRole('region', { name: 'Offene Punkte' }).getByRole('row');
      expect(await Promise.all((await punkte.all()).slice(1).map(cellsOf))).toEqual([
        ['SL', 'Projekt SL', 'Entscheidung', 'Kapazität in SL', 'Steuerungskreis', '05.04.2027'],
        ['BE', 'Projekt BE', 'Entscheidung', 'Kapazität in BE', 'Steuerungskreis', '05.04.2027'],
        ['SL', 'Projekt SL', 'Maßnahme', 'Freigabe in SL', 'Steuerungskreis', 'KW 10/2027 (überfällig)'],
        ['BE', 'Projekt BE', 'Maßnahme', 'Freigabe in BE', 'Steuerungskreis', 'KW 10/2027 (überfällig)'],
      ]);

      await page.locator('#filter-land').selectOption({ label: 'Brandenburg' });
      await page.getByText('Gezählt wird nur Brandenburg.').waitFor();
      expect(await page.getByRole('region', { name: 'Anforderungen' }).count()).toBe(0);
      expect(await page.getByRole('region', { name: 'Offene Punkte' }).count()).toBe(0);
    }));

  it('saves overview, report and lists for the filter', () =>
    visit(`${filter}#uebersicht`, host.koordination, async (page) => {
      await open(page);
      const [uebersicht, bericht, csv, liste] = [
        await downloadBy(page, 'Übersicht herunterladen'),
        await downloadBy(page, 'Statusbericht herunterladen'),
        await downloadBy(page, 'Übersicht als CSV'),
        await downloadBy(page, 'Steuerungsindikatoren als CSV'),
      ];
      for (const file of [uebersicht, bericht]) expect(readWorkbook(await bytesOf(file)).ok).toBe(true);
      expect((await bytesOf(csv)).toString()).toContain('Projekt BB');
      expect((await bytesOf(liste)).toString()).toContain('K1-01');
    }));

  it('shows a Land the figures of the others without their names', async () => {
    await visit(`${filter}#uebersicht`, await landKey(host, 'SL'), async (page) => {
      await open(page);
      const projects = page.getByRole('region', { name: 'Umsetzungsprojekte' });
      expect(await projects.textContent()).toContain('Projekt SL');
      expect(await projects.textContent()).not.toContain('Projekt BE');
      const punkte = page.getByRole('region', { name: 'Offene Punkte' });
      expect(await punkte.textContent()).toContain('Kapazität in SL');
      expect(await punkte.textContent()).not.toContain('in BE');
      const anforderungen = page.getByRole('region', { name: 'Anforderungen' });
      expect(await anforderungen.getByRole('row').nth(1).textContent()).toContain('2 von 2');
      await page.getByText('aus 3 von 16 Ländern').waitFor();
    });
  });
});

describe('the page Zugänge', () => {
  it('gives out a Zugangsschlüssel once, which works until it is revoked', () =>
    visit('#zugaenge', host.koordination, async (page) => {
      await page.getByLabel('Für wen?').selectOption({ label: 'Sachsen' });
      await page.getByLabel('Bezeichnung').fill('Projektbüro Sachsen');
      await page.getByRole('button', { name: 'Zugangsschlüssel anlegen' }).click();
      const field = page.getByLabel('Neuer Zugangsschlüssel');
      const token = await field.inputValue();
      expect(token).toMatch(/^ozg_/);
      const status = async () =>
        (await fetch(`${host.address}/api/vorgaben`, { headers: { authorization: `Bearer ${token}` } }))
          .status;
      expect(await status()).toBe(200);
      await page.getByRole('button', { name: 'Ausblenden' }).click();
      expect(await page.content()).not.toContain(token);
      await page.getByRole('button', { name: 'Widerrufen: Projektbüro Sachsen' }).click();
      await page.getByRole('button', { name: 'Ja, widerrufen' }).click();
      await page.getByText('„Projektbüro Sachsen“ ist widerrufen.').waitFor();
      expect(await status()).toBe(401);
      await page.getByRole('button', { name: 'Protokoll neu laden' }).click();
      const audit = page.getByRole('region', { name: 'Wer hat was wann getan?' });
      await audit.getByText('Zugangsschlüssel widerrufen').waitFor();
    }));

  it('sets Vorgaben for a Themenfeld and says what is no week', () =>
    visit('#zugaenge', host.koordination, async (page) => {
      await page.getByLabel('Vorgaben für').selectOption('Gesundheit');
      await page.getByText('Zielwochen der Steuerungsindikatoren').click();
      const field = page.getByLabel(/^K1-01 /).first();
      await field.fill('KW 77');
      await page.getByRole('button', { name: 'Vorgaben speichern' }).click();
      await page.getByText(/Nicht lesbar: K1-01/).waitFor();
      await field.fill('kw 20/2027');
      await page.getByText('Verbindlichkeit der Checkpoints').click();
      await page.getByLabel(/^U1-01 /).selectOption({ label: 'Notwendig' });
      await page.getByText('Erwartete Länder (keine Vorgabe)').click();
      await page.getByLabel('Thüringen').check();
      await page.getByRole('button', { name: 'Vorgaben speichern' }).click();
      await page.getByText('Die Vorgaben sind gespeichert.').waitFor();
      await page.getByLabel('Vorgaben für').selectOption('');
      await page.getByText('Hier ist noch nichts gesetzt.').waitFor();
      await page.getByLabel('Vorgaben für').selectOption('Gesundheit');
      await page.getByText('Erwartete Länder (1 angekreuzt)').waitFor();
      expect(await field.inputValue()).toBe('KW 20/2027');
      expect(await page.getByLabel(/^U1-01 /).inputValue()).toBe('notwendig');
    }));

  it('gives documents an address, says what is none at its field, and keeps them when the rest is set', () =>
    visit('#zugaenge', host.koordination, async (page) => {
      const save = page.getByRole('button', { name: 'Vorgaben speichern' });
      await page.getByText('Adressen der weiterführenden Dokumente').click();
      const field = page.getByLabel('FITKO: FIM-/OZG-Informationsunterlage');
      await field.fill('www.ozg.example');
      await save.click();
      await page.getByRole('alert').getByText('Eine Adresse beginnt mit http:// oder https://').waitFor();
      expect(await field.getAttribute('aria-describedby')).toMatch(/-fehler$/);
      await field.fill('https://ozg.land.example/fim');
      await save.click();
      await page.getByText('Die Vorgaben sind gespeichert.').waitFor();
      expect(await page.getByText('Eine Adresse beginnt mit').count()).toBe(0);
      const settings = {
        method: 'PUT',
        headers: { authorization: `Bearer ${host.koordination}`, 'content-type': 'application/json' },
      };
      // another has set one meanwhile
      const anderswo = { 'OZG-Leitfaden, Kapitel 6.1: Nutzer': 'https://ozg.land.example/nutzer' };
      const body = JSON.stringify({
        adressen: { 'FITKO: FIM-/OZG-Informationsunterlage': 'https://ozg.land.example/fim', ...anderswo },
      });
      expect((await fetch(`${host.address}/api/vorgaben`, { ...settings, body })).status).toBe(200);
      await page.getByText('Verbindlichkeit der Checkpoints').click();
      await page.getByLabel(/^U1-02 /).selectOption({ label: 'Empfohlen' });
      await save.click();
      await expect
        .poll(() => page.getByLabel('OZG-Leitfaden, Kapitel 6.1: Nutzer').inputValue())
        .toContain('nutzer');
      expect(await field.inputValue()).toBe('https://ozg.land.example/fim');
    }));

  it('tells a Land that it is for the coordination alone', async () => {
    const key = await landKey(host, 'ST');
    await visit(
      '#zugaenge',
      key,
      async (page) => {
        await page.getByRole('alert').getByText('Das darf nur die Koordination.').waitFor();
        expect(await page.getByRole('heading', { name: 'Vorgaben', exact: true }).count()).toBe(0);
      },
      (fault) => fault.includes('403'),
    );
  });
});
