import type { Checkliste } from '#templates/checkliste.ts';
import { newCheckliste } from '#templates/workbook/new.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import type { Host } from '../../excel/excelHost.ts';
import { newestApi } from '../../excel/openExcel.ts';
import { heute, type OpenPane, type OpenPaneOptions } from '../../excel/web/openPane.ts';
import { openVorlage } from '../openVorlage.ts';

/** One browser and one built pane for all tests of the pane. */
export interface Session {
  /** Opens the pane, lets the test act and expects that nothing went wrong behind it. */
  readonly visit: (options: OpenPaneOptions, act: (open: OpenPane) => Promise<void>) => Promise<void>;
}

/** A Checkliste without anything done. */
export const checkliste: Checkliste = newCheckliste({
  kennung: 'SH-7K3F9Q',
  land: 'SH',
  umsetzungsprojekt: 'Elternleistungen',
  stand: '2027-03-22',
});

const fertig = { status: 'erledigt', begonnen: '2027-02-01', erledigt: '2027-03-01' } as const;
const offen = planWorkbook(checkliste);
const vollstaendig = planWorkbook({
  ...checkliste,
  stammdaten: { ...checkliste.stammdaten, themenfeld: 'Familie & Kind', stand: heute },
  schritte: checkliste.schritte.map((schritt) => ({ ...schritt, ...fertig })),
  checkpoints: checkliste.checkpoints.map((checkpoint) => ({ ...checkpoint, ...fertig })),
});

/** A workbook that holds a Checkliste already. */
export const builtHost = async (): Promise<Host> => (await openVorlage(offen, newestApi)).host;

/** A workbook of which there is nothing to complain: everything is done. */
export const flawlessHost = async (): Promise<Host> => (await openVorlage(vollstaendig, newestApi)).host;
