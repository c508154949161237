/** The built pane, worked by clicks. */
import { koordination, type OpenPane } from '../../excel/web/openPane.ts';
import type { PaneUser } from './journey.ts';

export function browserUser({ host, service, pane }: OpenPane): PaneUser {
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const region = (name: string) => pane.getByRole('region', { name, exact: true });
  const panel = (name: string) => pane.getByRole('tabpanel', { name, exact: true });
  const show = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  const status = pane.locator('.line [role="status"]');
  const alert = pane.locator('.line [role="alert"]');
  /** What the pane says once the work is done. */
  const said = async (): Promise<string> => {
    const message = status.or(alert).filter({ hasText: /[.]$/ }).first();
    await message.waitFor();
    return (await message.textContent())?.trim() ?? '';
  };
  const deliver = async () => {
    await show('Melden');
    const melden = panel('Melden');
    const field = melden.getByLabel('Zugangsschlüssel', { exact: true });
    if ((await field.count()) > 0) await field.fill(koordination);
    await press('Melden');
    await pane.getByText('Die Mappe wird gemeldet').waitFor({ state: 'hidden' });
    const heading = melden.getByRole('heading', { name: /^(✔|Nicht angenommen)/ });
    await heading.waitFor();
    const text = (await heading.textContent()) ?? '';
    if (text === 'Nicht angenommen')
      return (await melden.getByText(/^Es wurde nichts gesendet/).textContent()) ?? '';
    const receipt = (await melden.locator('.receipt').textContent()) ?? '';
    const [, version = ''] = / · Version (\d+) · /.exec(receipt) ?? [];
    return `${text.startsWith('✔ Meldung') ? 'Angenommen' : 'Unverändert'}: Version ${version}`;
  };
  return {
    host,
    service,
    key: koordination,
    deliver,
    create: async () => {
      await show('Prüfung');
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
      await show('Prüfung');
      await press('Mappe prüfen');
      // the result takes the focus when it is there; a refusal is an alert
      const heading = panel('Prüfung').locator('h2:focus');
      await heading.or(alert).first().waitFor();
      return (await heading.or(alert).first().textContent()) ?? '';
    },
    repairAll: async () => {
      await show('Prüfung');
      await press('Alle beheben');
      return await said();
    },
    takeBack: async () => {
      await press('Rückgängig machen');
      return await said();
    },
    insertOverview: async () => {
      await show('Mehr');
      await press('Übersicht einfügen');
      return await said();
    },
    updateBericht: async () => {
      await show('Mehr');
      await press('Bericht aktualisieren');
      await region('Bericht').getByText('Status: neuer Entwurf').waitFor();
    },
    rebuild: async () => {
      await show('Mehr');
      await press('Blätter neu aufbauen');
      await press('Jetzt neu aufbauen');
      await region('Vorlage').getByText('67 von 67 Zeilen wurden übernommen.').waitFor();
    },
  };
}
