import type { WorkbookPlan } from '#templates/workbook/plan.ts';

/** The ranges of each planned sheet that carry a drop-down. */
export function listRanges(plan: WorkbookPlan): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    plan.sheets.map(({ name, validations }) => [
      name,
      validations.filter(({ kind }) => kind === 'list').map(({ range }) => range),
    ]),
  );
}
