import { showTag } from '#templates/kalender/anzeigen.ts';
import { serialVonTag } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { rowsOf } from '#templates/sheets/rowsOf.ts';
import { cleanText } from '../cellText.ts';
import { parseRange, showAbsolute } from '../range.ts';
import { escapeXml } from './xml.ts';

/** Reference to a chart's categories with their present values: previews and Excel's protected view draw from these. */
export function chartCategories(reference: string, plan: WorkbookPlan): string {
  const cells = cellsOf(reference, plan);
  if (cells.length > 0 && cells.every(isDay)) return numbers(reference, cells, 'dd.mm.yyyy');
  const points = cells.map((cell, index) => point(index, cell === null ? null : escapeXml(shown(cell))));
  return `<c:strRef><c:f>${formula(reference)}</c:f><c:strCache>${count(cells)}${points.join('')}</c:strCache></c:strRef>`;
}

/** Reference to the values of a series with their present values; cells without a number stay gaps. */
export function chartValues(reference: string, plan: WorkbookPlan): string {
  return numbers(reference, cellsOf(reference, plan), 'General');
}

function numbers(reference: string, cells: readonly Cell[], format: string): string {
  const points = cells.map((cell, index) => {
    const value = isDay(cell) ? serialVonTag(cell.tag) : cell;
    return point(index, typeof value === 'number' ? String(value) : null);
  });
  return (
    `<c:numRef><c:f>${formula(reference)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `${count(cells)}${points.join('')}</c:numCache></c:numRef>`
  );
}

function cellsOf(reference: string, { sheets }: WorkbookPlan): Cell[] {
  const { sheet, top, left, bottom, right } = parseRange(reference);
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error('A chart points to no sheet of this workbook');
  const rows = [...rowsOf(found)];
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(rows[row]?.cells[column]?.value ?? null);
  }
  return cells;
}

function isDay(cell: Cell): cell is Extract<Cell, { tag: unknown }> {
  return typeof cell === 'object' && cell !== null && 'tag' in cell;
}

function shown(cell: Exclude<Cell, null>): string {
  if (typeof cell !== 'object') return cleanText(String(cell), 255);
  if ('tag' in cell) return showTag(cell.tag);
  return '';
}

const formula = (reference: string): string => escapeXml(showAbsolute(parseRange(reference)));
const count = (cells: readonly Cell[]): string => `<c:ptCount val="${cells.length}"/>`;
const point = (index: number, value: string | null): string =>
  value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
