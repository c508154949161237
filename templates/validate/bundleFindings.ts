import type { Finding, FindingCode, Severity } from '../model/finding.ts';
import type { Places } from '../read/reading.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { columnLetters, fromA1 } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';

/** What is shown as one entry: a single finding, or alike findings of one column. */
export interface FindingBundle {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** One finding, or at least four. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** Where they stand, e.g. `12 Zellen in Spalte Frist, z. B. H6, H7, H9`; `null` for a single finding. */
  readonly summary: string | null;
}

/** From so many cells on alike findings become one entry. */
const bundleFrom = 4;
const exampleCells = 3;

/**
 * Bundles alike findings (same code, severity, sheet and column, at least four cells) for display; the order is that
 * of each entry's first finding, and no finding is lost. Columns are named after `places`; without it after their
 * position in the Vorlage.
 */
export function bundleFindings(findings: readonly Finding[], places: Places = {}): readonly FindingBundle[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  findings.forEach((finding, index) => {
    const column = columnOf(finding);
    const { code, severity, sheet } = finding;
    const key = JSON.stringify(column === null ? [index] : [code, severity, sheet, column]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  });
  const bundled = [...groups.values()].filter((group) => group.length >= bundleFrom);
  const first = new Map(bundled.map((group) => [group[0], group]));
  const inside = new Set(bundled.flat());
  return findings.flatMap((finding) => {
    const group = first.get(finding);
    if (group) return [toBundle(group, summarize(group, places))];
    return inside.has(finding) ? [] : [toBundle([finding], null)];
  });
}

function toBundle(findings: readonly [Finding, ...Finding[]], summary: string | null): FindingBundle {
  const [{ code, severity, sheet }] = findings;
  return { code, severity, sheet, findings, summary };
}

function columnOf({ cell }: Finding): number | null {
  return cell === null ? null : (fromA1(cell)?.column ?? null);
}

function summarize(findings: readonly [Finding, ...Finding[]], places: Places): string {
  const examples = findings.slice(0, exampleCells).map(({ cell }) => cell);
  return `${findings.length} Zellen in Spalte ${columnName(findings[0], places)}, z. B. ${examples.join(', ')}`;
}

const headers: ReadonlyMap<string, string> = new Map(
  [...leistungSpalten, ...umsetzungSpalten, ...checklisteSpalten].map(({ key, header }) => [key, header]),
);

function columnName(finding: Finding, places: Places): string {
  const at = Object.entries(places).find(
    ([, { sheet, cell }]) => sheet === finding.sheet && cell === finding.cell,
  );
  const field = at?.[0].split('.').at(-1);
  const column = columnOf(finding) ?? 0;
  return (field && headers.get(field)) ?? headerAt(finding.sheet, column) ?? columnLetters(column);
}

function headerAt(sheet: string | null, column: number): string | undefined {
  switch (sheet) {
    case sheetNames.checkliste:
      return checklisteSpalten[column]?.header;
    case sheetNames.umsetzungscheckliste:
      return umsetzungSpalten[column]?.header;
    default:
      return undefined;
  }
}
