import type { Finding, Severity } from '../model/finding.ts';

export type FindingCounts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The heading above the findings, e.g. `3 Fehler, 1 Warnung` or `Keine Fehler, keine Warnungen`; infos are not named. */
export function headingOf({ error, warning }: FindingCounts): string {
  const fehler = error === 0 ? 'Keine' : String(error);
  const warnungen = warning === 0 ? 'keine' : String(warning);
  return `${fehler} Fehler, ${warnungen} ${warning === 1 ? 'Warnung' : 'Warnungen'}`;
}
