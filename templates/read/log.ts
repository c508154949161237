import type { Tag } from '../kalender/tage.ts';
import type { Angleichung } from '../model/angleichung.ts';
import type { Finding } from '../model/finding.ts';
import type { CellRef, Places } from './reading.ts';

/** A finding as `read` knows it; what does not apply is left out. */
export type Meldung = Pick<Finding, 'code' | 'severity' | 'message'> & Partial<Finding>;

/** A week that was read from a row. */
export interface Wochenangabe extends CellRef {
  readonly id: string;
  /** Header of its column. */
  readonly feld: string;
  /** The day that stood in the cell; `null` for a text. */
  readonly tag: Tag | null;
}

/** Collects what reading says and where values stood. */
export interface Log {
  readonly wochen: Wochenangabe[];
  readonly findings: Finding[];
  readonly places: Record<string, CellRef>;
  readonly angeglichen: Angleichung[];
  /** Keys of cells that hold a word for nobody or nothing, such as „Tbd“. */
  readonly platzhalter: string[];
  readonly report: (meldung: Meldung) => void;
}

/**
 * So many findings of a kind are told one by one for a sheet; that is more than our tables have rows. A file made of
 * thousands of faults gets one finding for the rest, with their number.
 */
const einzeln = 100;
const weitere = ' Das gilt für ';

/** A finding shows what it found and does not hold whole texts. */
const shorten = (value: string): string => (value.length > 1_000 ? `${value.slice(0, 999)}…` : value);

export function createLog(): Log {
  const findings: Finding[] = [];
  const places: Record<string, CellRef> & Places = {};
  const gleiche = new Map<string, number>();
  const rest = new Map<string, number>();
  const report = (meldung: Meldung): void => {
    const finding: Finding = { sheet: null, cell: null, id: null, value: null, fix: null, ...meldung };
    const key = `${finding.code}!${finding.sheet}`;
    const nr = (gleiche.get(key) ?? 0) + 1;
    gleiche.set(key, nr);
    if (nr <= einzeln) findings.push({ ...finding, value: finding.value && shorten(finding.value) });
    else reportRest(finding, key, nr - einzeln);
  };
  const reportRest = (finding: Finding, key: string, anzahl: number): void => {
    const at = rest.get(key) ?? findings.length;
    rest.set(key, at);
    const erste = findings[at] ?? finding;
    const [satz = ''] = erste.message.split(weitere);
    findings[at] = {
      ...erste,
      value: null,
      fix: null,
      message: `${satz}${weitere}${anzahl} Zellen dieses Blattes.`,
    };
  };
  return { wochen: [], findings, places, angeglichen: [], platzhalter: [], report };
}
