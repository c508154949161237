import { host } from '#host';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import { validate } from '#templates/validate/validate.ts';
import { CHECKLISTE_CHARACTERS } from '../files/limits.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { refusalFinding } from '../files/refusal.ts';

/** One file as it was understood. */
export interface Abgabe {
  /** The file's name as sent. */
  readonly file: string;
  /** `null` if the file is no workbook that can be read. */
  readonly reading: Reading | null;
  /** All findings, sorted. */
  readonly findings: readonly Finding[];
  /** SHA-256 of the normalised Checkliste, 64 hex digits; of the bytes if there is none. */
  readonly hash: string;
  /** Fields that JSON says nothing of; a workbook tells it by its cells, see `findStummeFelder`. */
  readonly stumm?: ReadonlySet<string>;
}

export interface ReadFileOptions {
  readonly stichtag: Tag;
  /** Whether names of persons may be kept; otherwise they are reduced before anything is hashed. */
  readonly namen: boolean;
}

/**
 * Reads a file of any accepted format and checks it; bad input is a finding, never an error. `bytes` is `null` for a
 * file over the size limit, whose content was dropped while it arrived.
 */
export function readFile(
  file: string,
  bytes: Uint8Array | null,
  { stichtag, namen }: ReadFileOptions,
): Abgabe {
  if (bytes === null)
    return { file, reading: null, findings: [refusalFinding('dateiGross')], hash: host.sha256('') };
  const workbook = readWorkbook(bytes, wantedSheets);
  if (!workbook.ok) return { file, reading: null, findings: [workbook.finding], hash: host.sha256(bytes) };

  const vollstaendig = read(workbook.grid, { stichtag });
  const findings = validate(vollstaendig, { stichtag });
  const { checkliste } = vollstaendig;
  if (checkliste === null) return { file, reading: vollstaendig, findings, hash: host.sha256(bytes) };

  const behalten = namen ? checkliste : withoutPersonen(checkliste);
  const json = JSON.stringify(behalten);
  const zuLang = checkUmfang(json);
  if (zuLang) return { file, reading: null, findings: [zuLang], hash: host.sha256(bytes) };
  return {
    file,
    reading: { ...vollstaendig, checkliste: behalten },
    findings,
    hash: host.sha256(json),
  };
}

/** The finding about a Checkliste, given as JSON, that is too long to be kept with two hundred others. */
export function checkUmfang(json: string): Finding | null {
  return json.length > CHECKLISTE_CHARACTERS ? refusalFinding('vielInhalt') : null;
}
