import type { Tag } from '../kalender/tage.ts';
import { read } from '../read/read.ts';
import type { Reading } from '../read/reading.ts';
import { uebernommenes } from '../read/reportZusaetzliches.ts';
import { type Cell, fromA1, type Grid, toA1 } from '../sheets/grid.ts';
import { gridOfPlan } from '../sheets/gridOfPlan.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../sheets/plan.ts';
import { notizenSheet } from './notizenSheet.ts';
import { findZusaetzliches, type Zusatz } from './zusaetzliches.ts';

export interface CarriedOver {
  /** The plan with everything that people wrote beside the tables, and a sheet for what has no place there. */
  readonly plan: WorkbookPlan;
  /** Own cells that stay beside or below their table. */
  readonly behalten: number;
  /** Own cells that moved to a sheet of their own, with those of earlier times. */
  readonly notizen: readonly Zusatz[];
  /** Cells whose text was not understood; it stays where it belongs, to be corrected. */
  readonly ungelesen: number;
}

/**
 * Brings what the model does not hold from an old workbook into the plan that takes its place: texts that were not
 * understood, notes beside and below the tables, rows of one's own. Formulas in such cells become their values.
 * Sheets that the plan does not name are no business of it.
 */
export function carryOver(grid: Grid, reading: Reading, plan: WorkbookPlan, stichtag: Tag): CarriedOver {
  const neu = read(gridOfPlan(plan), { stichtag });
  const keyAt = new Map(
    Object.entries(reading.places).map(([key, { sheet, cell }]) => [`${sheet}!${cell}`, key]),
  );
  const rows = new Map(plan.sheets.map(({ name }) => [name, matchRows(name, reading, neu)]));
  const additions = new Map<string, Cell>();
  const [frueher, jetzt] = splitNotizen(grid);
  const alte = findZusaetzliches(frueher, reading, plan);
  const notizen: Zusatz[] = alte.filter(({ sheet }) => sheet !== uebernommenes);
  // a sheet of a person that happens to have the name stays
  const name = alte.length > notizen.length ? `${uebernommenes} 2` : uebernommenes;
  let [behalten, ungelesen] = [0, 0];
  for (const zusatz of findZusaetzliches(jetzt, reading, plan)) {
    const { sheet, cell } = zusatz;
    const planned = plan.sheets.find(({ name }) => name === sheet);
    const at = fromA1(cell);
    // computed cells hold nothing of a person's
    if (!planned || !at || planned.rows[at.row]?.cells[at.column]?.formula !== undefined) continue;
    const value = grid.sheets.find(({ name }) => name === sheet)?.rows[at.row]?.[at.column] ?? null;
    const place = neu.places[keyAt.get(`${sheet}!${cell}`) ?? ''];
    const row = rows.get(sheet)?.(at.row) ?? null;
    const free = row !== null && isFreeCell(planned, row, at.column) ? toA1(row, at.column) : null;
    if (place) {
      additions.set(`${place.sheet}!${place.cell}`, value);
      ungelesen += 1;
    } else if (free !== null && !additions.has(`${sheet}!${free}`)) {
      additions.set(`${sheet}!${free}`, value);
      behalten += 1;
    } else notizen.push(zusatz);
  }
  const sheets = plan.sheets.map((sheet) => withCells(sheet, additions));
  const more = notizen.length > 0 ? [notizenSheet(notizen, name)] : [];
  return { plan: { ...plan, sheets: [...sheets, ...more] }, behalten, notizen, ungelesen };
}

/** The sheet with notes of an earlier time, and all others. */
function splitNotizen(grid: Grid): readonly [Grid, Grid] {
  const only = (isNotizen: boolean): Grid => ({
    ...grid,
    sheets: grid.sheets.filter(({ name }) => (name === uebernommenes) === isNotizen),
  });
  return [only(true), only(false)];
}

/** Where an old row goes: with its id, with the header, or below the table; `null` if it has no place. */
type Target = (row: number) => number | null;

function matchRows(sheet: string, old: Reading, neu: Reading): Target {
  const before = idRows(sheet, old);
  const after = idRows(sheet, neu);
  if (before.size === 0 || after.size === 0) return (row) => row;
  const idOf = new Map([...before].map(([id, row]) => [row, id]));
  const [first, last] = [Math.min(...before.values()), Math.max(...before.values())];
  const [newFirst, newLast] = [Math.min(...after.values()), Math.max(...after.values())];
  return (row) => {
    const id = idOf.get(row);
    if (id !== undefined) return after.get(id) ?? null;
    if (row === first - 1) return newFirst - 1;
    return row > last ? newLast + row - last : null;
  };
}

/** Rows of steps and checkpoints on a sheet, by id. */
function idRows(sheet: string, { checkliste }: Reading): ReadonlyMap<string, number> {
  const rows = checkliste ? [...checkliste.schritte, ...checkliste.checkpoints] : [];
  return new Map(
    rows.flatMap(({ id, at }) => {
      const place = at?.startsWith(`${sheet}!`) ? fromA1(at.slice(sheet.length + 1)) : null;
      return place ? [[id, place.row] as const] : [];
    }),
  );
}

/** Whether the plan leaves a cell to people's notes. */
function isFreeCell({ rows }: SheetPlan, row: number, column: number): boolean {
  const there = rows[row]?.cells[column] ?? null;
  return there === null || (there.value === null && there.formula === undefined && there.style === 'free');
}

function withCells(sheet: SheetPlan, additions: ReadonlyMap<string, Cell>): SheetPlan {
  const own = [...additions].flatMap(([key, value]) => {
    const at = key.startsWith(`${sheet.name}!`) ? fromA1(key.slice(sheet.name.length + 1)) : null;
    return at ? [{ ...at, value }] : [];
  });
  if (own.length === 0) return sheet;
  const rows = sheet.rows.map(({ height, cells }) => ({ height, cells: [...cells] }));
  for (const { row, column, value } of own) {
    while (rows.length <= row) rows.push({ height: null, cells: [] });
    const cells = rows[row]?.cells;
    while (cells && cells.length <= column) cells.push(null);
    cells?.splice(column, 1, { ...(cells[column] ?? free), value });
  }
  return { ...sheet, rows };
}

const free: CellPlan = { value: null, style: 'free' };
