import type { RowPlan } from '../plan.ts';
import { font } from '../styles.ts';

/** What A4 landscape leaves between the margins, in points. */
const paper = { width: 784, height: 508 } as const;

/** LibreOffice draws columns up to 6 % wider; rows differ less. */
const slack = { width: 0.93, height: 0.97 } as const;

/** Points of a column of so many characters: 7 pixels each and 5 around them. */
const columnPoints = (characters: number): number => 0.75 * (7 * characters + 5);

/** The size in per cent at which columns (in characters) and rows fit on one A4 landscape page. */
export function scaleFor(widths: readonly number[], rows: readonly RowPlan[]): number {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const height = rows.reduce((sum, row) => sum + (row.height ?? 1.3 * font.size), 0);
  return Math.max(
    10,
    Math.min(
      100,
      Math.floor(100 * Math.min((slack.width * paper.width) / width, (slack.height * paper.height) / height)),
    ),
  );
}
