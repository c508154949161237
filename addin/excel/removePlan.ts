import type { WorkbookPlan } from '#templates/sheets/plan.ts';

/** Takes back what `writePlan` has made, also in part: its sheets, names and document properties. */
export async function removePlan(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const { workbook } = context;
  const items = [
    ...Object.keys(plan.names).map((name) => workbook.names.getItemOrNullObject(name).load('name')),
    ...Object.keys(plan.properties).map((key) =>
      workbook.properties.custom.getItemOrNullObject(key).load('key'),
    ),
    ...plan.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name).load('name')),
  ];
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
  await context.sync();
}
