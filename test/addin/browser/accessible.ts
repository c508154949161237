import { describe, expect, it } from 'vitest';
import type { OpenPane } from '../../excel/web/openPane.ts';
import { faultsOfDisplay } from './faultsOfDisplay.ts';
import { builtHost, type Session } from './session.ts';

/** A Checkliste with faults of every severity. */
async function spoiltHost() {
  const host = await builtHost();
  host.paste('Checkliste', 'F2', [
    ['fertig', '', 'KW 5', '', ''],
    ['Kaffee', '', 'irgendwann', '', ''],
    ['In Bearbeitung', '', 'KW 5/2027', '', ''],
    ['In Bearbeitung', '', 'KW 14/2027', '', ''],
  ]);
  host.click('Checkliste', 'C14');
  return host;
}

/** In every width, light, dark and in forced colours. */
export function accessible({ visit }: Session): void {
  describe('the pane is accessible and fits', { timeout: 60_000 }, () => {
    it('with the form and its complaint, and with nothing in the other tabs', () =>
      visit({}, async (open) => {
        await open.pane.getByRole('button', { name: 'Checkliste anlegen' }).click();
        await open.pane.getByRole('alert').first().waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
        await tab(open, 'Melden');
        await open.pane.getByText('gibt es noch keine Checkliste').waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));

    it('with findings, one of them selected, and the preview of their repair', async () =>
      visit({ host: await spoiltHost() }, async (open) => {
        const { pane, host } = open;
        await pane.getByRole('heading', { name: /Fehler, \d+ Warnung/ }).waitFor();
        await pane.locator('details').evaluateAll((folds) => {
          for (const fold of folds) (fold as HTMLDetailsElement).open = true;
        });
        await pane.getByText(/^Checkliste F2: „fertig“ →/).waitFor();
        host.click('Checkliste', 'H3');
        await pane.locator('[aria-current="true"]').waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));

    it('with an Offener Punkt about a step that lacks an entry', async () =>
      visit({ host: await spoiltHost() }, async (open) => {
        const { pane, host } = open;
        host.type('Checkliste', 'L5', `https://akte.example/${'vorgang-'.repeat(20)}`);
        await tab(open, 'Schritt');
        host.click('Checkliste', 'C5');
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
        await pane.getByRole('button', { name: 'Offener Punkt dazu' }).click();
        await pane.getByRole('button', { name: 'Punkt eintragen' }).click();
        await pane.getByText('Wählen Sie eine Art aus.').waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));

    it('with a step and the question why its Frist moved, and with the progress', async () =>
      visit({ host: await spoiltHost() }, async (open) => {
        const { pane, host } = open;
        await tab(open, 'Schritt');
        host.click('Checkliste', 'C5');
        await pane.getByRole('heading', { name: 'K1-04' }).waitFor();
        await pane.getByRole('button', { name: 'Frist 2 Wochen später' }).click();
        await pane.getByLabel('Grund (freiwillig)').waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
        await tab(open, 'Fortschritt');
        await pane.getByRole('heading', { name: 'Abschlusskriterien' }).waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));

    it('with the report and the question of the lift', async () =>
      visit({ host: await spoiltHost() }, async (open) => {
        const { pane } = open;
        const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
        await tab(open, 'Mehr');
        await press('Bericht aktualisieren');
        await pane.getByText('Status: neuer Entwurf').waitFor();
        await press('Blätter neu aufbauen');
        await pane.getByRole('button', { name: 'Jetzt neu aufbauen' }).waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));
  });
}

const tab = ({ pane }: OpenPane, name: string) => pane.getByRole('tab', { name, exact: true }).click();
