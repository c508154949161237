import type { Finding, FixCell } from '#templates/model/finding.ts';
import type { CellRef } from '#templates/read/reading.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import type { CellPlan, RowPlan, ValidationPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import type { Selftest } from './selftest.ts';

/** What the commands need of the open workbook; Excel is behind it, or a test. */
export interface OpenWorkbook {
  readGrid(): Promise<Grid>;
  /** The selected cell with what stands in its row. */
  readSelection(): Promise<Selection>;
  /** Tells of changed and selected cells in these sheets from now on. Excel does not tell every time. */
  watch(sheets: readonly string[], listener: Listener): Promise<Unwatch>;
  /** Tells when Excel lets a request wait, and when that is over. */
  onWaiting(listener: WaitingListener): Unwatch;
  /** Names the sheets of ours that are there already and writes nothing then. `onStep` is told what is being done. */
  writePlan(
    plan: WorkbookPlan,
    onStep?: (text: string) => void,
  ): Promise<{ readonly vorhanden: readonly string[]; readonly maengel: Maengel }>;
  /**
   * Builds the planned sheets anew where they are; nothing is changed where a password protects one of them.
   * `umbenannt` leads from names of the plan to what those sheets are called; they get the names of the plan.
   */
  rebuildPlan(
    plan: WorkbookPlan,
    umbenannt?: Readonly<Record<string, string>>,
    onStep?: (text: string) => void,
  ): Promise<Maengel>;
  /** Takes back what `writePlan` has made. */
  removePlan(plan: WorkbookPlan): Promise<void>;
  /** Frames the cells of errors and warnings and removes earlier frames; `false` where Excel does not let it. */
  markFindings(findings: readonly Finding[]): Promise<boolean>;
  /** Shows a cell, or just the sheet. */
  goToCell(sheet: string, cell: string | null): Promise<Shown>;
  /** Writes the repairs and returns what undoes them. */
  writeFixes(cells: readonly FixCell[]): Promise<Undo>;
  /** Protects a sheet as the Vorlage does, without a password. */
  protectSheet(sheet: string): Promise<Undo>;
  /** Sets heights of rows; stays allowed in a protected sheet. */
  setRowHeights(sheet: string, heights: readonly RowHeight[]): Promise<void>;
  /** Sets a document property. */
  writeProperty(key: string, value: string): Promise<void>;
  /** Inserts a row with its look and its drop-downs. */
  insertRow(row: InsertedRow): Promise<Undo>;
  /** Deletes the row at the place of one that is planned; taken back, it has the planned look and what it held. */
  deleteRow(row: InsertedRow): Promise<Undo>;
  /** Gives cells of one sheet the planned look and rules again; values stay, and a protected sheet stays protected. */
  restoreSheet(sheet: string, restored: RestoredSheet): Promise<void>;
  /** What this Excel does otherwise than expected. */
  readonly selftest: Selftest;
}

/** What Excel refused while all values were written: names of sheets that lack looks and rules, or the page set-up. */
export interface Maengel {
  readonly formate: readonly string[];
  readonly druck: readonly string[];
}

/** Whether a cell is to be seen now; a hidden row or column is selected all the same. */
export type Shown = 'gezeigt' | 'blatt-fehlt' | 'zeile-ausgeblendet' | 'spalte-ausgeblendet';

/** Is told that Excel lets a request wait, later with the way out, and `null` once it has answered. */
export type WaitingListener = (waiting: { readonly giveUp: (() => void) | null } | null) => void;

export interface Selection {
  readonly at: CellRef;
  /** The texts of the filled cells in the row of `at`. */
  readonly texts: readonly string[];
}

export interface InsertedRow {
  readonly sheet: string;
  /** Where it goes, counted from 0; what is there moves down. */
  readonly row: number;
  /** Column A first; `null` leaves a cell empty. */
  readonly cells: readonly (CellPlan | null)[];
  /** Drop-downs by column, counted from 0; their ranges are those of the Vorlage. */
  readonly lists: readonly { readonly validation: ValidationPlan; readonly column: number }[];
}

/** Look and rules of some cells of a sheet. */
export interface RestoredSheet {
  /** `rows[0]` is row 1; `null` leaves a cell as it is, and values are not used. */
  readonly rows: readonly RowPlan[];
  readonly validations: readonly ValidationPlan[];
}

export interface RowHeight {
  /** Counted from 0. */
  readonly row: number;
  /** Points. */
  readonly height: number;
}

export interface Listener {
  readonly onChange: () => void;
  readonly onSelect: () => void;
}

export type Unwatch = () => Promise<void>;

/** Puts back what was changed; `false` where something was entered since, which then stays. */
export type Undo = () => Promise<boolean>;
