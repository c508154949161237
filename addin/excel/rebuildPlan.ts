import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import type { Maengel } from '../commands/openWorkbook.ts';
import { codeOf, ExcelRefusal } from '../commands/refusal.ts';
import { finishSheet } from './finishSheet.ts';
import { type FormerState, putBack, requestFormer } from './formerState.ts';
import {
  openSheets,
  type ProtectedSheet,
  protectAgain,
  protectedAmong,
  protectionOptions,
} from './protection.ts';
import { replaceContents } from './replaceContents.ts';
import { RoundTrips } from './roundTrips.ts';
import type { Supports } from './supports.ts';
import { writePages } from './writePage.ts';
import { type BuildOptions, type MadeSheet, showFirst, writeLooks, writeProperties } from './writePlan.ts';
import { writeRules } from './writeRules.ts';
import { writeNumberFormats } from './writeValues.ts';

interface RebuildOptions extends BuildOptions {
  /** Name of the plan → what the sheet is called in the workbook, where that differs; it gets the name of the plan. */
  readonly umbenannt: Readonly<Record<string, string>>;
}

/**
 * Builds the planned sheets anew in the place where they are, so that formulas elsewhere that refer to them go on
 * working; a sheet that is missing is added behind. Sheets that the plan does not name stay untouched, and so do cells
 * outside of what `readGrid` reads. First all values: where Excel refuses one of those steps, the old ones are put back
 * everywhere. What it refuses afterwards is named in the result. Throws `AccessDenied` before anything is changed if a
 * sheet cannot be opened.
 */
export async function rebuildPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { supports, date1904, onStep, umbenannt }: RebuildOptions,
): Promise<Maengel> {
  const former = await requestFormer(context, plan, umbenannt);
  if (
    former.structureProtected &&
    former.sheets.some(({ there, name, plan: to }) => !there || name !== to.name)
  )
    throw new ExcelRefusal('AufbauGeschuetzt');
  const closed = protectedAmong(former.sheets.filter(({ there }) => there));
  await openSheets(context, closed);

  const trips = new RoundTrips(context, supports, onStep);
  return await trips.pausingEvents(async () => {
    let made: readonly MadeSheet[];
    try {
      made = await writeAllValues(context, { plan, former, date1904, trips });
    } catch (error) {
      onStep('Die bisherigen Inhalte werden zurückgeschrieben …');
      const back = await putBack(context, former, closed);
      throw new ExcelRefusal(back ? 'Zurueckgeschrieben' : 'NichtZurueck', { cause: error });
    }
    // from here on nothing that a person wrote is touched
    const wanted = made.flatMap(({ plan: { name, protected: isClosed } }): ProtectedSheet[] => {
      const before = closed.find((sheet) => sheet.name === (umbenannt[name] ?? name));
      return isClosed || before ? [{ name, options: before?.options ?? protectionOptions }] : [];
    });
    const formate: string[] = [];
    for (const entry of made) {
      onStep(`Das Blatt „${entry.plan.name}“ wird gestaltet …`);
      await lookAnew(entry, supports, trips).catch((error: unknown) => {
        if (codeOf(error) === null) throw error;
        formate.push(entry.plan.name);
      });
    }
    await protectAgain(context, wanted);
    await hideAgain(context, made);
    const druck = await writePages(context, plan.sheets, trips);
    showFirst(made);
    await context.sync().catch(() => undefined);
    return { formate, druck };
  });
}

interface Values {
  readonly plan: WorkbookPlan;
  readonly former: FormerState;
  readonly date1904: boolean;
  readonly trips: RoundTrips;
}

/** Sheet by sheet in one round trip each; the notes of a person, which come last in the plan, find their place first. */
async function writeAllValues(
  { workbook }: Excel.RequestContext,
  { plan, former, date1904, trips }: Values,
): Promise<readonly MadeSheet[]> {
  const made = former.sheets.map(({ plan: to, name, there }): MadeSheet => {
    if (!there) return { plan: to, sheet: workbook.worksheets.add(to.name) };
    const sheet = workbook.worksheets.getItem(name);
    if (name !== to.name) sheet.name = to.name;
    return { plan: to, sheet: workbook.worksheets.getItem(to.name) };
  });
  await trips.send();
  for (const { plan: to, sheet } of made.toReversed()) {
    trips.onStep(`Das Blatt „${to.name}“ wird geschrieben …`);
    replaceContents(sheet, to.rows, date1904);
    await trips.send();
  }
  for (const [name, target] of Object.entries(plan.names)) {
    if (former.names.has(name)) workbook.names.getItem(name).formula = `=${target}`;
    else workbook.names.add(name, `=${target}`);
  }
  writeProperties(workbook, plan);
  await trips.send();
  return made;
}

/** Takes all looks and rules of a sheet away and gives it those of the plan. */
async function lookAnew({ plan, sheet }: MadeSheet, supports: Supports, trips: RoundTrips): Promise<void> {
  sheet.visibility = 'Visible';
  sheet.freezePanes.unfreeze();
  if (supports('1.9') && plan.filter !== null) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.rowHidden = false;
  all.columnHidden = false;
  all.clear('Formats');
  writeNumberFormats(sheet, plan.rows);
  writeLooks(sheet, plan, supports);
  writeRules(sheet, plan);
  finishSheet(sheet, plan, supports);
  await trips.send();
}

/** Where a sheet could not be finished it may have been left visible. */
async function hideAgain(context: Excel.RequestContext, made: readonly MadeSheet[]): Promise<void> {
  for (const { plan } of made) {
    if (!plan.hidden) continue;
    context.workbook.worksheets.getItem(plan.name).visibility = 'Hidden';
    await context.sync().catch(() => undefined);
  }
}
