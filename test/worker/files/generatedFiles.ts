import { readFileSync } from 'node:fs';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { carryOver } from '#templates/lift/carryOver.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { addSheet } from '../../../worker/files/xlsx/annotate/addSheet.ts';
import { type Merged, merge } from '../../../worker/merge/merge.ts';
import { readVergleich } from '../../../worker/merge/readVergleich.ts';
import { overviewPlan, reportPlan } from '../../../worker/report/overviewPlan.ts';
import { pruefberichtSheet } from '../../../worker/report/pruefberichtSheet.ts';
import { mappe, mappePlan } from '../../fixtures/mappe.ts';
import { abgabeVon, kaputt, stichtag } from '../merge/abgaben.ts';

const options = { stichtag, vergleich: null, erwartet: null, namen: false } as const;

function merged(checklisten: readonly Checkliste[], more: Partial<Parameters<typeof merge>[1]> = {}): Merged {
  const abgaben = checklisten.map((checkliste) => abgabeVon(checkliste));
  return merge([...abgaben, kaputt('defekt.xlsx')], { ...options, ...more });
}

const beispiele = (tag: typeof stichtag | '2027-02-08') =>
  beispielmappen({ stichtag: tag, bezug: stichtag }).map(({ checkliste }) => checkliste);
/** Two Länder without a workbook. */
const vierzehn = beispiele(stichtag).filter(
  ({ stammdaten }) => !['BY', 'HE'].includes(stammdaten.land ?? ''),
);

function mitVergleich(): Merged {
  const frueher = merged(beispiele('2027-02-08').slice(1), { stichtag: '2027-02-08' });
  return merged(vierzehn, { vergleich: readVergleich(gridOfPlan(overviewPlan(frueher))) });
}

/** One workbook's findings, on a sheet of their own or inside the workbook. */
const pruefbericht = (links: boolean) =>
  pruefberichtSheet({ findings: abgabeVon(mappe).findings, stichtag, links });

function gehoben(): WorkbookPlan {
  const grid = gridOfPlan(mappePlan());
  const reading = read(grid, { stichtag });
  if (!reading.checkliste) throw new Error('No Checkliste');
  return carryOver(grid, reading, reading.checkliste, 'kommen-mit').plan;
}

const einzeln = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', kennung: 'SH-7K3F9Q' });

/** The plan of every kind of workbook that leaves the house. */
export const erzeugte: Readonly<Record<string, () => WorkbookPlan>> = {
  'leere Vorlage': () => planWorkbook(newCheckliste()),
  'Vorlage mit Land': () => planWorkbook(einzeln),
  'gefüllte Mappe': mappePlan,
  'gehobene Mappe': gehoben,
  'Übersicht mit Vergleich': () => overviewPlan(mitVergleich()),
  'Übersicht ohne Vergleich': () => overviewPlan(merged(vierzehn)),
  'Übersicht einer leeren Mappe': () => overviewPlan(merged([einzeln])),
  'Übersicht ohne Mappe': () => overviewPlan(merged([])),
  'Übersicht für ein Land': () => overviewPlan({ ...merged(vierzehn), nur: 'SH' }),
  'Statusbericht über alle': () => reportPlan(mitVergleich()),
  'Statusbericht einer Mappe': () => reportPlan(merged([mappe])),
  Prüfbericht: () => ({ title: 'Prüfbericht', sheets: [pruefbericht(false)], names: {}, properties: {} }),
};

/** A workbook that another program saved, as it was and with a Prüfbericht added. */
export function ergaenzte(programm: string): { readonly vorher: Uint8Array; readonly nachher: Uint8Array } {
  const path = new URL(`../../fixtures/workbooks/mappe-${programm}.xlsx`, import.meta.url);
  const vorher = new Uint8Array(readFileSync(path));
  const nachher = addSheet(vorher, pruefbericht(true));
  if (nachher === null) throw new Error('The workbook could not be edited');
  return { vorher, nachher };
}
