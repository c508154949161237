import type { Finding, FixCell } from '#templates/finding.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';

/** The cells that the repairs of some findings write; a cell with two repairs gets the first. */
export function fixCellsOf(findings: readonly Finding[]): readonly FixCell[] {
  const cells = findings.flatMap(({ fix }) => (fix && 'cells' in fix ? fix.cells : []));
  return [
    ...new Map(cells.toReversed().map((cell) => [`${cell.sheet}!${cell.cell}`, cell])).values(),
  ].toReversed();
}

/** Writes the repairs of some findings into the workbook; the result undoes them. */
export function applyFix(workbook: OpenWorkbook, findings: readonly Finding[]): Promise<Undo> {
  return workbook.writeFixes(fixCellsOf(findings));
}
