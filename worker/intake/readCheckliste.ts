import { z } from 'zod';
import { host } from '#host';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { Finding } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { findFehlendeFelder } from '#templates/sync/findFehlendeFelder.ts';
import { validate } from '#templates/validate/validate.ts';
import { gridOfCheckliste } from '#templates/write/gridOfCheckliste.ts';
import { checklisteInput } from './checklisteInput.ts';
import { type Abgabe, checkUmfang, type ReadFileOptions } from './readFile.ts';

export type JsonAbgabe =
  | { readonly ok: true; readonly abgabe: Abgabe; readonly angaben: Huelle }
  /** The JSON is no Checkliste; `detail` says in German where and why. */
  | { readonly ok: false; readonly detail: string };

/**
 * What may stand around a Checkliste, as in the answer of `GET /api/workbooks/:kennung`: its version is then the basis,
 * the other members say how it is delivered.
 */
const huelle = z.looseObject({ checkliste: z.looseObject({}), version: z.int().positive().nullish() });
type Huelle = Readonly<Record<string, unknown>>;

/**
 * Reads a Checkliste that came as JSON. Its values are read as those of a workbook are, so that the same is understood,
 * complained about and refused; findings have no cell.
 */
export function readCheckliste(json: unknown, { stichtag, namen }: ReadFileOptions): JsonAbgabe {
  const { data: umhuellt } = huelle.safeParse(json);
  const inhalt: unknown = umhuellt?.checkliste ?? json;
  const parsed = checklisteInput.safeParse(inhalt);
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
  const behalten = namen ? checkliste : withoutPersonen(checkliste);
  const zuLang = checkUmfang(JSON.stringify(behalten));
  if (zuLang) return { ok: false, detail: zuLang.message };
  const reading: Reading = {
    ...gelesen,
    checkliste: behalten,
    basis: umhuellt?.version ?? null,
    findings: gelesen.findings.map(ohneZelle),
    places: {},
    angeglichen: [],
    blaetter: [],
  };
  const hash = host.sha256(JSON.stringify(behalten));
  const stumm = findFehlendeFelder(inhalt, behalten);
  return { ok: true, abgabe: { file: '', reading, findings, hash, stumm }, angaben: umhuellt ?? {} };
}

/** The cells are those of a workbook that exists only in memory. */
function ohneZelle(finding: Finding): Finding {
  return { ...finding, sheet: null, cell: null, fix: null };
}
