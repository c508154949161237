import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import { RoundTrips } from './roundTrips.ts';
import type { Supports } from './supports.ts';
import { fillSheets, finishSheets, type MadeSheet, writeProperties } from './writePlan.ts';

/**
 * Builds the planned sheets anew in the place where they are, so that formulas elsewhere that refer to them go on
 * working; a sheet that is missing is added behind. Sheets that the plan does not name stay untouched. Throws
 * `AccessDenied` before anything is changed if a password protects one of them.
 */
export async function rebuildPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  supports: Supports,
): Promise<void> {
  const { workbook } = context;
  const found = plan.sheets.map((sheet) => ({
    plan: sheet,
    sheet: workbook.worksheets.getItemOrNullObject(sheet.name).load('name'),
  }));
  const states = found.map(({ sheet }) => sheet.protection.load('protected,options'));
  const names = workbook.names.load('items/name');
  const dayOne = requestDateSystem(workbook);
  await context.sync();
  await openSheets(
    context,
    found.flatMap(({ sheet }, index) => {
      const state = states[index];
      return state && !sheet.isNullObject && state.protected ? [{ sheet, options: state.options }] : [];
    }),
  );

  const trips = new RoundTrips(context, supports);
  await trips.pausingEvents(async () => {
    const made = found.map(({ plan: sheetPlan, sheet }): MadeSheet => {
      if (sheet.isNullObject) return { plan: sheetPlan, sheet: workbook.worksheets.add(sheetPlan.name) };
      emptySheet(sheet, sheetPlan, supports);
      return { plan: sheetPlan, sheet };
    });
    await fillSheets(made, is1904(dayOne), trips);
    const known = new Map(names.items.map((item) => [item.name, item]));
    for (const [name, target] of Object.entries(plan.names)) {
      const item = known.get(name);
      if (item) item.formula = `=${target}`;
      else workbook.names.add(name, `=${target}`);
    }
    writeProperties(workbook, plan);
    await finishSheets(made, trips);
  });
}

interface ProtectedSheet {
  readonly sheet: Excel.Worksheet;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Opens all or none: where one refuses, the others are protected again as they were. */
async function openSheets(context: Excel.RequestContext, sheets: readonly ProtectedSheet[]): Promise<void> {
  const opened: ProtectedSheet[] = [];
  for (const entry of sheets) {
    entry.sheet.protection.unprotect();
    try {
      await context.sync();
    } catch (error) {
      for (const { sheet, options } of opened) sheet.protection.protect(options);
      await context.sync();
      throw error;
    }
    opened.push(entry);
  }
}

function emptySheet(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): void {
  sheet.visibility = 'Visible';
  sheet.freezePanes.unfreeze();
  if (supports('1.9') && plan.filter !== null) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.rowHidden = false;
  all.columnHidden = false;
  all.clear();
}
