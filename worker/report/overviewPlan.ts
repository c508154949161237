import { showTag } from '#templates/kalender/anzeigen.ts';
import { statusbericht } from '#templates/report/statusbericht.ts';
import { statusberichtSheet } from '#templates/report/statusberichtSheet.ts';
import { laenderAnteil } from '#templates/report/uebersichtSheet.ts';
import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { SHEET_ROWS } from '../files/limits.ts';
import type { Merged } from '../merge/merge.ts';
import type { Pace } from '../pace.ts';
import { aenderungenSheet } from './aenderungenSheet.ts';
import { anforderungenSheet } from './anforderungenSheet.ts';
import { datengrundlageSheet } from './datengrundlageSheet.ts';
import { fristenSheet } from './fristenSheet.ts';
import { indikatorenSheet } from './indikatorenSheet.ts';
import { offenePunkteSheet } from './offenePunkteSheet.ts';
import { projekteSheet } from './projekteSheet.ts';
import { pruefhinweiseSheet } from './pruefhinweiseSheet.ts';
import { erlaeuterungVon, uebersichtSheet } from './uebersichtSheet.ts';
import { umsetzungSheet } from './umsetzungSheet.ts';
import { verlaufSheet } from './verlaufSheet.ts';
import { zeitplanSheet } from './zeitplanSheet.ts';

/** The merged overview as a workbook: plain values, the same for the same input and Stichtag. `sheetRows`: what a sheet can hold. */
export function overviewPlan(merged: Merged, sheetRows: number = SHEET_ROWS): WorkbookPlan {
  return planOf(merged, [...overviewSheets(merged, sheetRows)]);
}

/** The same, made sheet by sheet. The rows of long tables are made later, while they are written. */
export async function pacedOverviewPlan(merged: Merged, pace: Pace): Promise<WorkbookPlan> {
  const sheets: SheetPlan[] = [];
  for (const sheet of overviewSheets(merged, SHEET_ROWS)) {
    sheets.push(sheet);
    await pace.giveWay();
  }
  return planOf(merged, sheets);
}

function planOf({ overview }: Merged, sheets: readonly SheetPlan[]): WorkbookPlan {
  return { title: `OZG-Übersicht zum ${showTag(overview.stichtag)}`, sheets, names: {}, properties: {} };
}

function* overviewSheets(merged: Merged, sheetRows: number): Generator<SheetPlan, void, undefined> {
  const uebersicht = uebersichtSheet(merged, sheetRows);
  const erlaeuterungen = erlaeuterungVon(uebersicht);
  yield uebersicht;
  yield umsetzungSheet(merged);
  yield anforderungenSheet(merged);
  yield projekteSheet(merged);
  yield aenderungenSheet(merged);
  yield fristenSheet(merged, erlaeuterungen);
  yield offenePunkteSheet(merged);
  yield berichtSheet(merged);
  yield verlaufSheet(merged);
  yield zeitplanSheet(merged);
  yield indikatorenSheet(merged, erlaeuterungen, sheetRows);
  yield pruefhinweiseSheet(merged, erlaeuterungen);
  yield datengrundlageSheet(merged);
}

/** The Statusbericht alone, with the list of files it rests on. */
export function reportPlan(merged: Merged): WorkbookPlan {
  return {
    title: `Statusbericht zum ${showTag(merged.overview.stichtag)}`,
    sheets: [berichtSheet(merged), datengrundlageSheet(merged)],
    names: {},
    properties: {},
  };
}

function berichtSheet(merged: Merged): SheetPlan {
  const { overview, mappen } = merged;
  const checklisten = mappen.map(({ checkliste }) => checkliste);
  const bericht = statusbericht(checklisten, {
    umfang: umfang(merged),
    stichtag: overview.stichtag,
    aenderungen: overview.vergleich === null ? null : overview.aenderungen,
    seit: overview.vergleich,
    projekte: overview.projekte,
  });
  return statusberichtSheet(bericht, { eingabe: null }).sheet;
}

function umfang(merged: Merged): string {
  const { projekte, laender } = merged.overview;
  const [projekt] = projekte;
  if (projekt && projekte.length === 1)
    return `${projekt.umsetzungsprojekt ?? 'ohne Namen'} (${laender[0]?.name ?? ''})`;
  if (laender.length === 1) return `${laender[0]?.name ?? ''}: ${projekte.length} Umsetzungsprojekte`;
  return `${projekte.length} Umsetzungsprojekte aus ${laenderAnteil(merged)}`;
}
