import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { read } from '#templates/read/read.ts';
import type { Places, Reading } from '#templates/read/reading.ts';
import { columnLetters, fromA1, toA1 } from '#templates/sheets/grid.ts';
import { blaetter } from '#templates/sheets/layout.ts';
import type { CellPlan, RowPlan, SheetPlan, ValidationPlan } from '#templates/sheets/plan.ts';
import { type Style, styles } from '#templates/sheets/styles.ts';
import { plannedPlaces } from '#templates/write/plannedPlaces.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { OpenWorkbook, RestoredSheet } from './openWorkbook.ts';

/** Gives all input cells look and rules of the Vorlage again and protects their sheets; no value changes. */
export async function restoreInputSheets(workbook: OpenWorkbook, heute: Tag): Promise<void> {
  const reading = read(await workbook.readGrid(), { stichtag: heute });
  for (const blatt of reading.blaetter.filter(({ key }) => blaetter[key].input)) {
    const restored = restoredSheet(blatt.sheet, reading);
    if (!restored) continue;
    await workbook.restoreSheet(blatt.sheet, restored);
    if (!blatt.protected) await workbook.protectSheet(blatt.sheet);
  }
}

/** A cell of the sheet and the cell of the Vorlage whose look and rules it has. */
interface Target {
  readonly row: number;
  readonly column: number;
  readonly planned: { readonly row: number; readonly column: number };
}

/**
 * Look and rules of a sheet's input cells as the Vorlage has them, for the cells where the values stand now, wherever
 * rows and columns went since, and whatever the sheet is called now. `null` for a sheet that the Vorlage does not know.
 */
export function restoredSheet(name: string, reading: Reading): RestoredSheet | null {
  const blatt = reading.blaetter.find(({ sheet }) => sheet === name);
  const leer = newCheckliste();
  const plan = planWorkbook(leer);
  const sheet = plan.sheets.find((one) => blatt && one.name === blaetter[blatt.key].name);
  if (!sheet) return null;
  const original = plannedPlaces(plan, leer);
  const found = targetsOf({ actual: name, planned: sheet.name }, reading.places, original);
  const unmoved = found.every(({ row, column, planned }) => row === planned.row && column === planned.column);
  // where nothing moved, the cells that hold nothing yet are known too
  const targets = unmoved ? inputCells(sheet) : found;
  return {
    rows: rowsOf(targets, sheet),
    validations: sheet.validations.flatMap((rule) => rulesFor(targets, rule)),
  };
}

function targetsOf(
  names: { readonly actual: string; readonly planned: string },
  places: Places,
  original: Places,
): readonly Target[] {
  return Object.entries(places).flatMap(([key, at]) => {
    const from = original[key];
    if (at.sheet !== names.actual || from?.sheet !== names.planned) return [];
    const [actual, planned] = [fromA1(at.cell), fromA1(from.cell)];
    return actual && planned ? [{ ...actual, planned }] : [];
  });
}

function inputCells({ rows }: SheetPlan): readonly Target[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Target[] => {
      const style: Style = cell ? styles[cell.style] : {};
      return style.unlocked ? [{ row, column, planned: { row, column } }] : [];
    }),
  );
}

function rowsOf(targets: readonly Target[], { rows }: SheetPlan): readonly RowPlan[] {
  const lines = Array.from(
    { length: Math.max(0, ...targets.map(({ row }) => row + 1)) },
    (): (CellPlan | null)[] => [],
  );
  for (const { row, column, planned } of targets) {
    const line = lines[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = rows[planned.row]?.cells[planned.column] ?? null;
  }
  return lines.map((cells) => ({ height: null, cells }));
}

/** A rule of the Vorlage for the cells it belongs to now: one for each run of cells below each other. */
function rulesFor(targets: readonly Target[], rule: ValidationPlan): readonly ValidationPlan[] {
  const [first = '', last = first] = rule.range.split(':');
  const [from, to] = [fromA1(first), fromA1(last)];
  if (!from || !to) return [];
  const mine = targets
    .filter(
      ({ planned: { row, column } }) =>
        row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    )
    .toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of mine) {
    const run = runs.at(-1);
    if (run?.column === column && run.bottom + 1 === row) run.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs.map(({ column, top, bottom }): ValidationPlan => {
    const start = toA1(top, column);
    const range = top === bottom ? start : `${start}:${columnLetters(column)}${bottom + 1}`;
    if (rule.kind === 'list') return { ...rule, range };
    // a formula is written for the first cell of its range
    return { ...rule, range, formula: rule.formula.replace(new RegExp(`\\b${first}\\b`, 'g'), start) };
  });
}
