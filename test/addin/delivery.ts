/** Two sides of a delivery: a workbook in the stand-in, and the real app with an empty store. */

import type { GespeicherteCheckliste } from '#templates/api/gespeichert.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, LandId } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { openService, type Send } from '../../addin/service/service.ts';
import { createApp } from '../../worker/app.ts';
import { newestApi } from '../excel/openExcel.ts';
import { testPorts } from '../worker/http/testPorts.ts';
import { openVorlage } from './openVorlage.ts';

export const heute = '2027-03-22';
export const koordination = 'ozg_koordination-der-umsetzung-im-test';
/** What is delivered unless a test says otherwise. */
export const neu: Checkliste = newCheckliste({
  kennung: 'SH-7K3F9Q',
  land: 'SH',
  umsetzungsprojekt: 'Elternleistungen',
  themenfeld: 'Familie & Kind',
  stand: '2027-03-22',
  leistungen: [
    {
      ozgId: '10012',
      bezeichnung: 'Elterngeld',
      leika: null,
      mvp: null,
      leistungsverantwortlich: null,
      vorgehensmodell: null,
      nachnutzungsmodell: null,
    },
  ],
});

const neuerPlan = planWorkbook(neu);

/** The app with an empty store and a Zugangsschlüssel for each who delivers. */
export async function openApp() {
  const app = createApp(testPorts({ KOORDINATION_TOKEN: koordination }));
  const sent: string[] = [];
  const send: Send = async (path, init) => {
    sent.push(`${path} ${String(init.body ?? '')}`);
    return await app.request(`https://addin.example${path}`, init);
  };
  const serviceFor = async (land: LandId, label: string) => {
    const response = await send('/api/tokens', {
      method: 'POST',
      headers: { authorization: `Bearer ${koordination}`, 'content-type': 'application/json' },
      body: JSON.stringify({ land, label }),
    });
    const { token }: { readonly token: string } = await response.json();
    return openService(send, token);
  };
  const stored = async (version: number | null = null) => (await storedVersion(send, version)).checkliste;
  return { send, sent, serviceFor, stored };
}

/** A workbook in the stand-in that holds a Checkliste. */
export async function openMappe(checkliste: Checkliste = neu, api: string = newestApi) {
  const { host, workbook } = await openVorlage(
    checkliste === neu ? neuerPlan : planWorkbook(checkliste),
    api,
  );
  const reading = async () => read(await workbook.readGrid(), { stichtag: heute });
  const { places } = await reading();
  const type = (key: string, value: string | number) => {
    const place = places[key];
    if (!place) throw new Error(key);
    host.type(place.sheet, place.cell, value);
  };
  const schritt = async (id: string) =>
    (await reading()).checkliste?.schritte.find((entry) => entry.id === id);
  return { host, workbook, reading, type, schritt };
}

export const withSchritt = (checkliste: Checkliste, id: string, values: object): Checkliste => ({
  ...checkliste,
  schritte: checkliste.schritte.map((schritt) => (schritt.id === id ? { ...schritt, ...values } : schritt)),
});

async function storedVersion(send: Send, version: number | null): Promise<GespeicherteCheckliste> {
  const query = version === null ? '' : `?version=${version}`;
  const headers = { authorization: `Bearer ${koordination}` };
  return await (await send(`/api/workbooks/SH-7K3F9Q${query}`, { headers })).json();
}
