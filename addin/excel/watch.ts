import type { Listener, Unwatch } from '../commands/openWorkbook.ts';

/**
 * Listens sheet by sheet, because listening to all at once needs ExcelApi 1.9. What the handlers are told is not used:
 * it may be stale by the time they act. In some builds listening to selections empties what Ctrl+Z would take back
 * (office-js #2543): it is begun once for a workbook that holds a Checkliste, on the sheets in which people write, and
 * anew only where those have changed, never by a check. Without it the views would not follow the selected row.
 */
export async function watch(
  context: Excel.RequestContext,
  names: readonly string[],
  { onChange, onSelect }: Listener,
): Promise<Unwatch> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('id'));
  await context.sync();
  const handlers = sheets
    .filter((sheet) => !sheet.isNullObject)
    .flatMap((sheet) => [
      sheet.onChanged.add(async () => onChange()),
      sheet.onSelectionChanged.add(async () => onSelect()),
    ]);
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}
