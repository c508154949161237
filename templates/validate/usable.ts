import type { Finding, FindingCode } from '../finding.ts';
import type { Reading } from '../workbook/reading.ts';

/** Codes that keep a whole file out of a merge; every other error leaves out its cell alone. */
const excluding: readonly FindingCode[] = [
  'datei-unlesbar',
  'datei-verschluesselt',
  'datei-zu-gross',
  'datei-gefaehrlich',
  'vorlage-fremd',
  'land-fehlt',
  'land-unbekannt',
  // an error only where the column is indispensable
  'spalte-fehlt',
];

/** The first finding that keeps a file out of a merge, or `null` if there is none. */
export function unusableBecause(findings: readonly Finding[]): Finding | null {
  return findings.find(({ code, severity }) => severity === 'error' && excluding.includes(code)) ?? null;
}

/** Whether a file takes part in a merge: its Checkliste and its Land can be told. */
export function usable({ checkliste, findings }: Reading): boolean {
  return checkliste !== null && checkliste.stammdaten.land !== null && unusableBecause(findings) === null;
}
