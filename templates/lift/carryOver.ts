import { isAbleitbar } from '../catalogue/ableitung.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { addressOf, type Reading } from '../read/reading.ts';
import { eigenesSheetName, isEigenesSheet } from '../read/reportEigenes.ts';
import { readBerichtStand } from '../report/berichtStand.ts';
import { type Cell, fromA1, type Grid, type Place, toA1 } from '../sheets/grid.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../sheets/plan.ts';
import { plannedPlaces } from '../write/plannedPlaces.ts';
import { planWorkbook } from '../write/planWorkbook.ts';
import { eigenesSheet } from './eigenesSheet.ts';
import { type Eigenes, findEigenes, templateNames } from './findEigenes.ts';
import { liftCheckliste } from './liftCheckliste.ts';
import { isFreeCell, matchCells } from './matchCells.ts';
import { findOwnRows, withOwnRows } from './ownRows.ts';

export interface CarriedOver {
  /** The workbook with everything that people wrote beside the tables, and a sheet for what has no place there. */
  readonly plan: WorkbookPlan;
  /** Own cells that stay in, beside or below their table. */
  readonly behalten: number;
  /** Own cells that moved to a sheet of their own, with those of earlier times. */
  readonly eigenes: readonly Eigenes[];
  /** Cells whose text was not understood; it stays where it belongs, to be corrected. */
  readonly ungelesen: number;
  /** Checkpoints that repeat steps: whose status follows them from now on, and whose own status stays. */
  readonly checkpoints: { readonly abgeleitet: number; readonly eigene: number };
}

interface Addition extends Place {
  readonly value: Cell;
}

/** So many cells come along where the old workbook remains; what else stands in it is no note beside a Checkliste. */
export const eigenesMax = 5_000;

/**
 * The current workbook for a Checkliste that was read from an old one, with what the model does not hold: texts that
 * were not understood, notes beside and below the tables, rows of one's own. Formulas in such cells become their values.
 * `andere` tells whether sheets of one's own stay where they are, because the plan is built into the same workbook, or
 * come along as texts.
 */
export function carryOver(
  grid: Grid,
  reading: Reading,
  bisher: Checkliste,
  andere: 'bleiben' | 'kommen-mit',
): CarriedOver {
  const checkliste = liftCheckliste(bisher);
  const listen = reading.blaetter.find(({ key }) => key === 'listen')?.sheet;
  const bericht = readBerichtStand(grid, listen);
  const plan = planWorkbook(checkliste, { version: reading.basis, bericht });
  const places = plannedPlaces(plan, checkliste);
  const keyAt = new Map(Object.entries(reading.places).map(([key, place]) => [addressOf(place), key]));
  const names = templateNames(grid, reading);
  const [frueher, jetzt] = splitEigenes(grid);
  const eigene = findEigenes(jetzt, reading, plan);
  const targets = new Map(
    [...names].map(([sheet, name]) => [
      sheet,
      matchCells(
        sheet,
        reading.places,
        plan.sheets.find((planned) => planned.name === name) ?? null,
        places,
        eigene.filter((one) => one.sheet === sheet),
      ),
    ]),
  );
  const own = findOwnRows(jetzt, reading, names, places, eigene);
  const additions: Addition[] = [];
  const taken = new Set<string>();
  const alte = findEigenes(frueher, reading, plan);
  // a sheet of a person that happens to have the name
  // an earlier lift may have called it otherwise: a workbook has one sheet of the kind
  const eigenesName = frueher.sheets[0]?.name ?? eigenesSheetName;
  const bleibt = andere === 'bleiben' && alte.some(({ sheet }) => sheet === eigenesName);
  const eigenes: Eigenes[] = alte.filter(({ sheet }) => !bleibt || sheet !== eigenesName);
  let ungelesen = 0;
  for (const one of eigene) {
    if (own.taken.has(one)) continue;
    const { sheet, cell } = one;
    const planned = plan.sheets.find(({ name }) => name === names.get(sheet));
    const at = fromA1(cell);
    const key = keyAt.get(addressOf(one)) ?? '';
    // a label is the catalogue's
    const place = key.endsWith('.label') ? undefined : places[key];
    if (!place && !planned && andere === 'bleiben') continue;
    const moved = at && (targets.get(sheet)?.(at) ?? null);
    const free = planned && moved && isFreeCell(planned, moved);
    const target = place ?? (free ? { sheet: planned.name, cell: toA1(moved.row, moved.column) } : null);
    const to = target && fromA1(target.cell);
    if (!at || !target || !to || taken.has(addressOf(target))) {
      eigenes.push(one);
      continue;
    }
    taken.add(addressOf(target));
    const value = grid.sheets.find(({ name }) => name === sheet)?.rows[at.row]?.[at.column] ?? null;
    additions.push({ sheet: target.sheet, ...to, value });
    if (place) ungelesen += 1;
  }
  const most = andere === 'bleiben' ? Number.POSITIVE_INFINITY : eigenesMax;
  const gezeigt = eigenes.slice(0, most);
  const ausserhalb = grid.sheets.reduce((sum, { outside }) => sum + outside, 0);
  const fehlend = andere === 'bleiben' ? 0 : eigenes.length - gezeigt.length + ausserhalb;
  const name = bleibt ? `${eigenesName} 2` : eigenesName;
  const sheets = [
    ...plan.sheets.map((sheet) => withCells(sheet, additions)),
    ...(gezeigt.length + fehlend > 0 ? [eigenesSheet(name, gezeigt, fehlend)] : []),
  ];
  return {
    plan: withOwnRows({ ...plan, sheets }, own.rows),
    behalten: additions.length - ungelesen + own.taken.size,
    eigenes: gezeigt,
    ungelesen,
    checkpoints: countCheckpoints(checkliste),
  };
}

function countCheckpoints({ checkpoints }: Checkliste): CarriedOver['checkpoints'] {
  const wiederholt = checkpoints.filter(({ id }) => isAbleitbar(id));
  const abgeleitet = wiederholt.filter((zeile) => zeile.abgeleitet).length;
  return { abgeleitet, eigene: wiederholt.length - abgeleitet };
}

/** The sheet with notes of an earlier time, and all others. */
function splitEigenes(grid: Grid): readonly [Grid, Grid] {
  const only = (isEigenes: boolean): Grid => ({
    ...grid,
    sheets: grid.sheets.filter((sheet) => isEigenesSheet(sheet) === isEigenes),
  });
  return [only(true), only(false)];
}

function withCells(sheet: SheetPlan, additions: readonly Addition[]): SheetPlan {
  const own = additions.filter(({ sheet: name }) => name === sheet.name);
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
