import { normalize } from '../catalogue/catalogue.ts';
import { type Cell, fromA1, type Grid, type GridSheet, type Tag, toA1 } from './grid.ts';
import { gridOfPlan } from './gridOfPlan.ts';
import { sheetNames } from './layout.ts';
import { eigeneNotizen, type Notiz } from './notizen.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from './plan.ts';
import { cellText } from './read/cellText.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';

export interface CarriedOver {
  /** The plan with everything that people wrote beside the tables, and a sheet for what has no place there. */
  readonly plan: WorkbookPlan;
  /** Own cells that stay beside or below their table. */
  readonly behalten: number;
  /** Own cells that moved to the sheet for notes. */
  readonly notizen: readonly Notiz[];
  /** Cells whose text was not understood; it stays where it belongs, to be corrected. */
  readonly ungelesen: number;
}

/** Sheets that are computed: whatever stands where the plan computes something is no note. */
const berechnet: readonly string[] = [sheetNames.zeitplan, sheetNames.statusbericht, sheetNames.anleitung];

/** What a reader says of a cell whose text did not reach the model. */
const ungelesenCode = /(?:-unlesbar|-unbekannt)$|^kw-gibt-es-nicht$/;

/**
 * Brings what the model does not hold from an old workbook into the plan of its new one: texts that were not
 * understood, notes beside and below the tables, rows of one's own. Formulas in such cells become their values.
 */
export function carryOver(grid: Grid, reading: Reading, plan: WorkbookPlan, stichtag: Tag): CarriedOver {
  const neu = read(gridOfPlan(plan), { stichtag });
  const additions = new Map<string, Cell>();
  const put = (sheet: string, cell: string, value: Cell) => additions.set(`${sheet}!${cell}`, value);

  let ungelesen = 0;
  for (const finding of reading.findings.filter(({ code }) => ungelesenCode.test(code))) {
    const at = Object.entries(reading.places).find(
      ([, place]) => place.sheet === finding.sheet && place.cell === finding.cell,
    );
    const target = at && neu.places[at[0]];
    if (!target || finding.value === null) continue;
    put(target.sheet, target.cell, finding.value);
    ungelesen += 1;
  }

  const notizen: Notiz[] = [];
  let behalten = 0;
  for (const sheet of grid.sheets) {
    const planned = plan.sheets.find(({ name, hidden }) => name === sheet.name && !hidden);
    if (!planned) continue;
    const rows = matchRows(sheet.name, reading, neu);
    for (const own of ownCells(sheet, planned, reading, rows)) {
      const target = rows.target(own.row);
      const isFree = target !== null && isFreeCell(planned, target, own.column);
      const cell = target === null ? '' : toA1(target, own.column);
      if (isFree && !additions.has(`${sheet.name}!${cell}`)) {
        put(sheet.name, cell, own.value);
        behalten += 1;
      } else {
        const zeile = rows.idOf.get(own.row) ?? null;
        notizen.push({
          blatt: sheet.name,
          zelle: toA1(own.row, own.column),
          zeile,
          inhalt: cellText(own.value),
        });
      }
    }
  }
  const sheets = plan.sheets.map((sheet) => withCells(sheet, additions));
  const more =
    notizen.length > 0
      ? [
          eigeneNotizen(
            notizen,
            grid.sheets.map(({ name }) => name),
          ),
        ]
      : [];
  return { plan: { ...plan, sheets: [...sheets, ...more] }, behalten, notizen, ungelesen };
}

interface Rows {
  readonly idOf: ReadonlyMap<number, string>;
  /** Where an old row goes: with its id, with the header, or below the table; `null` if it has no place. */
  readonly target: (row: number) => number | null;
}

function matchRows(sheet: string, old: Reading, neu: Reading): Rows {
  const before = idRows(sheet, old);
  const after = idRows(sheet, neu);
  const idOf = new Map([...before].map(([id, row]) => [row, id]));
  if (before.size === 0 || after.size === 0) return { idOf, target: (row) => row };
  const [first, last] = [Math.min(...before.values()), Math.max(...before.values())];
  const [newFirst, newLast] = [Math.min(...after.values()), Math.max(...after.values())];
  return {
    idOf,
    target: (row) => {
      const id = idOf.get(row);
      if (id !== undefined) return after.get(id) ?? null;
      if (row === first - 1) return newFirst - 1;
      return row > last ? newLast + row - last : null;
    },
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

interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** Filled cells that are neither read into the model nor texts of the Vorlage. */
function ownCells(sheet: GridSheet, planned: SheetPlan, reading: Reading, rows: Rows): readonly OwnCell[] {
  const taken = new Set(
    Object.values(reading.places).flatMap((place) => (place.sheet === sheet.name ? [place.cell] : [])),
  );
  const texts = new Set(
    planned.rows.flatMap(({ cells }) => cells.map((cell) => normalize(cellText(cell?.value ?? null)))),
  );
  const isOwn = (value: Cell, row: number, column: number): boolean => {
    const text = cellText(value);
    if (text === '' || taken.has(toA1(row, column)) || texts.has(normalize(text))) return false;
    const there = planned.rows[row]?.cells[column];
    const computed = berechnet.includes(sheet.name) && there && (there.value !== null || there.formula);
    return !computed;
  };
  return sheet.rows.flatMap((cells, row) => {
    const own = cells.flatMap((value, column) => (isOwn(value, row, column) ? [{ row, column, value }] : []));
    if (own.length === 0 || rows.idOf.size === 0 || rows.target(row) !== null) return own;
    // a row of one's own within the table goes as a whole
    return cells.flatMap((value, column) => (cellText(value) === '' ? [] : [{ row, column, value }]));
  });
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
