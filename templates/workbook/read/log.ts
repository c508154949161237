import type { Finding } from '../../finding.ts';
import type { CellRef, Places } from '../reading.ts';

/** A finding as `read` knows it; what does not apply is left out. */
export type Meldung = Pick<Finding, 'code' | 'severity' | 'message'> & Partial<Finding>;

/** Collects what reading says and where values stood. */
export interface Log {
  readonly findings: Finding[];
  readonly places: Record<string, CellRef>;
  readonly report: (meldung: Meldung) => void;
}

/** A finding shows what it found and does not hold whole texts. */
const shorten = (value: string): string => (value.length > 1_000 ? `${value.slice(0, 999)}…` : value);

export function createLog(): Log {
  const findings: Finding[] = [];
  const places: Record<string, CellRef> & Places = {};
  const report = (meldung: Meldung): void => {
    const finding: Finding = { sheet: null, cell: null, id: null, value: null, fix: null, ...meldung };
    findings.push({ ...finding, value: finding.value && shorten(finding.value) });
  };
  return { findings, places, report };
}
