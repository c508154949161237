import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { selftestKey } from '../../commands/selftestPlan.ts';
import { attempt } from './bench.ts';
import { emptySheetName } from './emptySheet.ts';
import { guidedSheetName } from './guidedSheet.ts';
import { cellLikeName } from './limits.ts';
import { refusedSheetName } from './refusals.ts';

const sheetNamesOf = (plan: WorkbookPlan): readonly string[] => [
  ...plan.sheets.map(({ name }) => name),
  emptySheetName,
  refusedSheetName,
  guidedSheetName,
];

/** Sheets with names of the self-test, and whether a self-test that was interrupted has left them behind. */
export async function findTraces(
  { workbook, ...rest }: Pick<Excel.RequestContext, 'workbook'> & { sync(): Promise<unknown> },
  plan: WorkbookPlan,
): Promise<{ readonly blaetter: readonly string[]; readonly sindUnsere: boolean }> {
  const sheets = workbook.worksheets.load('items/name');
  const mark = workbook.properties.custom.getItemOrNullObject(selftestKey).load('key');
  await rest.sync();
  const ours = new Set(sheetNamesOf(plan));
  const blaetter = sheets.items.map(({ name }) => name).filter((name) => ours.has(name));
  return { blaetter, sindUnsere: !mark.isNullObject };
}

/** Excel may be busy for a moment. */
const attemptsMax = 3;

/**
 * Removes all that a self-test made, each thing by itself and more than once; names the sheets that stayed. The mark
 * goes last, so that what stayed is known as ours the next time.
 */
export async function removeTraces(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<readonly string[]> {
  let left: readonly string[] = [];
  for (let round = 0; round < attemptsMax; round++) {
    const removed = await removeOnce(context, plan).catch(() => null);
    left = removed === null ? sheetNamesOf(plan) : removed.left;
    if (removed?.isClean) break;
  }
  if (left.length === 0)
    await attempt(context, () => context.workbook.properties.custom.getItem(selftestKey).delete());
  return left;
}

/** The sheets that stayed, and whether nothing at all did. */
async function removeOnce(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<{ readonly left: readonly string[]; readonly isClean: boolean }> {
  const { workbook } = context;
  const sheets = sheetNamesOf(plan).map((name) => ({
    name,
    sheet: workbook.worksheets.getItemOrNullObject(name).load('name'),
  }));
  const names = [...Object.keys(plan.names), cellLikeName].map((name) =>
    workbook.names.getItemOrNullObject(name).load('name'),
  );
  await context.sync();
  let isClean = true;
  for (const item of names)
    if (!item.isNullObject && (await attempt(context, () => item.delete())) !== null) isClean = false;
  const left: string[] = [];
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) continue;
    if ((await attempt(context, () => sheet.delete())) !== null) left.push(name);
  }
  return { left, isClean: isClean && left.length === 0 };
}
