/** The workbook in memory: plain state, no protocol. */
import { cellKey, type Rect } from './area.ts';

export type CellValue = string | number | boolean | { readonly error: string };

export interface CellState {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  /** Format properties by path, e.g. `Font.Bold`, `Borders.EdgeTop.Style`; absent means Excel's default. */
  readonly format: Map<string, unknown>;
  link: unknown;
}

export interface ValidationState {
  /** First cell of the range the rule was written for: its formula speaks of that one. */
  readonly row: number;
  readonly column: number;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

export interface ConditionalState {
  readonly id: string;
  readonly type: string;
  readonly area: Rect;
  readonly props: Map<string, unknown>;
}

export interface LineState {
  size?: number;
  hidden?: boolean;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  readonly cells: Map<number, CellState>;
  readonly columns: Map<number, LineState>;
  readonly rows: Map<number, LineState>;
  readonly validations: Map<number, ValidationState>;
  /** First is the highest priority. */
  conditional: ConditionalState[];
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | null;
  freeze: { readonly rows: number; readonly columns: number } | null;
  filter: string | null;
  readonly merges: string[];
  readonly page: Map<string, unknown>;
  /** Addresses of cells before which a new page begins. */
  readonly breaks: { readonly rows: string[]; readonly columns: string[] };
  gridlines: boolean;
}

export interface NameState {
  readonly name: string;
  formula: string;
}

export interface WorkbookState {
  readonly sheets: SheetState[];
  readonly names: NameState[];
  readonly properties: Map<string, unknown>;
  readonly settings: Map<string, unknown>;
  active: SheetState;
  selection: { sheet: SheetState; area: Rect };
  date1904: boolean;
  /** Sheets can then be neither added, renamed, deleted nor hidden. */
  structureProtected: boolean;
  nextId: number;
}

export function newSheet(id: number, name: string): SheetState {
  return {
    id: `{00000000-0001-0000-${String(id).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    validations: new Map(),
    conditional: [],
    protection: null,
    freeze: null,
    filter: null,
    merges: [],
    page: new Map(),
    breaks: { rows: [], columns: [] },
    gridlines: true,
  };
}

/** A workbook as Excel opens it: one empty sheet, A1 selected. */
export function newWorkbook(): WorkbookState {
  const sheet = newSheet(0, 'Tabelle1');
  const selection = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  const none = { names: [], properties: new Map<string, unknown>(), settings: new Map<string, unknown>() };
  return {
    sheets: [sheet],
    ...none,
    active: sheet,
    selection,
    date1904: false,
    structureProtected: false,
    nextId: 1,
  };
}

export function findSheet(workbook: WorkbookState, name: string): SheetState | undefined {
  return workbook.sheets.find(
    (sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase(),
  );
}

export const cellAt = (sheet: SheetState, row: number, column: number): CellState | undefined =>
  sheet.cells.get(cellKey(row, column));

export function ensureCell(sheet: SheetState, row: number, column: number): CellState {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell: CellState = {
    value: '',
    formula: null,
    numberFormat: 'General',
    format: new Map(),
    link: null,
  };
  sheet.cells.set(key, cell);
  return cell;
}

export function isLocked(sheet: SheetState, row: number, column: number): boolean {
  return cellAt(sheet, row, column)?.format.get('Protection.Locked') !== false;
}
