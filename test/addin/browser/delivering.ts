/** The section Melden against the real app with a store; each of its results is looked at in every width and colour. */
import { expect, it } from 'vitest';
import type { CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import { cellAt } from '../../excel/model.ts';
import { type FetchService, koordination } from '../../excel/web/openPane.ts';
import { offen } from '../checklisten.ts';
import { faultsOfDisplay } from './faultsOfDisplay.ts';
import { builtHost, type Session } from './session.ts';

const asJson = (key: string, body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Somebody else of the same Land stores another status of a step, based on a version. */
async function deliverByAnother(service: FetchService, id: SchrittId, basis: number): Promise<void> {
  const made = await service('/api/tokens', asJson(koordination, { land: 'SH', label: 'Fachreferat' }));
  const { token }: { readonly token: string } = await made.json();
  const schritte = offen.schritte.map((schritt) =>
    schritt.id === id ? { ...schritt, status: 'erledigt' } : schritt,
  );
  const response = await service(
    '/api/workbooks',
    asJson(token, { ...offen, schritte }, { 'if-match': `"${basis}"` }),
  );
  expect(response.status).toBe(200);
}

const vorgaben: {
  readonly zielwochen: Partial<Record<SchrittId, string>>;
  readonly verbindlichkeit: Partial<Record<CheckpointId, string>>;
} = {
  zielwochen: { 'K2-02': '2027-W20' },
  verbindlichkeit: { 'U1-01': 'notwendig', 'U1-02': 'empfohlen' },
};

/** What changes here: the rest of the pane is looked at elsewhere. */
const shown = '.top, #bereich-melden, .line';

export function delivering({ visit }: Session): void {
  it(
    'delivers, asks about a conflict, takes what the coordination sets, and says when it is offline',
    async () =>
      visit({ host: await builtHost(), width: 270 }, async (open) => {
        const { host, pane, page, frame, service } = open;
        await pane.getByRole('tab', { name: 'Melden', exact: true }).click();
        const melden = pane.getByRole('tabpanel', { name: 'Melden', exact: true });
        const press = (name: string) => melden.getByRole('button', { name, exact: true }).click();
        const field = melden.getByLabel('Zugangsschlüssel', { exact: true });
        const focused = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
        const cellValue = (sheet: string, row: number, column: number) =>
          cellAt(host.findSheet(sheet) ?? host.workbook.active, row, column)?.value;

        await press('Melden');
        await melden.getByText('Geben Sie den Zugangsschlüssel ein').waitFor();
        await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('zugangsschluessel');
        await field.fill('falsch');
        await press('Melden');
        await melden.getByText('Der Zugangsschlüssel ist unbekannt').waitFor();

        await melden.getByText('Was gesendet wird').click();
        await melden.getByText('nur „besetzt“, keine Namen').waitFor();
        expect(await melden.getByLabel('Namen von Personen mitsenden').isChecked()).toBe(false);
        host.type('Checkliste', 'F20', 'läuft');
        host.type('Checkliste', 'F21', 'läuft');
        await melden.getByRole('heading', { name: 'Anders gelesen als geschrieben (2)' }).waitFor();
        await melden.getByText('steht: „läuft“, gelesen: „In Bearbeitung“').click();
        await melden.getByText('K3-01 Vorgehensmodell bestimmt, Checkliste F20').waitFor();
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        host.type('Checkliste', 'F20', 'Noch offen');
        host.type('Checkliste', 'F21', 'Noch offen');
        await melden.getByRole('heading', { name: /^Anders gelesen/ }).waitFor({ state: 'detached' });

        await field.fill(koordination);
        host.type('Checkliste', 'F3', 'Quatsch');
        await press('Melden');
        await melden.getByText('Es wurde nichts gesendet: 1 Fehler steht in').waitFor();
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        host.type('Checkliste', 'F3', 'Noch offen');
        const notiz = melden.getByLabel('Notiz (optional)');
        await notiz.fill('Erste Meldung');
        await melden.getByLabel('Freigegeben durch (Funktion, optional)').fill('Referatsleitung 4');
        await press('Melden');
        await melden.getByRole('heading', { name: /^✔ Meldung eingegangen, 24.03.2027/ }).waitFor();
        await melden.getByText('Notiz: Erste Meldung').waitFor();
        await melden.getByText('Freigegeben durch: Referatsleitung 4').waitFor();
        expect(await notiz.inputValue()).toBe('');
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        const versions = await service('/api/workbooks/SH-7K3F9Q/versions', {
          headers: { authorization: `Bearer ${koordination}` },
        });
        expect(await versions.json()).toMatchObject({
          versions: [{ notiz: 'Erste Meldung', freigabe: 'Referatsleitung 4' }],
        });
        expect(await focused()).toMatch(/^✔ Meldung eingegangen/);
        await melden.getByText('Kennung SH-7K3F9Q · Version 1 · Stand 22.03.2027').waitFor();
        expect(await field.count()).toBe(0);
        const settings = await page.evaluate(
          () => (window as unknown as { savedSettings: unknown }).savedSettings,
        );
        expect(JSON.stringify(settings ?? null)).not.toContain(koordination);

        await deliverByAnother(service, 'K1-04', 1);
        host.type('Checkliste', 'F5', 'In Bearbeitung');
        await press('Melden');
        await melden.getByRole('heading', { name: '1 Feld haben auch andere geändert' }).waitFor();
        await melden.getByText('Geändert von Fachreferat').waitFor();
        await press('Auswahl übernehmen');
        await melden.getByRole('alert').getByText('Offen: 1').waitFor();
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        // by keyboard: a group of choices is one stop, although Excel on the web would make it two
        const stops: string[] = [];
        for (const key of ['Shift+Tab', 'Shift+Tab', 'ArrowUp', 'Tab', 'Tab']) {
          await page.keyboard.press(key);
          stops.push(
            await frame.evaluate(() => document.activeElement?.closest('button,label')?.textContent ?? ''),
          );
        }
        expect(stops.map((text) => text.trim())).toEqual([
          'Zur Zelle',
          'Eigene: „In Bearbeitung“',
          'Gespeichert: „Erledigt“',
          'Zur Zelle',
          'Auswahl übernehmen',
        ]);
        expect(await melden.getByLabel('Gespeichert: „Erledigt“').isChecked()).toBe(true);
        host.type('Checkliste', 'F6', 'In Bearbeitung');
        await page.keyboard.press('Enter');
        await melden.getByRole('heading', { name: /^✔ Meldung eingegangen/ }).waitFor();
        await melden.getByText('Kennung SH-7K3F9Q · Version 3').waitFor();
        expect(cellValue('Checkliste', 4, 5)).toBe('Erledigt');
        await melden.getByText('1 Feld in die Mappe übernommen').waitFor();
        await melden.getByText('1 Feld im Speicher geändert').click();
        await melden.getByText('K1-05', { exact: false }).first().waitFor();

        await service('/api/vorgaben', { ...asJson(koordination, vorgaben), method: 'PUT' });
        await press('Vorgaben anzeigen');
        await melden.getByText('1 leere Frist bekommt').waitFor();
        for (const name of ['Welche Fristen', 'Welche Verbindlichkeit']) await melden.getByText(name).click();
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        // somebody was faster, and Excel told nothing of it
        host.losesEvents = true;
        host.type('Checkliste', 'H11', 'KW 18/2027', 'remote');
        await press('Zielwochen als Fristen übernehmen');
        await pane.getByText('In der Mappe fehlt davon nichts mehr.').waitFor();
        expect(cellValue('Checkliste', 10, 7)).toBe('KW 18/2027');
        host.type('Checkliste', 'H11', '', 'remote');
        host.losesEvents = false;
        await press('Vorgaben anzeigen');
        await press('Zielwochen als Fristen übernehmen');
        await pane.getByText('1 Frist ist eingetragen.').waitFor();
        await press('Verbindlichkeit übernehmen');
        await pane.getByText('Die Verbindlichkeit ist bei 2 Checkpoints eingetragen.').waitFor();
        expect([cellValue('Umsetzungscheckliste', 1, 3), cellValue('Umsetzungscheckliste', 2, 3)]).toEqual([
          'Notwendig',
          'Empfohlen',
        ]);
        await melden.getByText('enthalten nichts, was in dieser Mappe fehlt').waitFor();
        await pane.getByRole('tab', { name: 'Mehr', exact: true }).click();
        await pane.getByRole('button', { name: 'Übersicht einfügen', exact: true }).click();
        await pane.getByText('Die Übersicht ist eingefügt.').waitFor();
        expect(host.workbook.sheets.at(-1)?.name).toBe('Übersicht');

        await pane.getByRole('tab', { name: 'Melden', exact: true }).click();
        await melden.getByText(/^Gegenüber Version 3/).waitFor();
        await page.route('**/api/**', (route) => route.abort());
        await press('Melden');
        await pane.getByRole('alert').getByText('Der Dienst ist nicht erreichbar').waitFor();
        expect(await melden.getByRole('heading', { name: /^✔/ }).count()).toBe(0);
        expect(cellValue('Checkliste', 4, 5)).toBe('Erledigt');
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
      }),
    60_000,
  );

  it(
    'offers to set the Stand to today, and to deliver a copied workbook as renamed or new',
    async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        await pane.getByRole('tab', { name: 'Melden', exact: true }).click();
        const melden = pane.getByRole('tabpanel', { name: 'Melden', exact: true });
        const press = (name: string) => melden.getByRole('button', { name, exact: true }).click();
        const stored = { ...offen, stammdaten: { ...offen.stammdaten, stand: '2027-03-23' } };
        await open.service('/api/workbooks', asJson(koordination, stored));
        await melden.getByLabel('Zugangsschlüssel', { exact: true }).fill(koordination);
        await press('Melden');
        await melden.getByRole('heading', { name: 'Nicht angenommen' }).waitFor();
        await press('Stand auf heute setzen');
        await melden.getByText('Kennung SH-7K3F9Q · Version 2').waitFor();

        host.type('Stammdaten', 'B8', 'Wohngeld');
        await press('Melden');
        await melden.getByRole('button', { name: 'Das Projekt wurde umbenannt', exact: true }).waitFor();
        expect(await faultsOfDisplay(open, shown)).toEqual([]);
        await press('Als neues Projekt melden');
        await melden.getByText(/Kennung SH-(?!7K3F9Q)[0-9A-Z]{6} · Version 1/).waitFor();
        expect(String(cellAt(host.findSheet('Stammdaten') ?? host.workbook.active, 3, 1)?.value)).not.toBe(
          'SH-7K3F9Q',
        );
      }),
    60_000,
  );
}
