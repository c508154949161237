import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import { type Style, styles } from '#templates/workbook/styles.ts';
import { plannedCells } from '../write/plannedCells.ts';
import { type CellRange, showRange } from '../write/range.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Keeps Excel from marking keys that are kept as text (LeiKa-Schlüssel, OZG-ID) as faulty numbers. */
export function patchIgnoredErrors(parts: Parts, { sheets }: WorkbookPlan): void {
  sheets.forEach((sheet, index) => {
    let range: CellRange | null = null;
    for (const { row, column, cell } of plannedCells(sheet)) {
      const style: Style = styles[cell.style];
      if (style.format === '@') range = around(range, row, column);
    }
    if (range === null) return;
    const xml = `<ignoredErrors><ignoredError sqref="${showRange(range)}" numberStoredAsText="1"/></ignoredErrors>`;
    const path = sheetPath(index);
    parts.set(path, insertChild(part(parts, path), 'ignoredErrors', xml));
  });
}

function around(range: CellRange | null, row: number, column: number): CellRange {
  if (range === null) return { sheet: null, top: row, left: column, bottom: row, right: column };
  return {
    sheet: null,
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}
