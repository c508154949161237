import type { Finding } from '#templates/model/finding.ts';
import type { CellRef } from '#templates/read/reading.ts';

/** A finding on the way through all of them. */
export interface Stop {
  readonly finding: Finding;
  /** Its number among the stops, counted from 0. */
  readonly stop: number;
  /** The cell that was selected before. */
  readonly from: CellRef | null;
}

/** Where the way through the findings is. */
export interface Weg {
  /** The selected cell. */
  readonly at: CellRef | null;
  /** The stop that was gone to last. */
  readonly last: Stop | null;
}

/** Whether a finding stands in a cell. */
export const isAt = ({ sheet, cell }: Finding, at: CellRef | null): boolean =>
  at !== null && cell !== null && sheet === at.sheet && cell === at.cell;

/** One finding of each place that can be gone to, in the order given. */
export function stopsOf(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ sheet, cell }) => {
    const place = `${sheet}!${cell}`;
    if (sheet === null || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/**
 * The next stop: after the selected cell's, else after the one gone to last. Where that one is gone, because it was put
 * right, the one that took its place is next. After the last comes the first; `null` without any.
 */
export function nextFinding(findings: readonly Finding[], { at, last }: Weg): Stop | null {
  const stops = stopsOf(findings);
  const isLast = ({ sheet, cell }: Finding) => sheet === last?.finding.sheet && cell === last?.finding.cell;
  const stayed = stops.findIndex(isLast);
  // what concerns a whole sheet selects no cell: the one selected before still is
  const selected = last?.finding.cell === null && isSame(at, last.from) ? -1 : indexAt(stops, at);
  const after = selected >= 0 ? selected + 1 : stayed >= 0 ? stayed + 1 : (last?.stop ?? 0);
  const stop = after < stops.length ? after : 0;
  const finding = stops[stop];
  return finding ? { finding, stop, from: at } : null;
}

const indexAt = (stops: readonly Finding[], at: CellRef | null): number =>
  stops.findIndex((one) => isAt(one, at));

const isSame = (a: CellRef | null, b: CellRef | null): boolean =>
  a?.sheet === b?.sheet && a?.cell === b?.cell;
