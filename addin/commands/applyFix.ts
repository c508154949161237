import type { Finding, FixCell } from '#templates/finding.ts';
import { type AktionOptions, applyAktion, isHarmless } from './applyAktion.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';

/** A cell that a repair writes, and what it holds where that is known. */
export interface CellRepair extends FixCell {
  readonly before: string | null;
}

/** The cells that the repairs of some findings write; a cell with two repairs gets the first. */
export function cellRepairsOf(findings: readonly Finding[]): readonly CellRepair[] {
  const repairs = findings.flatMap(({ fix, sheet, cell, value }) =>
    fix && 'cells' in fix
      ? fix.cells.map((one) => ({
          ...one,
          before: one.sheet === sheet && one.cell === cell ? value : null,
        }))
      : [],
  );
  return [
    ...new Map(repairs.toReversed().map((repair) => [`${repair.sheet}!${repair.cell}`, repair])).values(),
  ].toReversed();
}

/** Writes the repairs of some findings into the workbook; the result undoes them. */
export function applyFix(workbook: OpenWorkbook, findings: readonly Finding[]): Promise<Undo> {
  const cells = cellRepairsOf(findings).map(({ sheet, cell, value }) => ({ sheet, cell, value }));
  return workbook.writeFixes(cells);
}

/** Everything that `Alle beheben` does, to be shown before. */
export interface Repairs {
  readonly cells: readonly CellRepair[];
  /** Repairs that change no value. */
  readonly aktionen: readonly Finding[];
}

export function repairsOf(findings: readonly Finding[]): Repairs {
  return { cells: cellRepairsOf(findings), aktionen: findings.filter(isHarmless) };
}

/** Carries out all repairs; `undo` takes back the cells, `reasons` say what was not possible. */
export async function repairAll(
  workbook: OpenWorkbook,
  findings: readonly Finding[],
  options: AktionOptions,
): Promise<{ readonly undo: Undo | null; readonly reasons: readonly string[] }> {
  const { cells, aktionen } = repairsOf(findings);
  // values first, at the places where they were found
  const undo = cells.length > 0 ? await applyFix(workbook, findings) : null;
  const reasons: string[] = [];
  for (const finding of aktionen) {
    const reason = await applyAktion(workbook, finding, options);
    if (reason !== null) reasons.push(reason);
  }
  // a row that was inserted moves the cells away from where the way back would look for them
  const movesCells = aktionen.some(
    ({ fix }) => fix && 'aktion' in fix && fix.aktion === 'zeile-wiederherstellen',
  );
  return { undo: movesCells ? null : undo, reasons: [...new Set(reasons)] };
}
