/** The pane beside the workbook: tabs, findings and cells in both directions, and what one click enters. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../excel/area.ts';
import type { Host } from '../../excel/excelHost.ts';
import { cellAt } from '../../excel/model.ts';
import { koordination, type OpenPane } from '../../excel/web/openPane.ts';
import { builtHost, type Session } from './session.ts';

const button = ({ pane }: OpenPane, name: string): Locator => pane.getByRole('button', { name, exact: true });
const tab = ({ pane }: OpenPane, name: string): Locator => pane.getByRole('tab', { name, exact: true });
const selectionOf = ({ workbook: { selection } }: Host) =>
  `${selection.sheet.name}!${addressOf(selection.area)}`;
const contentOf = (host: Host, row: number, column: number) =>
  cellAt(host.findSheet('Checkliste') ?? host.workbook.active, row - 1, column)?.value;

const leitfaden = 'OZG-Leitfaden, Arbeitshilfen: Vorlage Steuerungskreis';

export function companion({ visit }: Session): void {
  describe('the pane as a companion', () => {
    it('checks on opening without touching the workbook, and counts on the tab, not in its name', async () => {
      const host = await builtHost();
      host.type('Checkliste', 'F4', 'Quatsch');
      const before = host.findSheet('Checkliste')?.conditional.length;
      await visit({ host }, async (open) => {
        await open.pane.getByRole('heading', { name: '1 Fehler, keine Warnungen' }).waitFor();
        expect(host.findSheet('Checkliste')?.conditional.length).toBe(before);
        await expect.poll(() => tab(open, 'Prüfung').getAttribute('aria-describedby')).toBe('zahl-pruefung');
        expect(await open.frame.locator('#zahl-pruefung').textContent()).toBe('1 Fehler, keine Warnungen');
        host.type('Checkliste', 'F4', 'Erledigt');
        await open.pane.getByRole('heading', { name: /^Keine Fehler/ }).waitFor();
      });
    });

    it('goes from finding to finding, marks the one of the selected cell, and repairs in one click', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.paste('Checkliste', 'F2', [
          ['Kaffee', '', 'KW 5/2027'],
          ['Noch offen', '', 'irgendwann'],
          ['Noch offen', '', 'KW 5'],
        ]);
        const current = pane.locator('[aria-current="true"]');
        await pane.getByRole('heading', { name: /^2 Fehler/ }).waitFor();
        await button(open, 'Nächster Befund').click();
        await expect.poll(() => selectionOf(host)).toBe('Checkliste!F2');
        await current.getByText('„Kaffee“').waitFor();
        await button(open, 'Nächster Befund').click();
        await expect.poll(() => selectionOf(host)).toBe('Checkliste!H3');
        await current.getByText('„irgendwann“').waitFor();
        host.type('Checkliste', 'H3', 'KW 12/2027');
        await pane.getByRole('heading', { name: /^1 Fehler/ }).waitFor();
        host.click('Checkliste', 'H4');
        await current.getByText('„KW 5“').first().waitFor();
        await current.getByRole('button', { name: 'Beheben', exact: true }).click();
        await pane.getByText('1 Zelle wurde geändert.').waitFor();
        expect(contentOf(host, 4, 7)).toBe('KW 5/2027');
        await button(open, 'Rückgängig machen').click();
        await expect.poll(() => contentOf(host, 4, 7)).toBe('KW 5');
      }));

    it('enters what one click says, asks why a Frist moved, and takes both back', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.type('Checkliste', 'H5', 'KW 12/2027');
        host.type('Checkliste', 'K5', 'vertagt');
        await tab(open, 'Schritt').click();
        host.click('Checkliste', 'C5');
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
        await button(open, 'Heute begonnen').click();
        await pane.getByText('K1-04: In Bearbeitung, begonnen am 24.03.2027.').waitFor();
        expect([contentOf(host, 5, 5), contentOf(host, 5, 8)]).toEqual(['In Bearbeitung', 46_470]);
        await button(open, 'Heute erledigt').click();
        await pane.getByText('K1-04: Erledigt, erledigt am 24.03.2027.').waitFor();
        await button(open, 'Rückgängig machen').click();
        await pane.getByText('Die Änderung ist zurückgenommen').waitFor();
        expect([contentOf(host, 5, 5), contentOf(host, 5, 9)]).toEqual(['In Bearbeitung', '']);
        await button(open, 'Frist 2 Wochen später').click();
        await pane.getByLabel('Grund (freiwillig)', { exact: true }).fill('Klausurtagung');
        expect(contentOf(host, 5, 7)).toBe('KW 14/2027');
        await button(open, 'Grund eintragen').click();
        await pane.getByText('Der Grund steht in der Bemerkung').waitFor();
        expect(contentOf(host, 5, 10)).toBe('Klausurtagung\nvertagt');
        await button(open, 'Rückgängig machen').click();
        await pane.getByText('Die Änderung ist zurückgenommen').waitFor();
        expect([contentOf(host, 5, 7), contentOf(host, 5, 10)]).toEqual(['KW 12/2027', 'vertagt']);
        await button(open, 'K1-01 Umsetzungskoordinator:in benannt').first().waitFor({ state: 'hidden' });
      }));

    it('leads from a Frist and from a related step to their cells', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.type('Checkliste', 'H5', 'KW 9/2027');
        await tab(open, 'Fortschritt').click();
        await pane.getByText('seit 17 Tagen:').waitFor();
        await pane.getByRole('button', { name: /^K1-04/ }).click();
        await expect.poll(() => selectionOf(host)).toBe('Checkliste!H5');
        await pane.getByText(/^▲ Gelb: K1-04 .+ ist seit 17 Tagen überfällig\.$/).waitFor();
        host.click('Umsetzungscheckliste', 'C2');
        await tab(open, 'Schritt').click();
        await pane.getByRole('heading', { name: 'U1-01' }).waitFor();
        await pane.getByRole('button', { name: /^K1-04/ }).click();
        await expect.poll(() => selectionOf(host)).toBe('Checkliste!A5');
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
      }));

    it('leads from an Offener Punkt past its day to its cell', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.type('Offene Punkte', 'A2', 'Maßnahme');
        host.type('Offene Punkte', 'B2', 'Vertrag zeichnen');
        host.type('Offene Punkte', 'E2', '01.03.2027');
        await tab(open, 'Fortschritt').click();
        await pane.getByRole('heading', { name: 'Offene Punkte über der Zeit (1)' }).waitFor();
        await pane.getByText('bis 01.03.2027:').waitFor();
        await pane.getByRole('button', { name: 'Vertrag zeichnen' }).click();
        await expect.poll(() => selectionOf(host)).toBe('Offene Punkte!E2');
      }));

    it('enters an Offener Punkt about the step, says what is missing at its field, and takes it back', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane, frame } = open;
        const punkte = () =>
          [0, 1, 2, 3, 4].map((column) => {
            const sheet = host.findSheet('Offene Punkte');
            return sheet ? cellAt(sheet, 1, column)?.value || '' : null;
          });
        const field = (label: string) => pane.getByLabel(label, { exact: true });
        host.type('Checkliste', 'L5', 'https://akte.example/10091 (Blatt 3)');
        await tab(open, 'Schritt').click();
        host.click('Checkliste', 'C5');
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
        const link = pane.getByRole('link', { name: 'https://akte.example/10091', exact: true });
        expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
          '_blank',
          'noopener noreferrer',
        ]);
        await button(open, 'Offener Punkt dazu').click();
        await field('Art').selectOption('Maßnahme');
        await button(open, 'Punkt eintragen').click();
        await pane.getByText('Schreiben Sie, worum es geht.').waitFor();
        await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('punkt-text');
        await field('Worum geht es?').fill('Vertrag zeichnen');
        await field('Zuständig (optional)').fill('Referat 3');
        await field('Am / Bis (optional)').fill('29.3.2027');
        // what was typed stays with its step while another row is looked at
        host.click('Checkliste', 'C6');
        await pane.getByRole('heading', { name: 'K1-05' }).waitFor();
        await pane.getByRole('heading', { name: 'Offener Punkt zu K1-04' }).waitFor();
        expect(punkte()).toEqual(['', '', '', '', '']);
        await button(open, 'Punkt eintragen').click();
        await pane.getByText('Der offene Punkt zu K1-04 steht in „Offene Punkte“, Zeile 2.').waitFor();
        expect(punkte()).toEqual(['Maßnahme', 'Vertrag zeichnen', 'K1-04', 'Referat 3', 46_475]);
        await button(open, 'Rückgängig machen').click();
        await pane.getByText('Die Änderung ist zurückgenommen').waitFor();
        expect(punkte()).toEqual(['', '', '', '', '']);
      }));

    it('leads from a step to the Vorlage where a workbook has no Offene Punkte', async () => {
      const host = await builtHost();
      const sheet = host.findSheet('Offene Punkte');
      if (sheet) host.removeSheet(sheet);
      await visit({ host }, async (open) => {
        host.click('Checkliste', 'C5');
        await tab(open, 'Schritt').click();
        await button(open, 'Offener Punkt dazu').click();
        await open.pane.getByText('In dieser Mappe fehlt das Blatt „Offene Punkte“').waitFor();
        await button(open, 'Zur Vorlage').click();
        await open.pane.getByRole('tab', { name: 'Mehr', selected: true }).waitFor();
      });
    });

    it('takes over what the coordination has set, after asking for the Zugangsschlüssel once', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane, frame, service } = open;
        await service('/api/vorgaben', {
          method: 'PUT',
          headers: { authorization: `Bearer ${koordination}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            zielwochen: { 'K1-04': '2027-W20' },
            adressen: { [leitfaden]: 'https://ozg.land.example/leitfaden' },
          }),
        });
        host.click('Checkliste', 'C5');
        await tab(open, 'Schritt').click();
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
        await button(open, 'Vorgabe übernehmen').click();
        await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('zugangsschluessel');
        await pane.getByLabel('Zugangsschlüssel', { exact: true }).fill(koordination);
        await tab(open, 'Schritt').click();
        await button(open, 'Vorgabe übernehmen').click();
        await pane.getByText('K1-04: Vorgabe KW 20/2027 ist übernommen.').waitFor();
        expect(contentOf(host, 5, 7)).toBe('KW 20/2027');
        await pane.getByText('Vorgabe der Koordination: KW 20/2027').waitFor();
        const link = pane.getByRole('link', { name: leitfaden });
        expect(await link.getAttribute('href')).toBe('https://ozg.land.example/leitfaden');
        expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      }));

    it('does not keep a Zugangsschlüssel that no service has seen', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane } = open;
        host.type('Checkliste', 'F4', 'Quatsch');
        await tab(open, 'Melden').click();
        await pane.getByText('1 Fehler verhindert das Melden').waitFor();
        const field = pane.getByLabel('Zugangsschlüssel', { exact: true });
        await field.fill('nie-gesehen');
        await button(open, 'Melden').click();
        await pane.getByRole('heading', { name: 'Nicht angenommen' }).waitFor();
        expect(await field.count()).toBe(1);
        await button(open, 'Zu den Fehlern').click();
        await pane.getByRole('heading', { name: /^1 Fehler/ }).waitFor();
      }));

    it('opens at the tab that was open last', async () =>
      visit({ host: await builtHost() }, async (open) => {
        await tab(open, 'Fortschritt').click();
        await open.pane.getByRole('heading', { name: 'Ampel' }).waitFor();
        await open.frame.evaluate(() => location.reload());
        await open.pane.getByRole('tab', { name: 'Fortschritt', selected: true }).waitFor();
        await open.pane.getByRole('heading', { name: 'Ampel' }).waitFor();
      }));

    it('says where a workbook was opened for reading alone', async () =>
      visit({ host: await builtHost(), readOnly: true }, async ({ pane }) => {
        await pane.getByText('Diese Mappe ist schreibgeschützt geöffnet').waitFor();
      }));

    it('shows more than sixty findings and comes back to them at once', async () =>
      visit({ host: await builtHost() }, async (open) => {
        const { host, pane, frame } = open;
        host.paste(
          'Checkliste',
          'F2',
          Array.from({ length: 38 }, () => ['Kaffee', '', 'irgendwann']),
        );
        await pane.getByRole('heading', { name: /^76 Fehler/ }).waitFor();
        for (const summary of await pane.locator('.card summary').all()) await summary.click();
        expect(await button(open, 'Zur Zelle').count()).toBeGreaterThanOrEqual(76);
        const milliseconds = await frame.evaluate(async () => {
          const begin = performance.now();
          for (const name of ['schritt', 'pruefung']) document.getElementById(`tab-${name}`)?.click();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - begin;
        });
        expect(milliseconds).toBeLessThan(500);
      }));
  });
}
