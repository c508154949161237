import { findCheckpoint, findSchritt } from '#templates/catalogue/catalogue.ts';
import type { CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import { parseNr } from '#templates/read/zeilenArt.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** Arbeitsschritt or checkpoint of the selected row, on whatever sheet its Nr. or its label stands; else `null`. */
export async function selectedRow(workbook: OpenWorkbook): Promise<SchrittId | CheckpointId | null> {
  const texts = (await workbook.readSelectedRow()).map((text) => text.trim()).filter((text) => text !== '');
  const find = (text: string) => (findSchritt(text) ?? findCheckpoint(text))?.id ?? null;
  const byNr = texts.map((text) => parseNr(text)).find((nr) => nr !== null && find(nr) !== null);
  return find(byNr ?? '') ?? texts.map(find).find((id) => id !== null) ?? null;
}
