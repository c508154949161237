import { normalize } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { cellText } from '#templates/read/cellText.ts';
import { read } from '#templates/read/read.ts';
import { fromA1, type Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import type { CellPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { InsertedRow, OpenWorkbook, Undo } from './openWorkbook.ts';

/** Any day: only places are read here. */
const irgendeinTag = '2000-01-03';

/** Inserts the row of a missing step or checkpoint at its place in the sheet, open and empty; `null` without a table. */
export async function restoreRow(workbook: OpenWorkbook, sheet: string, id: string): Promise<Undo | null> {
  const row = plannedRow(await workbook.readGrid(), sheet, id);
  return row && (await workbook.insertRow(row));
}

function plannedRow(grid: Grid, sheetName: string, id: string): InsertedRow | null {
  const plan = planWorkbook(newCheckliste());
  const planned = idRows(gridOfPlan(plan), null);
  const present = idRows(grid, sheetName);
  const at = planned.get(id);
  const plannedSheet = plan.sheets.find(({ name }) => name === at?.sheet);
  const cells = at && plannedSheet?.rows[at.row]?.cells;
  const sheet = grid.sheets.find(({ name }) => name === sheetName);
  if (!at || !cells || !plannedSheet || !sheet || present.size === 0) return null;

  const order = [...planned.keys()];
  const before = order.slice(0, order.indexOf(id)).findLast((other) => present.has(other));
  const first = Math.min(...[...present.values()].map(({ row }) => row));
  const row = before === undefined ? first : (present.get(before)?.row ?? first) + 1;

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

/** Where the rows of a workbook stand, on one sheet or anywhere, in order of the catalogue. */
function idRows(grid: Grid, sheet: string | null): ReadonlyMap<string, { sheet: string; row: number }> {
  const { checkliste } = read(grid, { stichtag: irgendeinTag });
  return new Map(
    [...(checkliste?.schritte ?? []), ...(checkliste?.checkpoints ?? [])].flatMap(({ id, at }) => {
      const cut = at?.lastIndexOf('!') ?? -1;
      const place = fromA1(at?.slice(cut + 1) ?? '');
      const name = at?.slice(0, cut);
      return place && name && (sheet === null || name === sheet)
        ? [[id, { sheet: name, row: place.row }]]
        : [];
    }),
  );
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
