import type { Finding, Severity } from '../model/finding.ts';
import { fromA1 } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';

const severityOrder = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;
const tabOrder: readonly string[] = Object.values(sheetNames);

/**
 * Error, warning, info; within each by place: what concerns the whole file first, then sheets in tab order (sheets of
 * other names last, in order of appearance), within a sheet what concerns it as a whole, then by row and column.
 * Findings alike in all this keep their order.
 */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const sheets = [...tabOrder];
  for (const { sheet } of findings) if (sheet !== null && !sheets.includes(sheet)) sheets.push(sheet);
  return findings
    .map((finding) => ({ finding, key: sortKey(finding, sheets) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ finding }) => finding);
}

type SortKey = readonly [severity: number, sheet: number, row: number, column: number];

function sortKey({ severity, sheet, cell }: Finding, sheets: readonly string[]): SortKey {
  const at = cell === null ? null : fromA1(cell);
  const sheetIndex = sheet === null ? -1 : sheets.indexOf(sheet);
  return [severityOrder[severity], sheetIndex, at?.row ?? -1, at?.column ?? -1];
}

function compare(a: SortKey, b: SortKey): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
