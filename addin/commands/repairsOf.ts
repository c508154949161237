/** What repairs would do, to be shown before. */
import type { Finding, FixCell } from '#templates/model/finding.ts';

/** A cell that a repair writes, and what it holds where that is known. */
export interface CellRepair extends FixCell {
  readonly before: string | null;
}

/** Repairs that `Alle beheben` carries out too; a new Kennung makes a new workbook of it and is asked for alone. */
const isHarmless = ({ fix }: Finding): boolean =>
  fix !== null && 'aktion' in fix && fix.aktion !== 'neue-kennung';

const changesNoMeaning = ({ fix }: Finding): boolean => fix !== null && 'cells' in fix && fix.sicher;

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

/** Everything that `Alle beheben` does, to be shown before. */
export interface Repairs {
  readonly cells: readonly CellRepair[];
  /** Repairs that change no value. */
  readonly aktionen: readonly Finding[];
}

export function repairsOf(findings: readonly Finding[]): Repairs {
  return { cells: cellRepairsOf(findings.filter(changesNoMeaning)), aktionen: findings.filter(isHarmless) };
}

/** Findings that `Alle beheben` repairs: what changes a meaning is decided one by one. */
export const repairable = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => isHarmless(finding) || changesNoMeaning(finding));
