import { columnLetters } from '#templates/sheets/grid.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { lineColor, type Style, font as standard, styles } from '#templates/sheets/styles.ts';
import { formatRuns, rectangles } from './formatRuns.ts';
import type { Supports } from './supports.ts';

/** Fonts, fills, borders, alignment, locks, column widths and row heights of a planned sheet; indents from 1.9 on. */
export function writeFormats(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): void {
  const { font } = sheet.getRange(`A1:${columnLetters(plan.widths.length - 1)}${plan.rows.length}`).format;
  font.name = standard.name;
  font.size = standard.size;
  // a link comes with a line under it
  font.underline = 'None';
  for (const { range, style, rows, columns } of formatRuns(plan))
    applyStyle(sheet.getRange(range).format, style, supports, rows, columns);
  for (const { row, rows, value } of rectangles(plan.widths.map((width) => [width]))) {
    sheet.getRange(`${columnLetters(row)}:${columnLetters(row + rows - 1)}`).format.columnWidth =
      points(value);
  }
  const grows = growingRows(plan);
  const heights = plan.rows.map(({ height }, row) => [grows[row] ? null : height]);
  for (const { row, rows, value } of rectangles(heights))
    sheet.getRange(`${row + 1}:${row + rows}`).format.rowHeight = value;
  for (const { row, rows } of rectangles(grows.map((isGrowing) => [isGrowing])))
    sheet.getRange(`${row + 1}:${row + rows}`).format.autofitRows();
}

/**
 * Whether Excel itself fits a row to its texts, now and after every later edit: a height that an add-in sets
 * stays as it is. Only where people fill wrapped cells, and not where cells are merged, which Excel leaves out.
 */
export function growingRows({ rows, merges }: Pick<SheetPlan, 'rows' | 'merges'>): readonly boolean[] {
  const merged = merges.map((range) => range.match(/\d+/g)?.map(Number) ?? []);
  return rows.map(({ height, cells }, index) => {
    if (height === null) return false;
    if (merged.some(([top = 0, bottom = top]) => top <= index + 1 && index + 1 <= bottom)) return false;
    return cells.some((cell) => {
      const look: Style | null = cell && cell.style !== 'free' ? styles[cell.style] : null;
      return look?.unlocked === true && look.wrap === true;
    });
  });
}

/** A width in characters of the standard font (7 pixels each, 5 for the padding) in points. */
export const points = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

export const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
export const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** The look of a range of so many rows and columns, without its number format; indents from 1.9 on. */
export function applyStyle(
  format: Excel.RangeFormat,
  style: Style,
  supports: Supports,
  rows = 1,
  columns = 1,
): void {
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = horizontal[style.align];
  if (style.valign !== undefined) format.verticalAlignment = vertical[style.valign];
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined && supports('1.9')) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  if (style.border !== undefined) drawBorders(format, style.border, rows, columns);
}

function drawBorders(
  { borders }: Excel.RangeFormat,
  border: NonNullable<Style['border']>,
  rows: number,
  columns: number,
): void {
  const inner = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inner] as const) {
    const edge = borders.getItem(side);
    edge.style = 'Continuous';
    edge.color = `#${lineColor[border]}`;
  }
}
