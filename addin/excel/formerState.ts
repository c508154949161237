import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { type ProtectedSheet, protectAgain } from './protection.ts';
import { readWindow } from './readWindow.ts';
import { clearBeside } from './replaceContents.ts';
import { contentsOfCells, writeContents } from './writeContents.ts';

/** A sheet before it is built anew. */
export interface FormerSheet {
  readonly plan: SheetPlan;
  /** What it is called in the workbook. */
  readonly name: string;
  readonly there: boolean;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly protection: Excel.WorksheetProtection;
  /** The filled cells of what is read; a null object in an empty sheet. */
  readonly cells: Excel.Range;
}

/** What is put back where building anew fails. */
export interface FormerState {
  readonly sheets: readonly FormerSheet[];
  /** Defined names of the plan that were there → their formula. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly structureProtected: boolean;
  readonly plan: WorkbookPlan;
}

/** Reads all that building a plan anew replaces. `umbenannt` leads from names of the plan to those of the workbook. */
export async function requestFormer(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  umbenannt: Readonly<Record<string, string>>,
): Promise<FormerState> {
  const { workbook } = context;
  const names = workbook.names.load('items/name,items/formula');
  const properties = workbook.properties.custom.load('items/key,items/value');
  const structure = workbook.protection.load('protected');
  const found = plan.sheets.map((sheetPlan) => {
    const name = umbenannt[sheetPlan.name] ?? sheetPlan.name;
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('name,visibility');
    return { plan: sheetPlan, name, sheet, protection: sheet.protection.load('protected,options') };
  });
  await context.sync();
  const sheets: FormerSheet[] = [];
  for (const { sheet, ...entry } of found) {
    const { rows, columns } = readWindow;
    const cells = sheet
      .getRangeByIndexes(0, 0, rows, columns)
      .getUsedRangeOrNullObject(true)
      .load(contentsOfCells);
    // one by one: all formulas together may be too much for Excel on the web
    await context.sync();
    const there = !sheet.isNullObject;
    sheets.push({ ...entry, there, visibility: there ? sheet.visibility : 'Visible', cells });
  }
  return {
    plan,
    sheets,
    names: new Map(
      names.items
        .filter(({ name }) => name in plan.names)
        .map(({ name, formula }) => [name, String(formula)]),
    ),
    properties: new Map(properties.items.map(({ key, value }): [string, unknown] => [key, value])),
    structureProtected: structure.protected,
  };
}

/** Puts the former contents, names and protection back, step by step; whether all of it went well. Never throws. */
export async function putBack(
  context: Excel.RequestContext,
  former: FormerState,
  closed: readonly ProtectedSheet[],
): Promise<boolean> {
  const { workbook } = context;
  let all = true;
  const step = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      await work();
      await context.sync();
    } catch {
      all = false;
    }
  };
  const there = await namesOfSheets(context);
  for (const { plan, name, there: wasThere, visibility, cells } of former.sheets) {
    const now = there.has(name) ? name : plan.name;
    if (!there.has(now)) continue;
    const sheet = workbook.worksheets.getItem(now);
    if (!wasThere) await step(() => sheet.delete());
    else
      await step(() => {
        if (now !== name) sheet.name = name;
        const again = workbook.worksheets.getItem(name);
        again.visibility = visibility;
        writeFormer(again, cells);
      });
  }
  await step(() => restoreNames(context, former));
  return (await protectAgain(context, closed)) && all;
}

async function namesOfSheets(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const sheets = context.workbook.worksheets.load('items/name');
  return await context.sync().then(
    () => new Set(sheets.items.map(({ name }) => name)),
    () => new Set<string>(),
  );
}

async function restoreNames(
  context: Excel.RequestContext,
  { plan, names, properties }: FormerState,
): Promise<void> {
  const { workbook } = context;
  const { custom } = workbook.properties;
  const now = {
    names: Object.keys(plan.names).map((name) => workbook.names.getItemOrNullObject(name).load('name')),
    keys: Object.keys(plan.properties).map((key) => custom.getItemOrNullObject(key).load('key')),
  };
  await context.sync();
  for (const item of now.names.filter(({ isNullObject }) => !isNullObject)) {
    const formula = names.get(item.name);
    if (formula === undefined) item.delete();
    else item.formula = formula;
  }
  for (const item of now.keys.filter(({ isNullObject }) => !isNullObject)) {
    if (properties.has(item.key)) custom.add(item.key, properties.get(item.key));
    else item.delete();
  }
  await context.sync();
}

/** Contents and number formats as they were read; what came beside them goes. */
function writeFormer(sheet: Excel.Worksheet, cells: Excel.Range): void {
  if (cells.isNullObject) {
    clearBeside(sheet, 0, 0);
    return;
  }
  const { rowIndex, columnIndex, rowCount, columnCount } = cells;
  writeContents(sheet, cells, rowIndex);
  const { rows, columns } = readWindow;
  const height = rowIndex + rowCount;
  if (rowIndex > 0) sheet.getRangeByIndexes(0, 0, rowIndex, columns).clear('Contents');
  if (columnIndex > 0) sheet.getRangeByIndexes(0, 0, rows, columnIndex).clear('Contents');
  clearBeside(sheet, height, columnIndex + columnCount);
}
