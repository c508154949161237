import { attempt } from './bench.ts';

/** The sheet for what needs none of the Vorlage. */
export const emptySheetName = 'TestGrenzen';

/** Works on an empty sheet of its own, which is removed again. */
export async function emptySheet<T>(
  context: Excel.RequestContext,
  work: (sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  const sheet = context.workbook.worksheets.add(emptySheetName);
  await context.sync();
  try {
    return await work(sheet);
  } finally {
    await attempt(context, () => context.workbook.worksheets.getItem(emptySheetName).delete());
  }
}
