/** The pane without its view: commands on the real client library in Node. */

import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { count } from '#templates/validate/wording.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { createWorkbook } from '../../../addin/commands/createWorkbook.ts';
import { deliverWorkbook } from '../../../addin/commands/deliverWorkbook.ts';
import { insertOverview } from '../../../addin/commands/insertOverview.ts';
import type { Undo } from '../../../addin/commands/openWorkbook.ts';
import { rebuildWorkbook } from '../../../addin/commands/rebuildWorkbook.ts';
import { refusalText } from '../../../addin/commands/refusal.ts';
import { repair } from '../../../addin/commands/repair.ts';
import { repairable } from '../../../addin/commands/repairsOf.ts';
import { updateBericht } from '../../../addin/commands/updateBericht.ts';
import { validateWorkbook } from '../../../addin/commands/validateWorkbook.ts';
import { openService } from '../../../addin/service/service.ts';
import { createApp } from '../../../worker/app.ts';
import { testPorts } from '../../worker/http/testPorts.ts';
import { openEmpty } from '../openVorlage.ts';
import type { PaneUser } from './journey.ts';

const heute = '2027-03-22';
const key = 'ozg_koordination-der-umsetzung-im-test';
const random = new Uint8Array([1, 2, 3, 4]);

export function commandUser(api: string): PaneUser {
  const { host, workbook } = openEmpty(planWorkbook(newCheckliste()), api);
  const app = createApp(testPorts({ KOORDINATION_TOKEN: key }));
  const service: PaneUser['service'] = async (path, init) =>
    await app.request(`https://addin.example${path}`, init);
  const client = openService(service, key);
  let undo: Undo | null = null;
  return {
    host,
    service,
    key,
    create: async () => {
      const leistungen = [{ ozgId: '10012', bezeichnung: 'Elterngeld' }];
      const angaben = { land: 'SH', themenfeld: 'Familie & Kind', umsetzungsprojekt: 'Elternleistungen' };
      await createWorkbook(workbook, { ...angaben, projektstart: 'KW 2/2027', leistungen }, heute, random);
    },
    check: () =>
      validateWorkbook(workbook, heute).then(
        ({ findings }) => headingOf(countFindings(findings)),
        (error: unknown) => refusalText(error),
      ),
    repairAll: async () => {
      const { findings } = await validateWorkbook(workbook, heute);
      const outcome = await repair(workbook, repairable(findings), { heute, random: () => random });
      undo = outcome.undo;
      const zellen = count(outcome.zellen, 'Zelle wurde', 'Zellen wurden');
      return `${zellen} geändert, ${outcome.wiederhergestellt} wiederhergestellt.`;
    },
    takeBack: async () => ((await undo?.()) ? 'Die Änderung ist zurückgenommen.' : 'nein'),
    deliver: async () => {
      const result = await deliverWorkbook(workbook, client, { heute, namen: false });
      const { outcome, version, findings, problem } = result;
      if (outcome === 'accepted') return `Angenommen: Version ${version}`;
      if (outcome === 'unchanged') return `Unverändert: Version ${version}`;
      return problem === null
        ? `Es wurde nichts gesendet: ${findings.length} Fehler`
        : JSON.stringify(result);
    },
    insertOverview: async () => {
      const outcome = await insertOverview(workbook, client, 'SH');
      return outcome.art === 'eingefuegt' ? 'Die Übersicht ist eingefügt.' : outcome.grund;
    },
    updateBericht: async () => {
      await updateBericht(workbook, heute);
    },
    rebuild: async () => {
      await rebuildWorkbook(workbook, heute, random);
    },
  };
}
