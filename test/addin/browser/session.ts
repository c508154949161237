import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { Host } from '../../excel/excelHost.ts';
import { newestApi } from '../../excel/openExcel.ts';
import { strictModes } from '../../excel/strict.ts';
import { heute, type OpenPane, type OpenPaneOptions } from '../../excel/web/openPane.ts';
import { offen } from '../checklisten.ts';
import { openVorlage } from '../openVorlage.ts';

/** One browser and one built pane for all tests of the pane. */
export interface Session {
  /** Opens the pane, lets the test act and expects that nothing went wrong behind it. */
  readonly visit: (options: OpenPaneOptions, act: (open: OpenPane) => Promise<void>) => Promise<void>;
}

const fertig = { status: 'erledigt', begonnen: '2027-02-01', erledigt: '2027-03-01' } as const;
const vollstaendig = planWorkbook({
  ...offen,
  stammdaten: {
    ...offen.stammdaten,
    themenfeld: 'Familie & Kind',
    stand: heute,
    umsetzungskoordinator: 'Umsetzungskoordinator:in',
    leistungsverantwortlich: 'Leistungsverantwortliche:r',
    vorgehensmodell: 'Direktdigitalisierung',
    nachnutzungsmodell: 'Einer für Alle/Einer für Viele',
    leistungen: [
      {
        ozgId: '10091',
        bezeichnung: 'Elternleistungen',
        leika: '99012001000000',
        mvp: null,
        leistungsverantwortlich: null,
        vorgehensmodell: null,
        nachnutzungsmodell: null,
      },
    ],
  },
  schritte: offen.schritte.map((schritt) => ({ ...schritt, ...fertig })),
  checkpoints: offen.checkpoints.map((checkpoint) => ({ ...checkpoint, ...fertig })),
});

/** The views follow what Excel tells; what becomes of them where it tells nothing is asked in tests of their own. */
const telling = strictModes.filter((mode) => mode !== 'unreliable-events');

/** A workbook that holds a Checkliste already. */
export const builtHost = async (): Promise<Host> =>
  (await openVorlage(planWorkbook(offen), newestApi, telling)).host;

/** A workbook of which there is nothing to complain: everything is done. */
export const flawlessHost = async (): Promise<Host> =>
  (await openVorlage(vollstaendig, newestApi, telling)).host;
