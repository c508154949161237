import { findCheckpoint, findSchritt } from '#templates/catalogue/catalogue.ts';
import type { CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import type { CellRef } from '#templates/read/reading.ts';
import { parseNr } from '#templates/read/zeilenArt.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** The selected cell, and the Arbeitsschritt or checkpoint whose Nr. or label stands in its row. */
export interface Selected {
  readonly at: CellRef;
  readonly id: SchrittId | CheckpointId | null;
}

/** What is selected, on whatever sheet. */
export async function readSelected(workbook: OpenWorkbook): Promise<Selected> {
  const selection = await workbook.readSelection();
  const texts = selection.texts.map((text) => text.trim()).filter((text) => text !== '');
  const find = (text: string) => (findSchritt(text) ?? findCheckpoint(text))?.id ?? null;
  const byNr = texts.map((text) => parseNr(text)).find((nr) => nr !== null && find(nr) !== null);
  const id = find(byNr ?? '') ?? texts.map(find).find((one) => one !== null) ?? null;
  return { at: selection.at, id };
}
