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

/** Everything that the pane of a Checkliste can show, at the same time; the preview of the repairs too. */
async function showAll({ pane }: OpenPane): Promise<void> {
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  await pane.getByRole('heading', { name: 'K2-05' }).waitFor();
  await press('Bericht aktualisieren');
  await pane.getByText('Status: neuer Entwurf').waitFor();
  await press('Mappe prüfen');
  await pane.getByRole('heading', { name: /^\d Fehler/ }).waitFor();
  for (const summary of await pane.locator('summary').all()) await summary.click();
  await pane.getByText(/^Checkliste F2: „fertig“ →/).waitFor();
  await press('Blätter neu aufbauen');
  await pane.getByRole('button', { name: 'Jetzt neu aufbauen' }).waitFor();
}

/** In every width, light, dark and in forced colours. */
export function accessible({ visit }: Session): void {
  describe('the pane is accessible and fits', { timeout: 60_000 }, () => {
    it('with the form and its complaint', () =>
      visit({}, async (open) => {
        await open.pane.getByRole('button', { name: 'Checkliste anlegen' }).click();
        await open.pane.getByRole('alert').waitFor();
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));

    it('with findings, the preview of their repair, a step, the progress and the report', async () =>
      visit({ host: await spoiltHost() }, async (open) => {
        await showAll(open);
        expect(await faultsOfDisplay(open)).toEqual([]);
      }));
  });
}
