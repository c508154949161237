import type { CellPlan, RowPlan } from '../plan.ts';
import { font, type Style, styles } from '../styles.ts';

const narrow = /[iljtfr.,:;'’!|()[\]\s·-]/;
const wide = /[mwMW@%█→★]/;

/** Width of a character in units of the digit 0 of the standard font, a little on the safe side. */
function charWidth(char: string): number {
  if (narrow.test(char)) return 0.6;
  if (wide.test(char)) return 1.55;
  return char === char.toLowerCase() ? 1.02 : 1.28;
}

const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

/** How many lines a text takes in a column of `width` characters, broken at spaces as programs do. */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/ |(?<=[-/–])/)) {
      const length = textWidth(word);
      if (used > 0 && used + length > width) {
        lines += 1;
        used = 0;
      }
      if (length > width) lines += Math.ceil(length / width) - 1;
      used = (length > width ? length % width : used + length) + charWidth(' ');
    }
  }
  return lines;
}

/** Height in points that a wrapped text needs in a column of `width` characters. */
export function textHeight(text: string, width: number, style: Style): number {
  const scale = (style.size ?? font.size) / font.size;
  const room = (width - 1 - 2 * (style.indent ?? 0)) / (scale * (style.bold ? 1.1 : 1));
  const lines = style.wrap ? lineCount(text, room) : 1;
  return Math.ceil(lines * 12.8 * scale + 4);
}

/** Excel shows at most 409 points of a row. */
const highest = 409;

/**
 * A row as high as its texts need: programs do not fit generated rows on their own. `spans` names the width of cells
 * that are merged across columns, by column.
 */
export function fittedRow(
  cells: readonly (CellPlan | null)[],
  widths: readonly number[],
  options: { least?: number; spans?: Readonly<Record<number, number>> } = {},
): RowPlan {
  const heights = cells.map((cell, column) => {
    if (cell === null || typeof cell.value !== 'string') return 0;
    return textHeight(cell.value, options.spans?.[column] ?? widths[column] ?? 10, styles[cell.style]);
  });
  return { height: Math.min(highest, Math.max(options.least ?? 17, ...heights)), cells };
}
