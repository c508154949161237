import { linkTip } from '#templates/sheets/linkTip.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { cleanText } from '../cellText.ts';
import { parseRange, showRange } from '../range.ts';
import type { RowMarks } from '../writeRows.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';
import { escapeXml } from './xml.ts';

/**
 * Writes the links of a sheet as `location` attributes. As relationships, the way exceljs does it, LibreOffice
 * takes them for files.
 */
export function patchHyperlinks(
  parts: Parts,
  { sheets }: WorkbookPlan,
  index: number,
  { links }: RowMarks,
): void {
  if (links.length === 0) return;
  const known = new Set(sheets.map(({ name }) => name));
  const items = links.map(({ address, cell }) => {
    const target = parseRange(cell.link ?? '');
    if (target.sheet === null || !known.has(target.sheet)) {
      throw new Error(`Sheet ${index + 1}, ${address}: the link leads to no sheet of this workbook`);
    }
    const tooltip = escapeXml(cleanText(linkTip(cell), 255));
    return `<hyperlink ref="${address}" location="${escapeXml(showRange(target))}" tooltip="${tooltip}"/>`;
  });
  const path = sheetPath(index);
  const xml = `<hyperlinks>${items.join('')}</hyperlinks>`;
  parts.set(path, insertChild(part(parts, path), 'hyperlinks', xml));
}
