import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** A check that wrote nothing into the workbook. */
export interface StillePruefung {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

export interface Pruefung extends StillePruefung {
  /** Whether the cells could be framed. */
  readonly markiert: boolean;
}

/** Checks the open workbook by the same rules as the server and frames the cells concerned. */
export async function validateWorkbook(workbook: OpenWorkbook, heute: Tag): Promise<Pruefung> {
  const { reading, findings } = await checkQuietly(workbook, heute);
  const markiert = await workbook.markFindings(findings);
  return { reading, findings, markiert };
}

/** The same check without frames: every change to a workbook costs a person the way back in Excel. */
export async function checkQuietly(workbook: OpenWorkbook, heute: Tag): Promise<StillePruefung> {
  // the rules are loaded with the first check: the pane shows itself without them
  const [grid, { validate }] = await Promise.all([
    workbook.readGrid(),
    import('#templates/validate/validate.ts'),
  ]);
  const reading = read(grid, { stichtag: heute });
  return { reading, findings: validate(reading, { stichtag: heute }) };
}
