import { hasVerneinung } from '../catalogue/catalogue.ts';
import { labelKey } from '../catalogue/normalize.ts';

/** Letters a word must have so that one, or two, of them may be wrong. */
const lettersForOne = 7;
const lettersForTwo = 12;

/**
 * The candidate of which a text is a slip of the pen: one letter of a long word wrong, missing, too many or swapped with
 * its neighbour, two of a very long one; never the first or the last, which are seldom wrong and often turn the meaning
 * (`erledige`, `unerledigt`), and never a „nicht“ or „keine“. `null` if there is none, or several.
 */
export function slipOf<T>(
  text: string,
  candidates: readonly T[],
  spellings: (candidate: T) => readonly string[],
): T | null {
  const found = candidates.filter((candidate) =>
    spellings(candidate).some((spelling) => isSlip(text, spelling)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isSlip(text: string, spelling: string): boolean {
  if (text.length > spelling.length + 10) return false;
  const [found, wanted] = [labelKey(text), labelKey(spelling)];
  if (wanted.length < lettersForOne || found[0] !== wanted[0] || found.at(-1) !== wanted.at(-1)) return false;
  if (/\d|\?/.test(found) || hasVerneinung(text) !== hasVerneinung(spelling)) return false;
  const most = wanted.length >= lettersForTwo ? 2 : 1;
  return Math.abs(found.length - wanted.length) <= most && swapDistance(found, wanted) <= most;
}

/** How many letters must be inserted, deleted, replaced or swapped with their neighbour. */
function swapDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const replace = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replace, at(i - 1, j) + 1, at(i, j - 1) + 1, swap));
    }
  }
  return at(a.length, b.length);
}
