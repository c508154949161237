import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import type { Maengel } from '../commands/openWorkbook.ts';
import { ExcelRefusal } from '../commands/refusal.ts';
import { finishSheet } from './finishSheet.ts';
import { placeOf } from './names.ts';
import { removePlan } from './removePlan.ts';
import { type OnStep, RoundTrips } from './roundTrips.ts';
import type { Supports } from './supports.ts';
import { writeFormats } from './writeFormats.ts';
import { writePages } from './writePage.ts';
import { writeRules } from './writeRules.ts';
import { writeValues } from './writeValues.ts';

export type WriteOutcome =
  | { readonly ok: true; readonly maengel: Maengel }
  /** Nothing was written: sheets or names of ours are there already. */
  | { readonly ok: false; readonly vorhanden: readonly string[] };

export interface BuildOptions {
  readonly supports: Supports;
  readonly date1904: boolean;
  readonly onStep: OnStep;
}

/**
 * Builds the planned sheets in the open workbook, behind the sheets that are there, and touches none of those. Native
 * charts and cell notes of a plan are left out. Where Excel refuses, what was built until then is removed again; only
 * the page set-up may fail, because it depends on a printer.
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { supports, date1904, onStep }: BuildOptions,
): Promise<WriteOutcome> {
  const { workbook } = context;
  const sheets = plan.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name).load('name'));
  const names = workbook.names.load('items/name,items/formula');
  const structure = workbook.protection.load('protected');
  await context.sync();
  const taken = sheets.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
  const ours = names.items.filter(({ name }) => name in plan.names);
  if (taken.length > 0) return { ok: false, vorhanden: taken };
  // names of sheets that were deleted point to nowhere
  const alive = ours.filter(({ formula }) => placeOf(formula) !== null);
  if (alive.length > 0) return { ok: false, vorhanden: alive.map(({ name }) => name) };
  if (structure.protected) throw new ExcelRefusal('AufbauGeschuetzt');
  for (const name of ours) name.delete();

  const trips = new RoundTrips(context, supports, onStep);
  return await trips.pausingEvents(async () => {
    try {
      const made = plan.sheets.map((sheet) => ({ plan: sheet, sheet: workbook.worksheets.add(sheet.name) }));
      for (const entry of made) await fillSheet(entry, date1904, trips);
      for (const [name, target] of Object.entries(plan.names)) workbook.names.add(name, `=${target}`);
      writeProperties(workbook, plan);
      // rules refer to other sheets, so all cells come first
      for (const entry of made) {
        writeRules(entry.sheet, entry.plan);
        finishSheet(entry.sheet, entry.plan, supports);
        await trips.send();
      }
      showFirst(made);
      await trips.send();
    } catch (error) {
      // half a Checkliste would be in the way of the next attempt; the first error counts
      await Promise.allSettled([removePlan(context, plan)]);
      throw error;
    }
    return { ok: true, maengel: { formate: [], druck: await writePages(context, plan.sheets, trips) } };
  });
}

/** A planned sheet and the empty one in the workbook that it goes to. */
export interface MadeSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

async function fillSheet({ plan, sheet }: MadeSheet, date1904: boolean, trips: RoundTrips): Promise<void> {
  trips.onStep(`Das Blatt „${plan.name}“ wird angelegt …`);
  writeValues(sheet, plan.rows, { date1904 });
  writeLooks(sheet, plan, trips.supports);
  await trips.send();
}

/** Merged cells, fonts, fills, borders, locks, widths and heights. */
export function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): void {
  for (const range of plan.merges) sheet.getRange(range).merge(false);
  writeFormats(sheet, plan, supports);
}

/** The first sheet that a person sees is shown. */
export function showFirst(made: readonly MadeSheet[]): void {
  made.find((entry) => !entry.plan.hidden)?.sheet.activate();
}

export function writeProperties({ properties }: Excel.Workbook, plan: WorkbookPlan): void {
  for (const [key, value] of Object.entries(plan.properties)) properties.custom.add(key, value);
}
