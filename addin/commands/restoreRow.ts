import { checkpoints, normalize, schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { cellText } from '#templates/read/cellText.ts';
import { read } from '#templates/read/read.ts';
import { placeOfRow } from '#templates/read/reading.ts';
import { rowsById } from '#templates/read/rowsById.ts';
import { fromA1, type Grid } from '#templates/sheets/grid.ts';
import type { CellPlan } from '#templates/sheets/plan.ts';
import { plannedPlaces } from '#templates/write/plannedPlaces.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { InsertedRow, OpenWorkbook, Undo } from './openWorkbook.ts';

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
  if (!cells || !sheet || present.size === 0) return null;

  const order = [...schritte, ...checkpoints].map((eintrag): string => eintrag.id);
  const before = order.slice(0, order.indexOf(id)).findLast((other) => present.has(other));
  const first = Math.min(...present.values());
  const row = before === undefined ? first : (present.get(before) ?? first) + 1;

  const columns = headerColumns(sheet.rows.slice(0, first), plannedSheet.rows[0]?.cells ?? []);
  const placed: (CellPlan | null)[] = [];
  cells.forEach((cell, column) => {
    const target = columns.get(column);
    if (target === undefined || cell === null) return;
    while (placed.length <= target) placed.push(null);
    placed[target] = cell;
  });
  const lists = plannedSheet.validations.flatMap((validation) => {
    const column = fromA1(validation.range.split(':')[0] ?? '')?.column;
    const target = column === undefined ? undefined : columns.get(column);
    return validation.kind === 'list' && target !== undefined ? [{ validation, column: target }] : [];
  });
  return { sheet: sheetName, row, cells: placed, lists };
}

/** Column of the Vorlage → column of the sheet, by the header row that has most in common. */
function headerColumns(
  above: Grid['sheets'][number]['rows'],
  header: readonly (CellPlan | null)[],
): ReadonlyMap<number, number> {
  const candidates = above.map((line) => {
    const found = new Map(line.map((cell, column) => [normalize(cellText(cell)), column]));
    return new Map(
      header.flatMap((cell, column) => {
        const text = normalize(cellText(cell?.value ?? null));
        const at = text === '' ? undefined : found.get(text);
        return at === undefined ? [] : [[column, at] as const];
      }),
    );
  });
  return candidates.toSorted((a, b) => b.size - a.size)[0] ?? new Map();
}
