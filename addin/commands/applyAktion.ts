import type { Finding, FixAktion } from '#templates/finding.ts';
import type { Reading } from '#templates/workbook/reading.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

const known = ['schutz', 'auswahlliste'] as const satisfies readonly FixAktion[];

/** Whether the pane can carry out a repair that is more than writing values. */
export const isKnownAktion = (aktion: FixAktion): boolean => known.some((one) => one === aktion);

/** Carries out such a repair; it changes no value. */
export async function applyAktion(
  workbook: OpenWorkbook,
  { sheet, fix }: Finding,
  reading: Reading,
): Promise<void> {
  if (sheet === null || fix === null || !('aktion' in fix)) return;
  if (fix.aktion === 'schutz') await workbook.protectSheet(sheet);
  if (fix.aktion === 'auswahlliste') {
    // only now: it brings all texts of the workbook
    const { missingLists } = await import('./missingLists.ts');
    await workbook.writeValidations(sheet, missingLists(sheet, reading));
  }
}
