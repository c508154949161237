import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import { plannedCells } from '../write/plannedCells.ts';
import { parseRange, showRange } from '../write/range.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';
import { escapeXml } from './xml.ts';

/**
 * Writes the links of each sheet as `location` attributes. As relationships, the way exceljs does it, LibreOffice
 * takes them for files.
 */
export function patchHyperlinks(parts: Parts, plan: WorkbookPlan): void {
  const known = new Set(plan.sheets.map(({ name }) => name));
  plan.sheets.forEach((sheet, index) => {
    let links = '';
    for (const { address, cell } of plannedCells(sheet)) {
      if (cell.link === undefined) continue;
      const target = parseRange(cell.link);
      if (target.sheet === null || !known.has(target.sheet)) {
        throw new Error(`Sheet ${index + 1}, ${address}: the link leads to no sheet of this workbook`);
      }
      links += `<hyperlink ref="${address}" location="${escapeXml(showRange(target))}"/>`;
    }
    if (links === '') return;
    const path = sheetPath(index);
    parts.set(path, insertChild(part(parts, path), 'hyperlinks', `<hyperlinks>${links}</hyperlinks>`));
  });
}
