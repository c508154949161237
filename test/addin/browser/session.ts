import type { Checkliste } from '#templates/checkliste.ts';
import { newCheckliste } from '#templates/workbook/new.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import type { Host } from '../../excel/excelHost.ts';
import { newestApi } from '../../excel/openExcel.ts';
import { heute, type OpenPane, type OpenPaneOptions } from '../../excel/web/openPane.ts';
import { openEmpty } from '../openVorlage.ts';

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

/** A workbook that holds a Checkliste already. */
export const builtHost = (): Promise<Host> => hostOf(checkliste);

/** A workbook of which there is nothing to complain: everything is done. */
export const flawlessHost = (): Promise<Host> => {
  const fertig = { status: 'erledigt', begonnen: '2027-02-01', erledigt: '2027-03-01' } as const;
  const { stammdaten, schritte, checkpoints } = checkliste;
  return hostOf({
    ...checkliste,
    stammdaten: { ...stammdaten, themenfeld: 'Familie & Kind', stand: heute },
    schritte: schritte.map((schritt) => ({ ...schritt, ...fertig })),
    checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, ...fertig })),
  });
};

async function hostOf(inhalt: Checkliste): Promise<Host> {
  const plan = planWorkbook(inhalt);
  const { host, workbook } = openEmpty(plan, newestApi);
  await workbook.writePlan(plan);
  return host;
}
