import type { Finding, FindingCode } from '../model/finding.ts';
import type { Reading } from '../read/reading.ts';

/** Every other error leaves out its cell alone. */
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

/** Whether a finding keeps its whole file out of a merge. */
export function excludesFile({ code, severity }: Finding): boolean {
  return severity === 'error' && excluding.includes(code);
}

/** Whether a file takes part in a merge: its Checkliste and its Land can be told. */
export function usable({ checkliste, findings }: Reading): boolean {
  return checkliste !== null && checkliste.stammdaten.land !== null && !findings.some(excludesFile);
}
