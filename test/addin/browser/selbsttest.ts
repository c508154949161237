/** The self-test by clicks: a question, a result to copy, and the steps that a person does. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { selftestPlan } from '../../../addin/commands/selftestPlan.ts';
import { newestApi, newHost } from '../../excel/openExcel.ts';
import { recalculate } from '../../excel/recalculate.ts';
import type { OpenPane } from '../../excel/web/openPane.ts';
import { resultsOf } from '../openVorlage.ts';
import type { Session } from './session.ts';

const button = ({ pane }: OpenPane, name: string): Locator => pane.getByRole('button', { name, exact: true });

const planned = resultsOf(selftestPlan());
const emptyHost = () =>
  newHost({
    api: newestApi,
    recalculate,
    evaluate: (sheet, address, formula) =>
      formula === '=NA()' ? { error: '#N/A' } : planned(sheet, address, formula),
  });

export function selbsttest({ visit }: Session): void {
  describe('the self-test by clicks', () => {
    it('asks first, tells the result to be copied, and leads through steps by hand', async () => {
      const host = emptyHost();
      const sheets = () => host.workbook.sheets.map(({ name }) => name);
      await visit({ host }, async (open) => {
        const { pane } = open;
        await pane.getByRole('tab', { name: 'Mehr', exact: true }).click();
        await button(open, 'Selbsttest starten').click();
        await pane.getByText('Ihre Blätter bleiben unverändert').waitFor();
        expect(sheets()).toEqual(['Tabelle1']);
        await button(open, 'Jetzt testen').click();
        await pane.getByRole('heading', { name: 'Keine Abweichung' }).waitFor({ timeout: 25_000 });
        await pane.getByText(/^Excel · .* · ExcelApi 1\.\d+$/).waitFor();
        expect(sheets()).toEqual(['Tabelle1']);

        await button(open, 'Schritte von Hand').click();
        await pane.getByText('Schritt 1 von 5', { exact: false }).waitFor();
        host.type('TestEingabe', 'B2', 'Erledigt');
        await button(open, 'Ja').click();
        await pane.getByText('Schritt 2 von 5', { exact: false }).waitFor();
        await button(open, 'Nein').click();
        await pane.getByText('Schritt 3 von 5', { exact: false }).waitFor();
        await button(open, 'Beenden').click();
        await pane
          .getByText('Kalenderwoche: Beim Markieren einer Wochenzelle erscheint kein Hinweis.')
          .waitFor();
        expect(sheets()).toEqual(['Tabelle1']);
        await button(open, 'Ergebnis kopieren').click();
        await pane.getByText(/Das Ergebnis ist (?:kopiert|markiert)/).waitFor();
      });
    });
  });
}
