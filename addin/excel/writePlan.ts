import type { SheetPlan, ValidationPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { symbolFormat } from '#templates/sheets/styles.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import { placeOf } from './names.ts';
import { removePlan } from './removePlan.ts';
import { RoundTrips } from './roundTrips.ts';
import type { Supports } from './supports.ts';
import { writeFormats } from './writeFormats.ts';
import { writePage } from './writePage.ts';
import { writeValues } from './writeValues.ts';

export type WriteOutcome =
  | { readonly ok: true }
  /** Nothing was written: sheets or names of ours are there already. */
  | { readonly ok: false; readonly vorhanden: readonly string[] };

/** What stays allowed in a protected sheet; cells with an unlocked style can be filled anyway. */
export const protectionOptions = {
  allowAutoFilter: true,
  allowFormatRows: true,
  allowFormatColumns: true,
  allowInsertRows: true,
  allowEditObjects: true,
} as const;

/**
 * Builds the planned sheets in the open workbook, behind the sheets that are there, and touches none of those. Native
 * charts and cell notes of a plan are left out. Where Excel refuses, what was built until then is removed again.
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  supports: Supports,
): Promise<WriteOutcome> {
  const { workbook } = context;
  const sheets = plan.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name).load('name'));
  const names = workbook.names.load('items/name,items/formula');
  const dayOne = requestDateSystem(workbook);
  await context.sync();
  const taken = sheets.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
  const ours = names.items.filter(({ name }) => name in plan.names);
  if (taken.length > 0) return { ok: false, vorhanden: taken };
  // names of sheets that were deleted point to nowhere
  const alive = ours.filter(({ formula }) => placeOf(formula) !== null);
  if (alive.length > 0) return { ok: false, vorhanden: alive.map(({ name }) => name) };
  for (const name of ours) name.delete();

  const trips = new RoundTrips(context, supports);
  try {
    await trips.pausingEvents(async () => {
      const made = plan.sheets.map((sheet) => ({ plan: sheet, sheet: workbook.worksheets.add(sheet.name) }));
      await fillSheets(made, is1904(dayOne), trips);
      for (const [name, target] of Object.entries(plan.names)) workbook.names.add(name, `=${target}`);
      writeProperties(workbook, plan);
      await finishSheets(made, trips);
    });
  } catch (error) {
    // half a Checkliste would be in the way of the next attempt; the first error counts
    await Promise.allSettled([removePlan(context, plan)]);
    throw error;
  }
  return { ok: true };
}

/** A planned sheet and the empty one in the workbook that it goes to. */
export interface MadeSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/** Cells, formats and rules of empty sheets. */
export async function fillSheets(
  made: readonly MadeSheet[],
  date1904: boolean,
  trips: RoundTrips,
): Promise<void> {
  for (const entry of made) await writeSheet(entry.sheet, entry.plan, date1904, trips);
  // rules refer to other sheets, so all cells come first
  for (const entry of made) await writeRules(entry.sheet, entry.plan, trips);
}

/** What comes last: protection and visibility; the first visible sheet is shown. */
export async function finishSheets(made: readonly MadeSheet[], trips: RoundTrips): Promise<void> {
  for (const entry of made) await finishSheet(entry.sheet, entry.plan, trips);
  made.find((entry) => !entry.plan.hidden)?.sheet.activate();
}

export function writeProperties({ properties }: Excel.Workbook, plan: WorkbookPlan): void {
  for (const [key, value] of Object.entries(plan.properties)) properties.custom.add(key, value);
}

async function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  date1904: boolean,
  trips: RoundTrips,
): Promise<void> {
  writeValues(sheet, plan.rows, date1904);
  for (const range of plan.merges) sheet.getRange(range).merge(false);
  writeFormats(sheet, plan, trips.supports);
  await trips.room();
}

async function writeRules(sheet: Excel.Worksheet, plan: SheetPlan, trips: RoundTrips): Promise<void> {
  for (const validation of plan.validations) writeValidation(sheet, validation);
  // a new conditional format comes before the older ones, so the most important is added last
  for (const { range, formula, color, fill, bold, symbol } of plan.formats.toReversed()) {
    const { custom } = sheet.getRange(range).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (color !== null) custom.format.font.color = `#${color}`;
    if (fill !== null) custom.format.fill.color = `#${fill}`;
    if (bold) custom.format.font.bold = true;
    if (symbol !== undefined) custom.format.numberFormat = symbolFormat(symbol);
  }
  await trips.room();
}

/** Sets the rule of a range anew, e.g. where pasting has removed it. */
export function writeValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const rule = sheet.getRange(plan.range).dataValidation;
  rule.rule =
    plan.kind === 'list'
      ? { list: { inCellDropDown: true, source: `=${plan.source}` } }
      : { custom: { formula: `=${plan.formula}` } };
  rule.errorAlert = {
    showAlert: true,
    style: plan.strict ? 'Stop' : 'Warning',
    title: plan.title,
    message: plan.message,
  };
}

async function finishSheet(sheet: Excel.Worksheet, plan: SheetPlan, trips: RoundTrips): Promise<void> {
  // grid lines help where people write beside a table, and disturb in forms and reports
  sheet.showGridlines = plan.filter !== null;
  if (plan.tabColor !== null) sheet.tabColor = `#${plan.tabColor}`;
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  if (trips.supports('1.9')) {
    if (plan.filter !== null) sheet.autoFilter.apply(sheet.getRange(plan.filter));
    writePage(sheet, plan.page);
  }
  if (plan.protected) sheet.protection.protect(protectionOptions);
  if (plan.hidden) sheet.visibility = 'Hidden';
  await trips.room();
}
