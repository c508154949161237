/** The stand-in for Excel: a workbook in memory that answers Office.js' request batches. */
import { cellKey, parseAddress, type Rect } from './area.ts';
import type { HostObject } from './hostObject.ts';
import { Interpreter } from './interpreter.ts';
import {
  type CellValue,
  ensureCell,
  findSheet,
  newWorkbook,
  type SheetState,
  type WorkbookState,
} from './model.ts';
import { type RequestBody, type ResponseBody, RichError, refuse } from './protocol.ts';
import { range } from './range.ts';
import type { Evaluate } from './rangeCells.ts';
import { worksheet } from './worksheet.ts';

/** Excel on the web refuses larger requests. */
export const maxRequestBytes = 5 * 1024 * 1024;

export interface HostOptions {
  /** The newest ExcelApi this host knows, e.g. `1.8`. */
  readonly api: string;
  /** Class and member (`Range.datavalidation`) → the ExcelApi that brought it. */
  readonly apis: ReadonlyMap<string, string>;
  readonly evaluate: Evaluate;
}

export interface RequestRecord {
  readonly actions: number;
  readonly bytes: number;
  /** The library only lets go of objects; nobody waits for it. */
  readonly cleanup: boolean;
}

export class Host {
  readonly workbook: WorkbookState = newWorkbook();
  readonly evaluate: Evaluate;
  readonly api: string;
  /** Every request, in order. */
  readonly requests: RequestRecord[] = [];
  /** Members that were asked for and that the stand-in lacks; a test asserts that there are none. */
  readonly unimplemented = new Set<string>();
  /** A user is typing in a cell: Excel refuses every request. */
  cellEditMode = false;
  readonly #interpreter: Interpreter;
  readonly #sheets = new WeakMap<SheetState, HostObject>();

  constructor(options: HostOptions) {
    this.evaluate = options.evaluate;
    this.api = options.api;
    this.#interpreter = new Interpreter(this, options.apis);
  }

  /** Answers one request of the library. */
  answer(json: string): ResponseBody {
    // Data enters: the library wrote it.
    const body = JSON.parse(json) as RequestBody;
    const cleanup = body.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
    );
    this.requests.push({ actions: body.Actions.length, bytes: json.length, cleanup });
    if (this.cellEditMode) return refused('InvalidOperationInCellEditMode');
    if (json.length > maxRequestBytes) return refused('RequestPayloadSizeLimitExceeded');
    const response = this.#interpreter.run(body);
    return JSON.stringify(response).length > maxRequestBytes
      ? refused('ResponsePayloadSizeLimitExceeded')
      : response;
  }

  /** Requests somebody waited for since `from`. */
  roundTrips(from = 0): number {
    return this.requests.slice(from).filter(({ cleanup }) => !cleanup).length;
  }

  findSheet(name: string): SheetState | undefined {
    return findSheet(this.workbook, name);
  }

  sheetObject(sheet: SheetState): HostObject {
    const object = this.#sheets.get(sheet) ?? worksheet(this, sheet);
    this.#sheets.set(sheet, object);
    return object;
  }

  freeSheetName(name: string, self?: SheetState): string {
    if (!name || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) throw refuse.argument();
    const found = this.findSheet(name);
    if (found && found !== self) throw refuse.exists();
    return name;
  }

  removeSheet(sheet: SheetState): void {
    const { sheets } = this.workbook;
    const others = sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    const [next] = others;
    if (!next) throw refuse.operation('A workbook must contain one visible sheet.');
    sheets.splice(sheets.indexOf(sheet), 1);
    if (this.workbook.active === sheet) this.activate(next);
    // names of its cells stay and point nowhere
    for (const name of this.workbook.names) {
      if (parseAddress(name.formula)?.sheet === sheet.name)
        name.formula = name.formula.replace(/^=.*!/, '=#REF!');
    }
  }

  activate(sheet: SheetState): void {
    if (sheet.visibility !== 'Visible') throw refuse.operation('A hidden sheet cannot be activated.');
    this.workbook.active = sheet;
    this.workbook.selection = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheet: SheetState, area: Rect): void {
    this.activate(sheet);
    this.workbook.selection = { sheet, area };
  }

  /** The range a reference such as `=Listen!$A$2:$A$6` names, or `null`. */
  reference(formula: string): HostObject | null {
    const parsed = parseAddress(formula);
    const sheet = parsed?.sheet ? this.findSheet(parsed.sheet) : undefined;
    return parsed && sheet ? range(this, sheet, parsed.area) : null;
  }

  requireReference(formula: string): void {
    if (!this.reference(formula)) throw refuse.argument(`${formula} names no range.`);
  }

  /** What a person does by pasting: values land in the cells, whatever rules say; drop-downs are lost. */
  paste(sheetName: string, address: string, lines: readonly (readonly CellValue[])[]): void {
    const sheet = this.findSheet(sheetName);
    const start = parseAddress(address)?.area;
    if (!sheet || !start) throw new Error(`no cell ${sheetName}!${address}`);
    for (const [row, line] of lines.entries()) {
      for (const [column, value] of line.entries()) {
        const cell = ensureCell(sheet, start.row + row, start.column + column);
        cell.value = value;
        cell.formula = null;
        sheet.validations.delete(cellKey(start.row + row, start.column + column));
      }
    }
  }
}

const refused = (code: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: code,
    Message: new RichError(code).message,
    HttpStatusCode: 400,
    ActionIndex: 0,
    Location: '',
  },
});
