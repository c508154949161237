import type { RowPlan } from '#templates/sheets/plan.ts';
import { type Style, font as standard, styles } from '#templates/sheets/styles.ts';
import { formatRuns, rectangles } from './formatRuns.ts';
import type { Supports } from './supports.ts';
import { applyStyle } from './writeFormats.ts';

/**
 * Gives planned cells their look, number format and locking again, whatever they have now; `null` cells stay. Excel's
 * own way of clearing formats would take the conditional formats as well.
 */
export function writeLook(sheet: Excel.Worksheet, rows: readonly RowPlan[], supports: Supports): void {
  const lines = rows.map(({ cells }) =>
    cells.map((cell): string | null => {
      const style: Style | null = cell && styles[cell.style];
      return style && (style.format ?? 'General');
    }),
  );
  for (const { row, column, rows: height, columns: width, value } of rectangles(lines)) {
    const range = sheet.getRangeByIndexes(row, column, height, width);
    range.numberFormat = Array.from({ length: height }, () => Array<string>(width).fill(value));
    resetLook(range.format, height, width, supports);
  }
  for (const { range, style, rows: height, columns: width } of formatRuns({ rows }))
    applyStyle(sheet.getRange(range).format, style, supports, height, width);
}

/** Excel's look of an empty cell, in the font of the Vorlage. */
function resetLook(format: Excel.RangeFormat, rows: number, columns: number, supports: Supports): void {
  const { font } = format;
  font.name = standard.name;
  font.size = standard.size;
  font.bold = false;
  font.italic = false;
  font.underline = 'None';
  font.color = '#000000';
  format.fill.clear();
  format.horizontalAlignment = 'General';
  format.verticalAlignment = 'Bottom';
  format.wrapText = false;
  if (supports('1.9')) format.indentLevel = 0;
  format.protection.locked = true;
  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  for (const side of sides) format.borders.getItem(side).style = 'None';
  if (rows > 1) format.borders.getItem('InsideHorizontal').style = 'None';
  if (columns > 1) format.borders.getItem('InsideVertical').style = 'None';
}
