import { z } from 'zod';
import { host } from '#host';
import type { Finding } from '#templates/model/finding.ts';
import { ohnePersonen } from '#templates/model/personen.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { validate } from '#templates/validate/validate.ts';
import { gridOfCheckliste } from '#templates/write/gridOfCheckliste.ts';
import { checklisteInput } from './checklisteInput.ts';
import type { Abgabe, ReadFileOptions } from './readFile.ts';

export type JsonAbgabe =
  | { readonly ok: true; readonly abgabe: Abgabe }
  /** The JSON is no Checkliste; `detail` says in German where and why. */
  | { readonly ok: false; readonly detail: string };

/** A Checkliste, or what `GET /api/workbooks/:kennung` answers; then its version is the basis. */
const huelle = z.object({ checkliste: z.unknown(), version: z.int().positive().nullish() });

/**
 * Reads a Checkliste that came as JSON. Its values are read as those of a workbook are, so that the same is understood,
 * complained about and refused; findings have no cell.
 */
export function readCheckliste(json: unknown, { stichtag, namen }: ReadFileOptions): JsonAbgabe {
  const gehuellt = huelle.safeParse(json);
  const umhuellt = gehuellt.success && gehuellt.data.checkliste !== undefined;
  const parsed = checklisteInput.safeParse(umhuellt ? gehuellt.data.checkliste : json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    // zod's own messages are English
    const message =
      issue?.code === 'custom' ? issue.message : 'Die Angabe fehlt oder hat nicht die erwartete Form.';
    return { ok: false, detail: path === '' ? message : `${path}: ${message}` };
  }
  const gelesen = read(gridOfCheckliste(parsed.data), { stichtag });
  const findings = validate(gelesen, { stichtag }).map(ohneZelle);
  const { checkliste } = gelesen;
  if (checkliste === null) throw new Error('A workbook of ours cannot be read');
  const behalten = namen ? checkliste : ohnePersonen(checkliste);
  const reading: Reading = {
    ...gelesen,
    checkliste: behalten,
    basis: umhuellt ? (gehuellt.data.version ?? null) : null,
    findings: gelesen.findings.map(ohneZelle),
    places: {},
    blaetter: [],
  };
  const hash = host.sha256(JSON.stringify(behalten));
  return { ok: true, abgabe: { file: '', reading, findings, hash } };
}

/** The cells are those of a workbook that nobody has. */
function ohneZelle(finding: Finding): Finding {
  return { ...finding, sheet: null, cell: null, fix: null };
}
