import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Writes which cells of each sheet are one; exceljs would make an object of every cell in them. */
export function patchMerges(parts: Parts, { sheets }: WorkbookPlan): void {
  sheets.forEach(({ merges }, index) => {
    if (merges.length === 0) return;
    const items = merges.map((range) => `<mergeCell ref="${range}"/>`);
    const xml = `<mergeCells count="${items.length}">${items.join('')}</mergeCells>`;
    const path = sheetPath(index);
    parts.set(path, insertChild(part(parts, path), 'mergeCells', xml));
  });
}
