import type { RowPlan } from './plan.ts';
import { font } from './styles.ts';

/** What A4 landscape leaves between the margins, in points. */
const paper = { width: 784, height: 508 } as const;

/** LibreOffice draws columns up to 6 % wider; rows differ less. */
const slack = { width: 0.93, height: 0.97 } as const;

/** Points of a column of so many characters: 7 pixels each and 5 around them. */
const columnPoints = (characters: number): number => 0.75 * (7 * characters + 5);

const rowPoints = ({ height }: RowPlan): number => height ?? 1.3 * font.size;

/** The size in per cent at which columns (in characters) and rows fit on one A4 landscape page. */
export function scaleFor(widths: readonly number[], rows: readonly RowPlan[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const height = rows.reduce((sum, row) => sum + rowPoints(row), 0);
  return Math.max(
    10,
    Math.min(
      100,
      Math.floor(100 * Math.min((slack.width * paper.width) / width, (slack.height * paper.height) / height)),
    ),
  );
}

/**
 * Rows (from 1) behind which new pages have to begin so that no group of rows is torn apart; `starts` are the first
 * rows (from 1) of the groups. A group longer than a page goes on where it must.
 */
export function breaksBetween(rows: readonly RowPlan[], starts: readonly number[], scale: number): number[] {
  const page = (slack.height * paper.height * 100) / scale;
  const breaks: number[] = [];
  let used = rows.slice(0, (starts[0] ?? 1) - 1).reduce((sum, row) => sum + rowPoints(row), 0);
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? rows.length + 1) - 1;
    const height = rows.slice(start - 1, end).reduce((sum, row) => sum + rowPoints(row), 0);
    if (used > 0 && used + height > page) {
      breaks.push(start - 1);
      used = 0;
    }
    used = (used + height) % page;
  });
  return breaks;
}
