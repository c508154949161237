import { katalogVersion, land } from '../catalogue/catalogue.ts';
import { type Checkliste, type Stammdaten, vorlagenversion } from '../model/checkliste.ts';
import type { BerichtStand } from '../report/berichtStand.ts';
import { eigenschaften } from '../sheets/layout.ts';
import type { WorkbookPlan } from '../sheets/plan.ts';
import { anforderungenSheet } from './anforderungenSheet.ts';
import { anleitungSheet } from './anleitungSheet.ts';
import { berichtSheet } from './berichtSheet.ts';
import { checklisteSheet } from './checklisteSheet.ts';
import { listenSheet } from './listenSheet.ts';
import { punkteSheet } from './punkteSheet.ts';
import { stammdatenNamen, stammdatenSheet } from './stammdatenSheet.ts';
import { umsetzungSheet } from './umsetzungSheet.ts';
import { zeitplanSheet } from './zeitplanSheet.ts';

export interface WorkbookOptions {
  /** The store's version that the workbook is based on, for `ozg_version`; `null` if it has none. */
  readonly version?: number | null;
  /** What the workbook remembers of its Statusbericht; `null` if it was never drafted. */
  readonly bericht?: BerichtStand | null;
}

/** The whole workbook of one Checkliste, in the current layout and with the current catalogue. */
export function planWorkbook(checkliste: Checkliste, options: WorkbookOptions = {}): WorkbookPlan {
  const header = kopfzeile(checkliste.stammdaten);
  const bericht = berichtSheet(checkliste, header);
  const { kennung } = checkliste.stammdaten;
  return {
    title: header,
    sheets: [
      stammdatenSheet(checkliste, options.version ?? null, header),
      checklisteSheet(checkliste, header),
      punkteSheet(checkliste, header),
      bericht.sheet,
      zeitplanSheet(checkliste, header),
      umsetzungSheet(checkliste, header),
      anforderungenSheet(checkliste, header),
      anleitungSheet(header),
      listenSheet(checkliste, options.bericht ?? null),
    ],
    names: { ...stammdatenNamen, ...bericht.names },
    properties: {
      [eigenschaften.vorlagenversion]: vorlagenversion,
      [eigenschaften.katalog]: katalogVersion,
      ...(kennung === null ? {} : { [eigenschaften.kennung]: kennung }),
    },
  };
}

function kopfzeile(stammdaten: Stammdaten): string {
  const teile = [stammdaten.land && land(stammdaten.land).label, stammdaten.umsetzungsprojekt];
  return ['OZG-Checkliste', ...teile.filter((teil) => teil !== null)].join(' · ');
}
