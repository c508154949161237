import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Points of a row with one line of the standard font: rows without a height do not jump when text is entered. */
const lineHeight = 12.75;

export function patchSheetFormat(parts: Parts, { sheets }: WorkbookPlan): void {
  for (const index of sheets.keys()) {
    const path = sheetPath(index);
    const format = `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`;
    parts.set(path, part(parts, path).replace(/<sheetFormatPr [^>]*>/, format));
  }
}
