import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Finding, FixCell } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import type { Places, Reading } from '#templates/read/reading.ts';
import type { Grid } from '#templates/sheets/grid.ts';

import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';
import { refusing } from '#templates/validate/storable.ts';

import { validate } from '#templates/validate/validate.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** A workbook that may be delivered. */
export interface Gelesen {
  readonly grid: Grid;
  readonly reading: Reading;
  readonly checkliste: Checkliste;
  readonly stumm: ReadonlySet<string>;
}

/** A workbook that may not be delivered, and why. */
export interface Fehlerhaft {
  readonly findings: readonly Finding[];
}

/** Reads and checks the workbook. */
export async function readToMelden(workbook: OpenWorkbook, heute: Tag): Promise<Gelesen | Fehlerhaft> {
  const grid = await workbook.readGrid();
  const reading = read(grid, { stichtag: heute });
  const findings = refusing(validate(reading, { stichtag: heute }), reading.blaetter);
  const { checkliste } = reading;
  if (checkliste === null || findings.length > 0) return { findings };
  return { grid, reading, checkliste, stumm: findStummeFelder(reading) };
}

/** The locked cell that says on which stored version the workbook is based. */
export function versionCells(places: Places, version: number): readonly FixCell[] {
  const place = places['stammdaten.version'];
  return place ? [{ ...place, value: String(version) }] : [];
}
