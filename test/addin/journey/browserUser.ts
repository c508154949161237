/** The built pane, worked by clicks. */
import { koordination, type OpenPane } from '../../excel/web/openPane.ts';
import type { PaneUser } from './journey.ts';

export function browserUser({ host, service, pane }: OpenPane): PaneUser {
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const region = (name: string) => pane.getByRole('region', { name, exact: true });
  const status = pane.locator('[role="status"]');
  const alert = pane.locator('.top [role="alert"]');
  /** What the pane says once the work is done. */
  const said = async (): Promise<string> => {
    const message = status.or(alert).filter({ hasText: /[.]$/ }).first();
    await message.waitFor();
    return (await message.textContent())?.trim() ?? '';
  };
  const deliver = async () => {
    const melden = region('Melden');
    const field = melden.getByLabel('Zugangsschlüssel', { exact: true });
    if ((await field.count()) > 0) await field.fill(koordination);
    await press('Melden');
    await pane.getByText('Die Mappe wird gemeldet').waitFor({ state: 'hidden' });
    const heading = melden.getByRole('heading', { name: /^(Angenommen|Unverändert|Nicht angenommen)/ });
    await heading.waitFor();
    const text = (await heading.textContent()) ?? '';
    if (text !== 'Nicht angenommen') return text;
    return (await melden.locator('.message.error').textContent()) ?? '';
  };
  return {
    host,
    service,
    key: koordination,
    deliver,
    create: async () => {
      await pane.getByLabel('Land', { exact: true }).selectOption({ label: 'Schleswig-Holstein' });
      await pane.getByLabel('Themenfeld').selectOption({ label: 'Familie & Kind' });
      await pane.getByLabel('Umsetzungsprojekt').fill('Elternleistungen');
      await pane.getByLabel('Projektstart (KW)').fill('KW 2/2027');
      await pane.getByLabel('OZG-ID', { exact: true }).fill('10012');
      await pane.getByLabel('Bezeichnung', { exact: true }).fill('Elterngeld');
      await press('Checkliste anlegen');
      await pane.getByText('Die Checkliste ist angelegt').waitFor();
    },
    check: async () => {
      await press('Mappe prüfen');
      // the result takes the focus when it is there; a refusal is an alert
      const heading = region('Prüfung').locator('h3:focus');
      await heading.or(alert).first().waitFor();
      return (await heading.or(alert).first().textContent()) ?? '';
    },
    repairAll: async () => {
      await press('Alle beheben');
      return await said();
    },
    takeBack: async () => {
      await press('Rückgängig machen');
      return await said();
    },
    insertOverview: async () => {
      await press('Übersicht einfügen');
      return await said();
    },
    updateBericht: async () => {
      await press('Bericht aktualisieren');
      await region('Bericht').getByText('Status: neuer Entwurf').waitFor();
    },
    rebuild: async () => {
      await press('Blätter neu aufbauen');
      await press('Jetzt neu aufbauen');
      await region('Vorlage').getByText('67 von 67 Zeilen wurden übernommen.').waitFor();
    },
  };
}
