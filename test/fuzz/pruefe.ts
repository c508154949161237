import { figures } from '#templates/figures/figures.ts';
import { carryOver } from '#templates/lift/carryOver.ts';
import { findingCodes } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { validate } from '#templates/validate/validate.ts';
import { Archive } from '../../worker/files/archive.ts';
import { refuseForeign } from '../../worker/files/foreignFile.ts';
import { SHEETS, TEXT_CHARACTERS, WINDOW_COLUMNS, WINDOW_ROWS } from '../../worker/files/limits.ts';
import { readOds } from '../../worker/files/ods/read/readOds.ts';
import { readWorkbook } from '../../worker/files/readWorkbook.ts';
import { Refusal } from '../../worker/files/refusal.ts';
import { addSheet } from '../../worker/files/xlsx/annotate/addSheet.ts';
import { readXlsx } from '../../worker/files/xlsx/read/readXlsx.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { pruefberichtSheet } from '../../worker/report/pruefberichtSheet.ts';

const stichtag = '2027-03-22';

/** What became of a file: `checkliste`, or the code of what kept it from being one. */
export type Ausgang = string;

/**
 * The rule for any bytes: a finding or a reading, never a throw, never over the limits. Throws what breaks it.
 * `ausgabe` also makes the Prüfbericht and the lifted template.
 */
export async function pruefe(bytes: Uint8Array, ausgabe: boolean): Promise<Ausgang> {
  readPlainly(bytes);
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) {
    const { finding } = workbook;
    must(
      finding.code.startsWith('datei-') && finding.severity === 'error',
      'a refusal is an error of the file',
    );
    must(/(?:muss|darf nicht|dürfen) .*\.$/.test(finding.message), 'a refusal says what must be');
    return finding.code;
  }
  checkGrid(workbook.grid);
  const some = readWorkbook(bytes, wantedSheets);
  if (some.ok) validate(read(some.grid, { stichtag }), { stichtag });

  const reading = read(workbook.grid, { stichtag });
  const findings = validate(reading, { stichtag });
  const { gelesen, uebernommen, gemeldet } = reading.zaehlung;
  must(gelesen === uebernommen + gemeldet, 'rows read = rows accepted + rows reported');
  must(
    findings.every(({ code, message }) => findingCodes.includes(code) && message !== ''),
    'a finding has a known code and a message',
  );
  const { checkliste } = reading;
  if (checkliste === null)
    must(
      findings.some(({ severity }) => severity === 'error'),
      'no Checkliste has a reason',
    );
  else JSON.stringify(figures(checkliste, stichtag));
  if (ausgabe && workbook.format === 'xlsx') {
    const annotated = addSheet(bytes, pruefberichtSheet({ findings, stichtag, links: true }));
    if (annotated) {
      const again = readWorkbook(annotated);
      must(again.ok && again.grid.sheets.length === workbook.grid.sheets.length + 1, 'one sheet more');
    }
  }
  if (ausgabe && checkliste !== null) {
    const lifted = readWorkbook(
      await writeWorkbook(carryOver(workbook.grid, reading, checkliste, 'kommen-mit').plan),
    );
    must(lifted.ok && read(lifted.grid, { stichtag }).checkliste !== null, 'a lifted workbook can be read');
  }
  return checkliste === null ? (findings[0]?.code ?? '?') : 'checkliste';
}

/** Reads without the net that `readWorkbook` has for faults of ours, so that they show. */
function readPlainly(bytes: Uint8Array): void {
  try {
    refuseForeign(bytes);
    const archive = new Archive(bytes);
    if (archive.has('[Content_Types].xml')) readXlsx(archive, () => () => true);
    else if (archive.has('content.xml')) readOds(archive);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
  }
}

function checkGrid({ sheets, names, properties }: Grid): void {
  must(sheets.length > 0 && sheets.length <= SHEETS, 'sheets within the limit');
  let characters = 0;
  for (const { rows, outside } of sheets) {
    must(outside >= 0 && rows.length <= WINDOW_ROWS, 'rows within the window');
    for (const cells of rows) {
      must(cells.length <= WINDOW_COLUMNS, 'columns within the window');
      for (const cell of cells) if (typeof cell === 'string') characters += cell.length;
    }
  }
  must(characters <= TEXT_CHARACTERS, 'texts within the limit');
  for (const { sheet } of Object.values(names))
    must(
      sheets.some(({ name }) => name === sheet),
      'names have a sheet',
    );
  must(
    Object.values(properties).every((value) => typeof value === 'string'),
    'properties are texts',
  );
}

function must(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`Not so: ${what}`);
}
