import { findCheckpoint } from '../catalogue/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../read/reading.ts';
import { type BlattKey, blattKeys, blaetter as layout } from '../sheets/layout.ts';

/** The sheets of a workbook as its reading found them; `[]` where there is none. */
type Blaetter = Reading['blaetter'];

/** What a sheet is called in the Vorlage. */
const keyByName: ReadonlyMap<string, BlattKey> = new Map(blattKeys.map((key) => [layout[key].name, key]));

/** Whether a workbook may be stored: no error in Stammdaten or Checkliste, nor one about the file as a whole. */
export function storable(findings: readonly Finding[], blaetter: Blaetter): boolean {
  return refusing(findings, blaetter).length === 0;
}

/**
 * The findings that refuse storing. A sheet is what the reading took it for, whatever it is called; of sheets that no
 * reading knows (a sheet that is missing) the name tells, else the id: only an error of a checkpoint refuses nothing.
 */
export function refusing(findings: readonly Finding[], blaetter: Blaetter): readonly Finding[] {
  return findings.filter(({ severity, sheet, id }) => {
    if (severity !== 'error') return false;
    const key = blaetter.find((blatt) => blatt.sheet === sheet)?.key ?? keyByName.get(sheet ?? '');
    if (key !== undefined) return layout[key].refusesStoring;
    return id === null || findCheckpoint(id) === null;
  });
}
