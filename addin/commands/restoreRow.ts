import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { read } from '#templates/read/read.ts';
import { placeOfRow } from '#templates/read/reading.ts';
import { rowsById } from '#templates/read/rowsById.ts';
import { fromA1, type Grid } from '#templates/sheets/grid.ts';
import { plannedPlaces } from '#templates/write/plannedPlaces.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { InsertedRow, OpenWorkbook, Undo } from './openWorkbook.ts';
import { placedRow } from './placedRow.ts';

/** Inserts the row of a missing step or checkpoint at its place in the sheet, open and empty; `null` without a table. */
export async function restoreRow(
  workbook: OpenWorkbook,
  { sheet, id, heute }: { readonly sheet: string; readonly id: string; readonly heute: Tag },
): Promise<Undo | null> {
  const grid = await workbook.readGrid();
  const row = plannedRow(grid, rowsById(read(grid, { stichtag: heute }).places, sheet), sheet, id);
  return row && (await workbook.insertRow(row));
}

function plannedRow(
  grid: Grid,
  present: ReadonlyMap<string, number>,
  sheetName: string,
  id: string,
): InsertedRow | null {
  const leer = newCheckliste();
  const plan = planWorkbook(leer);
  const place = placeOfRow(plannedPlaces(plan, leer), id);
  const plannedSheet = plan.sheets.find(({ name }) => name === place?.sheet);
  const cells = plannedSheet?.rows[fromA1(place?.cell ?? '')?.row ?? -1]?.cells;
  const sheet = grid.sheets.find(({ name }) => name === sheetName);
  if (!plannedSheet || !cells || !sheet || present.size === 0) return null;

  const order = [...schritte, ...checkpoints].map((eintrag): string => eintrag.id);
  const before = order.slice(0, order.indexOf(id)).findLast((other) => present.has(other));
  const first = Math.min(...present.values());
  const row = before === undefined ? first : (present.get(before) ?? first) + 1;

  return placedRow({ sheet, row, first, planned: plannedSheet, cells });
}
