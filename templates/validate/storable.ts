import { findCheckpoint } from '../catalogue/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { blaetter } from '../sheets/layout.ts';

/** Sheets whose errors never refuse a workbook. A sheet of any other name is Stammdaten or Checkliste, renamed. */
const elsewhere: readonly (string | null)[] = Object.values(blaetter).flatMap(({ name, refusesStoring }) =>
  refusesStoring ? [] : [name],
);

/** Whether a workbook may be stored: no error in Stammdaten or Checkliste, nor one about the file as a whole. */
export function storable(findings: readonly Finding[]): boolean {
  return !findings.some(refusesStoring);
}

/** Whether a finding is one that refuses storing. Without a sheet (JSON) its id tells where it belongs. */
export function refusesStoring({ severity, sheet, id }: Finding): boolean {
  if (severity !== 'error' || elsewhere.includes(sheet)) return false;
  return id === null || findCheckpoint(id) === null;
}
