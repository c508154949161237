import type { CellPlan, RowPlan } from './plan.ts';
import { font, type Style, styles } from './styles.ts';

/** Widths of Arial's characters in thousandths of its size, where they differ from those of most (556). */
const groups: readonly (readonly [string, number])[] = [
  ["ijl'’‘|", 225],
  [' \u00a0.,:;/!tfI[]', 278],
  ['r()-„“"·', 333],
  ['ckvxyzsJ', 500],
  ['wCDHNRU', 722],
  ['ABEKPSVXY&FTZÄÜ+<>=', 667],
  ['GOQÖmM%', 833],
  ['W@…—★█◆►▼→', 1000],
];
const arial = new Map(groups.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));

/** Width of a character in units of a column's width: 7 pixels, at the standard size of 10 points. */
const charWidth = (char: string): number => ((arial.get(char) ?? 556) / 1000) * (13.34 / 7);

/** The widest character. */
const widest = charWidth('—');

const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

/** How many lines a text takes in a column of `width` characters, broken at spaces as programs do. */
export function lineCount(text: string, width: number): number {
  if (text.length * widest <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[ /–-])/)) {
      const length = textWidth(word.trimEnd());
      if (used > 0 && used + length > width) {
        lines += 1;
        used = 0;
      }
      if (length > width) lines += Math.ceil(length / width) - 1;
      used = (length > width ? length % width : used + length) + (word.endsWith(' ') ? charWidth(' ') : 0);
    }
  }
  return lines;
}

/** Height in points that a wrapped text needs in a column of `width` characters. */
export function textHeight(text: string, width: number, style: Style): number {
  return linesHeight(style.wrap ? lineCount(text, roomIn(width, style)) : 1, style);
}

const scaleOf = ({ size = font.size }: Style): number => size / font.size;

/** What a column of so many characters leaves for a text, in characters of the standard size. */
function roomIn(width: number, style: Style): number {
  return (width - 0.9 - 1.3 * (style.indent ?? 0)) / (scaleOf(style) * (style.bold ? 1.09 : 1.02));
}

const linesHeight = (lines: number, style: Style): number => Math.ceil(lines * 12.8 * scaleOf(style) + 4);

/** What is known of a style in a column. */
interface KnownHeights {
  /** So many characters take one line whatever they are. */
  readonly short: number;
  readonly oneLine: number;
  readonly longer: Map<string, number>;
}

/** Memoised `textHeight`, for the rows of one sheet: in a long table many texts repeat. */
export function rememberedHeight(): typeof textHeight {
  const known = new Map<Style, Map<number, KnownHeights>>();
  return (text, width, style) => {
    const byWidth = known.get(style) ?? new Map<number, KnownHeights>();
    let heights = byWidth.get(width);
    if (heights === undefined) {
      const short = style.wrap ? Math.floor(roomIn(width, style) / widest) : Number.POSITIVE_INFINITY;
      heights = { short, oneLine: linesHeight(1, style), longer: new Map() };
      known.set(style, byWidth.set(width, heights));
    }
    if (text.length <= heights.short && !text.includes('\n')) return heights.oneLine;
    const height = heights.longer.get(text) ?? textHeight(text, width, style);
    heights.longer.set(text, height);
    return height;
  };
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
  options: {
    least?: number;
    spans?: Readonly<Record<number, number>>;
    heightOf?: typeof textHeight;
  } = {},
): RowPlan {
  const { least = 17, spans, heightOf = textHeight } = options;
  let height = least;
  cells.forEach((cell, column) => {
    if (cell === null || typeof cell.value !== 'string') return;
    const needed = heightOf(cell.value, spans?.[column] ?? widths[column] ?? 10, styles[cell.style]);
    if (needed > height) height = needed;
  });
  return { height: Math.min(highest, height), cells };
}
