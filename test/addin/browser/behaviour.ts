/** How the pane behaves in Excel on the web and for Windows. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { addressOf } from '../../excel/area.ts';
import type { Host } from '../../excel/excelHost.ts';
import { cellAt } from '../../excel/model.ts';
import type { OpenPane } from '../../excel/web/openPane.ts';
import { browserUser } from '../journey/browserUser.ts';
import { builtHost, flawlessHost, type Session } from './session.ts';

const button = ({ pane }: OpenPane, name: string): Locator => pane.getByRole('button', { name, exact: true });
const heading = ({ pane }: OpenPane, name: string | RegExp): Locator => pane.getByRole('heading', { name });
const section = ({ pane }: OpenPane, name: string): Locator =>
  pane.getByRole('region', { name, exact: true });
/** Shows a tab and hands out what belongs to it. */
const show = async ({ pane }: OpenPane, name: string): Promise<Locator> => {
  await pane.getByRole('tab', { name, exact: true }).click();
  return pane.getByRole('tabpanel', { name, exact: true });
};
const contentOf = (host: Host, sheet: string, row: number, column: number) => {
  const found = host.findSheet(sheet);
  return found && cellAt(found, row - 1, column)?.value;
};
const activeText = ({ frame }: OpenPane) =>
  frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const activeId = ({ frame }: OpenPane) =>
  frame.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

/** The settings of a workbook that opens the pane, and does not ask people without the add-in for their trust. */
const opensItself = [
  ['Office.AutoShowTaskpaneWithDocument', 'true'],
  ['Office.DisableTrustUX', 'true'],
];

const selectionOf = ({ workbook: { selection } }: Host) =>
  `${selection.sheet.name}!${addressOf(selection.area)}`;

export function behaviour({ visit }: Session): void {
  describe('the pane', () => {
    it('shows the step of the selected row without taking the focus, and its state as it changes', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host } = open;
        const schritt = await show(open, 'Schritt');
        await schritt.getByText('Markieren Sie').waitFor();
        expect(await activeId(open)).toBe('tab-schritt');
        host.click('Checkliste', 'H15');
        await schritt.getByRole('heading', { name: 'K2-06' }).waitFor();
        for (const text of ['Warum', 'Was zu tun ist', 'Verantwortlich', 'Umsetzung durch', 'Wartet auf'])
          await schritt.getByText(text, { exact: true }).waitFor();
        host.type('Checkliste', 'F12', 'Erledigt', 'remote');
        await schritt.getByRole('listitem').filter({ hasText: '✔ Erledigt: K2-03' }).waitFor();
        expect(await activeId(open)).toBe('tab-schritt');
        host.type('Checkliste', 'F5', 'Erledigt');
        host.type('Checkliste', 'J5', 46_469);
        host.click('Umsetzungscheckliste', 'C2');
        await button(open, 'Stand von K1-04 übernehmen').click();
        await open.pane.getByText('Der Stand von K1-04 ist übernommen').waitFor();
        expect(contentOf(host, 'Umsetzungscheckliste', 2, 9)).toBe(46_469);
        await expect.poll(() => button(open, 'Stand von K1-04 übernehmen').count()).toBe(0);
        host.click('Umsetzungscheckliste', 'C7');
        await schritt.getByRole('heading', { name: 'U1-06' }).waitFor();
        await schritt.getByText('In der Checkliste').waitFor();
      }));

    it('leads to the cell of a finding, and says where a sheet is hidden', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.type('Checkliste', 'F4', 'Quatsch');
        await button(open, 'Mappe prüfen').click();
        await heading(open, /^1 Fehler/).waitFor();
        expect(await heading(open, 'Fehler (1)').count()).toBe(1);
        await pane.getByText('Der Status muss').click();
        await expect.poll(() => selectionOf(host)).toBe('Checkliste!F4');
        host.activate(host.findSheet('Stammdaten') ?? host.workbook.active);
        Object.assign(host.findSheet('Checkliste') ?? {}, { visibility: 'Hidden' });
        await button(open, 'Zur Zelle').first().click();
        await pane.getByRole('alert').getByText('ist ausgeblendet oder nicht mehr da').waitFor();
      }));

    it('says what is in order, and that there is nothing to complain about', async () =>
      visit({ host: await flawlessHost() }, async (open) => {
        await button(open, 'Mappe prüfen').click();
        await heading(open, 'Keine Fehler, keine Warnungen').waitFor();
        await open.pane.getByText('Die Mappe ist in Ordnung.').waitFor();
      }));

    it('does not take a workbook that it could not read for an empty one', async () => {
      const host = await builtHost();
      host.cellEditMode = true;
      await visit({ host }, async (open) => {
        const { pane } = open;
        await pane.getByText('Excel hat die Mappe noch nicht lesen lassen').waitFor();
        expect(await button(open, 'Checkliste anlegen').count()).toBe(0);
        await button(open, 'Mappe noch einmal lesen').click();
        await pane.getByRole('alert').getByText('In einer Zelle wird gerade geschrieben').waitFor();
        host.cellEditMode = false;
        await button(open, 'Mappe noch einmal lesen').click();
        await heading(open, /^Keine Fehler/).waitFor();
        expect(await pane.getByText('Excel hat die Mappe noch nicht').count()).toBe(0);
      });
    });

    it('lifts an older Vorlage with its values, keeps a protocol, and gives the question up on Escape', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, page } = open;
        host.workbook.properties.set('OZG_Vorlagenversion', '0');
        host.type('Checkliste', 'F2', 'Erledigt');
        host.type('Checkliste', 'J2', 46_469);
        await button(open, 'Mappe prüfen').click();
        await heading(open, /^Keine Fehler/).waitFor();
        await button(open, 'Weiter unter „Vorlage“').click();
        await expect.poll(() => activeText(open)).toBe('Vorlage');
        await show(open, 'Prüfung');
        await button(open, 'Auf Vorlage 2 heben …').click();
        await expect.poll(() => activeText(open)).toMatch(/^Alle Blätter der Vorlage werden geleert/);
        await page.keyboard.press('Escape');
        await expect.poll(() => activeText(open)).toBe('Auf Vorlage 2 heben');
        await button(open, 'Auf Vorlage 2 heben').click();
        await button(open, 'Jetzt neu aufbauen').click();
        await section(open, 'Vorlage').getByText('Die Mappe ist von Vorlage 0 auf 2 gehoben.').waitFor();
        await section(open, 'Vorlage').getByText('67 von 67 Zeilen wurden übernommen.').waitFor();
        expect(contentOf(host, 'Checkliste', 2, 5)).toBe('Erledigt');
        expect(host.workbook.properties.get('OZG_Vorlagenversion')).toBe('2');
      }));

    it('brings back formats that pasting destroyed', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.paste('Checkliste', 'H2', [['KW 20/2027']]);
        await show(open, 'Mehr');
        await button(open, 'Formate und Auswahllisten wiederherstellen').click();
        await pane.getByText('Formate und Blattschutz sind wiederhergestellt').waitFor();
        const cell = cellAt(host.findSheet('Checkliste') ?? host.workbook.active, 1, 7);
        expect(cell?.value).toBe('KW 20/2027');
        expect(cell?.format.get('Protection.Locked')).toBe(false);
      }));

    it('reads again on demand where Excel tells nothing', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host } = open;
        const schritt = await show(open, 'Schritt');
        host.losesEvents = true;
        host.click('Checkliste', 'A5');
        host.type('Checkliste', 'F5', 'In Bearbeitung');
        await button(open, 'Markierte Zeile zeigen').click();
        await schritt.getByRole('heading', { name: 'K1-04' }).waitFor();
        await schritt.getByText('↻ In Bearbeitung').first().waitFor();
        const fortschritt = await show(open, 'Fortschritt');
        host.type('Checkliste', 'F6', 'Erledigt');
        await button(open, 'Fortschritt neu berechnen').click();
        await fortschritt.getByText('1 von 8 · In Arbeit').waitFor();
      }));

    it('opens with the check in view and touches nothing until it is asked to', async () => {
      const host = await builtHost();
      const before = JSON.stringify(host.workbook.sheets.map(({ cells }) => [...cells]));
      await visit({ host }, async (open) => {
        await heading(open, /^Keine Fehler/).waitFor();
        // what the page says to an Excel that is too old
        expect(await open.pane.getByText('Bleibt dieser Text stehen').count()).toBe(0);
        expect(await open.frame.evaluate(() => scrollY)).toBe(0);
        const box = await button(open, 'Mappe prüfen').boundingBox();
        expect(box && box.y + box.height).toBeLessThan(800);
        expect(JSON.stringify(host.workbook.sheets.map(({ cells }) => [...cells]))).toBe(before);
      });
    });

    it('says what to do while somebody is typing in a cell, and works afterwards', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        await show(open, 'Mehr');
        host.cellEditMode = true;
        await button(open, 'Bericht aktualisieren').click();
        await pane.getByRole('alert').getByText('In einer Zelle wird gerade geschrieben').waitFor();
        host.cellEditMode = false;
        await show(open, 'Prüfung');
        await button(open, 'Mappe prüfen').click();
        await heading(open, /^Keine Fehler/).waitFor();
        expect(await pane.getByRole('alert').count()).toBe(0);
      }));

    it('says how to go on while Excel waits for the end of typing, and then goes on', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.beginEdit();
        await button(open, 'Mappe prüfen').click();
        await pane.getByText('Schließen Sie eine begonnene Eingabe mit der Eingabetaste ab').waitFor();
        host.endEdit();
        await heading(open, /^Keine Fehler/).waitFor();
        expect(await pane.getByText('Schließen Sie eine begonnene Eingabe').count()).toBe(0);
      }));

    it('checks a sheet with a password without frames, and refuses to change it', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        const sheet = host.findSheet('Checkliste');
        Object.assign(sheet ?? {}, { protection: { options: {}, password: 'geheim' } });
        host.type('Checkliste', 'H2', 'irgendwann');
        await button(open, 'Mappe prüfen').click();
        await heading(open, /^1 Fehler/).waitFor();
        await pane.getByText('Excel hat die Zellen nicht überall markieren lassen').waitFor();
        await show(open, 'Mehr');
        await button(open, 'Blätter neu aufbauen').click();
        await button(open, 'Abbrechen').click();
        await expect.poll(() => activeText(open)).toBe('Blätter neu aufbauen');
        await button(open, 'Blätter neu aufbauen').click();
        await expect.poll(() => activeText(open)).toMatch(/^Alle Blätter der Vorlage werden geleert/);
        await button(open, 'Jetzt neu aufbauen').click();
        await pane.getByRole('alert').getByText('Fragt Excel dabei nach einem Kennwort').waitFor();
        expect(contentOf(host, 'Checkliste', 2, 7)).toBe('irgendwann');
      }));

    it('offers a Checkliste in the workbook of another program, beside what is there', () =>
      visit({}, async (open) => {
        const { host, pane, frame } = open;
        const savedSettings = () =>
          open.page.evaluate(() => (window as unknown as { savedSettings: unknown }).savedSettings);
        const focusIsInPane = () => frame.evaluate(() => document.activeElement !== document.body);
        host.paste('Tabelle1', 'A1', [
          ['Kunde', 'Betrag'],
          ['Muster', 12],
        ]);
        await pane.getByText('noch keine OZG-Checkliste').waitFor();
        await button(open, 'Mappe prüfen').click();
        await heading(open, /^1 Fehler/).waitFor();
        await browserUser(open).create();
        expect(contentOf(host, 'Tabelle1', 2, 0)).toBe('Muster');
        // it travels with the workbook: nothing is set that nobody asked for
        expect(await savedSettings()).toEqual([]);
        await button(open, 'Beim Öffnen zeigen').click();
        await expect.poll(savedSettings).toEqual(opensItself);
        expect(await button(open, 'Nicht zeigen').count()).toBe(0);
        await show(open, 'Mehr');
        expect(await pane.getByLabel('Diesen Bereich beim Öffnen der Mappe anzeigen').isChecked()).toBe(true);
        await show(open, 'Prüfung');
        await expect.poll(focusIsInPane).toBe(true);
        await button(open, 'Rückgängig machen').click();
        await pane.getByText('noch keine OZG-Checkliste').waitFor();
        expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1']);
        await expect.poll(savedSettings).toEqual([]);
        await expect.poll(focusIsInPane).toBe(true);
      }));

    it('makes a Checkliste of a list made by hand, beside it, and asks whether to show itself from then on', () =>
      visit({}, async (open) => {
        const { host, page } = open;
        const zeilen = schritte.slice(0, 12).map(({ label }, index) => [label, index < 3 ? 'Erledigt' : '']);
        host.paste('Tabelle1', 'A1', [['Arbeitsschritt', 'Status'], ...zeilen]);
        // the pane listens to a workbook once it is a Checkliste
        await button(open, 'Mappe prüfen').click();
        await button(open, 'Checkliste aus der Liste anlegen …').click();
        await button(open, 'Jetzt neu aufbauen').click();
        await section(open, 'Vorlage').getByText('Zeilen wurden übernommen.').waitFor();
        expect(contentOf(host, 'Checkliste', 2, 5)).toBe('Erledigt');
        expect(contentOf(host, 'Tabelle1', 2, 0)).toBe(schritte[0]?.label);
        const settings = () =>
          page.evaluate(() => (window as unknown as { savedSettings: unknown }).savedSettings);
        await button(open, 'Nicht zeigen').click();
        await expect.poll(() => button(open, 'Nicht zeigen').count()).toBe(0);
        expect(await settings()).toEqual([]);
        await open.pane.getByLabel('Diesen Bereich beim Öffnen der Mappe anzeigen').click();
        await expect.poll(settings).toEqual(opensItself);
      }));

    it('asks for what is missing in the form and leads there', () =>
      visit({}, async (open) => {
        const { pane } = open;
        await button(open, 'Checkliste anlegen').click();
        await pane.getByRole('alert').getByText('Bitte wählen Sie das Land aus').waitFor();
        await pane.getByRole('alert').getByText('Bitte tragen Sie den Namen').waitFor();
        expect(await activeId(open)).toBe('angabe-land');
        await button(open, 'Weitere Leistung').click();
        await expect.poll(() => activeId(open)).toBe('leistung-1-ozg-id');
      }));

    it('is worked by keyboard alone, in the order of the page, and gives the keyboard back at its end', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { page, pane, frame } = open;
        const active = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
        await pane.getByRole('tab', { name: 'Prüfung' }).focus();
        const seen: (string | undefined)[] = [];
        for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
          await page.keyboard.press(key);
          seen.push(await frame.evaluate(() => document.activeElement?.id));
        }
        expect(seen).toEqual(['tab-schritt', 'tab-mehr', 'tab-pruefung', 'tab-mehr', 'tab-pruefung']);
        await page.keyboard.press('Tab');
        expect(await active()).toBe('Mappe prüfen');
        await page.keyboard.press('Enter');
        await expect.poll(active).toMatch(/^Keine Fehler/);
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
}
