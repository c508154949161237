/** The section Melden of the built pane in a real browser, against the real app with a store. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCheckliste } from '#templates/workbook/new.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { launchBrowser } from '../browser.ts';
import { cellAt } from '../excel/model.ts';
import { newestApi } from '../excel/openExcel.ts';
import { koordination, openPane, type Served, servePane } from '../excel/web/openPane.ts';
import { openEmpty } from './openVorlage.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const checkliste = newCheckliste({
  kennung: 'SH-7K3F9Q',
  land: 'SH',
  umsetzungsprojekt: 'Elternleistungen',
  stand: '2027-03-22',
});

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePane()]);
});
afterAll(async () => {
  await browser?.close();
});

const asJson = (key: string, body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Somebody else of the same Land stores another status of K1-04. */
async function deliverByAnother(): Promise<void> {
  const made = await served.fetchPane(
    '/api/tokens',
    asJson(koordination, { land: 'SH', label: 'Fachreferat' }),
  );
  const { token }: { readonly token: string } = await made.json();
  const schritte = checkliste.schritte.map((schritt) =>
    schritt.id === 'K1-04' ? { ...schritt, status: 'erledigt' } : schritt,
  );
  const response = await served.fetchPane(
    '/api/workbooks',
    asJson(token, { ...checkliste, schritte }, { 'if-match': '"1"' }),
  );
  expect(response.status).toBe(200);
}

it('delivers, asks about a conflict, takes target weeks and the overview, and says when it is offline', async () => {
  const plan = planWorkbook(checkliste);
  const { host, workbook } = openEmpty(plan, newestApi);
  await workbook.writePlan(plan);
  const open = await openPane(browser, served, { host, width: 270, bereich: 'melden' });
  const { pane, page, frame } = open;
  const melden = pane.getByRole('region', { name: 'Melden', exact: true });
  const press = (name: string) => melden.getByRole('button', { name, exact: true }).click();
  const field = melden.getByLabel('Zugangsschlüssel', { exact: true });
  const focused = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const status = () => cellAt(host.findSheet('Checkliste') ?? host.workbook.active, 4, 5)?.value;

  await press('Melden');
  await melden.getByText('Geben Sie den Zugangsschlüssel ein').waitFor();
  await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('zugangsschluessel');
  await field.fill('falsch');
  await press('Melden');
  await melden.getByText('Der Zugangsschlüssel ist unbekannt').waitFor();

  await melden.getByText('Was gesendet wird').click();
  await melden.getByText('nur „besetzt“, keine Namen').waitFor();
  await field.fill(koordination);
  await press('Melden');
  await melden.getByRole('heading', { name: 'Angenommen: SH-7K3F9Q, Version 1' }).waitFor();
  expect(await focused()).toBe('Angenommen: SH-7K3F9Q, Version 1');
  expect(await field.count()).toBe(0);
  const settings = await page.evaluate(() => (window as unknown as { savedSettings: unknown }).savedSettings);
  expect(JSON.stringify(settings ?? null)).not.toContain(koordination);

  await deliverByAnother();
  host.type('Checkliste', 'F5', 'In Bearbeitung');
  await press('Melden');
  await melden.getByRole('heading', { name: '1 Feld haben auch andere geändert' }).waitFor();
  await melden.getByText('Geändert von Fachreferat').waitFor();
  await frame.evaluate(axeSource);
  const violations = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  });
  expect(violations).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await press('Auswahl übernehmen');
  await melden.getByRole('alert').getByText('Offen: 1').waitFor();
  await melden.getByLabel('Gespeichert: „Erledigt“').check();
  await press('Auswahl übernehmen');
  await melden
    .getByRole('heading', { name: 'Unverändert: SH-7K3F9Q liegt schon so vor, Version 2' })
    .waitFor();
  expect(status()).toBe('Erledigt');

  const vorgaben = { zielwochen: { 'K2-02': '2027-W20' } };
  await served.fetchPane('/api/vorgaben', { ...asJson(koordination, vorgaben), method: 'PUT' });
  await press('Vorgaben anzeigen');
  await melden.getByText('1 leere Frist bekommt').waitFor();
  await press('Zielwochen als Fristen übernehmen');
  await pane.getByText('1 Frist ist eingetragen.').waitFor();
  await press('Übersicht einfügen');
  await pane.getByText('Die Übersicht ist eingefügt.').waitFor();
  expect(host.workbook.sheets.at(-1)?.name).toBe('Übersicht');

  await page.route('**/api/**', (route) => route.abort());
  await press('Melden');
  await pane.getByRole('alert').getByText('Der Dienst ist nicht erreichbar').waitFor();
  expect(status()).toBe('Erledigt');
  expect(await open.faults()).toEqual([]);
  await open.close();
});
