/** Writes the blank workbook that lies in the repository: `templates/OZG-Checkliste.xlsx`, without Land and Kennung. */
import { writeFile } from 'node:fs/promises';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import { readOptions } from './readOptions.ts';

/** The bytes of the blank workbook; the same every time. */
export function makeTemplate(): Promise<Uint8Array> {
  return writeWorkbook(planWorkbook(newCheckliste()));
}

if (import.meta.main) {
  readOptions({ does: 'schreibt die leere Vorlage nach templates/OZG-Checkliste.xlsx' });
  await writeFile(new URL('../../templates/OZG-Checkliste.xlsx', import.meta.url), await makeTemplate());
}
