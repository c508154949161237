import { fromA1, toA1 } from '#templates/sheets/grid.ts';

/** A range of cells, all counted from 0, ends included. */
export interface CellRange {
  /** `null` for a range of the sheet at hand. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The range that `G7`, `A2:F39` or `'Mein Blatt'!$A$2:$A$6` names; throws on anything else. */
export function parseRange(text: string): CellRange {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!:]+)(?::([^!:]+))?$/.exec(text);
  const first = fromA1(match?.[3] ?? '');
  const last = match?.[4] === undefined ? first : fromA1(match[4]);
  if (!match || !first || !last) throw new Error('Not an A1 range');
  return {
    sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null,
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The range in relative A1, with its sheet if it has one: `Anleitung!A12`, `'1. Halbjahr'!A1:B2`. */
export function showRange(range: CellRange): string {
  const sheet = range.sheet === null ? '' : `${quoteSheet(range.sheet)}!`;
  const first = toA1(range.top, range.left);
  const last = toA1(range.bottom, range.right);
  return first === last ? sheet + first : `${sheet}${first}:${last}`;
}

/** The range in absolute A1: `Anleitung!$A$12`. */
export function showAbsolute(range: CellRange): string {
  return showRange({ ...range, sheet: null })
    .replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    .replace(/^/, () => (range.sheet === null ? '' : `${quoteSheet(range.sheet)}!`));
}

/** A sheet name as formulas write it: in quotes unless it is a plain word that no cell address looks like. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false|wahr|falsch)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
