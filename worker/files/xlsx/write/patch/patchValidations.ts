import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Writes the rules of a single cell for `B3` instead of `B3:B3`, as which `fillSheet` has to hand them to exceljs. */
export function patchValidations(parts: Parts, { sheets }: WorkbookPlan): void {
  for (const index of sheets.keys()) {
    const path = sheetPath(index);
    parts.set(path, part(parts, path).replace(/ sqref="([A-Z]+\d+):\1"/g, ' sqref="$1"'));
  }
}
