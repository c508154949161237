/** The stand-in for Excel: a workbook in memory that answers Office.js' request batches. */
import { addressOf, cellKey, parseAddress, type Rect } from './area.ts';
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
import {
  type EventEntry,
  type EventKind,
  pathTypes,
  type RequestBody,
  type ResponseBody,
  RichError,
  refuse,
} from './protocol.ts';
import { range } from './range.ts';
import type { Evaluate } from './rangeCells.ts';
import type { StrictMode } from './strict.ts';
import { worksheet } from './worksheet.ts';

/** Excel on the web refuses larger requests. */
export const maxRequestBytes = 5 * 1024 * 1024;

export interface HostOptions {
  /** The newest ExcelApi this host knows, e.g. `1.8`. */
  readonly api: string;
  /** Class and member (`Range.datavalidation`) → the ExcelApi that brought it. */
  readonly apis: ReadonlyMap<string, string>;
  /** `Worksheet.onChanged` → how the library asks to be told. */
  readonly events: ReadonlyMap<string, EventKind>;
  readonly evaluate: Evaluate;
  /** Computes all formulas anew. */
  readonly recalculate: (workbook: WorkbookState) => void;
  /** The workbook that is open; an empty one by default. */
  readonly workbook?: WorkbookState;
  /** How strict it is beyond the protocol. */
  readonly strict: ReadonlySet<StrictMode>;
}

export interface RequestRecord {
  readonly actions: number;
  readonly bytes: number;
  /** The library only lets go of objects; nobody waits for it. */
  readonly cleanup: boolean;
}

export class Host {
  readonly workbook: WorkbookState;
  readonly evaluate: Evaluate;
  readonly recalculate: HostOptions['recalculate'];
  readonly api: string;
  readonly strict: ReadonlySet<StrictMode>;
  /** Every request, in order. */
  readonly requests: RequestRecord[] = [];
  /** Codes of requests that were refused as a whole, in order. */
  readonly refusals: string[] = [];
  /** Members that were asked for and that the stand-in lacks; a test asserts that there are none. */
  readonly unimplemented = new Set<string>();
  /** A user is typing in a cell: Excel refuses every request. */
  cellEditMode = false;
  /** As `runtime.enableEvents`. */
  eventsEnabled = true;
  /** Refuses one request: so many more are answered before, and this is the code of the refusal. */
  refusal: { after: number; readonly code: string } | null = null;
  /** Refuses one action: so many more are carried out before. What its batch did until then stays, as in Excel. */
  refusedAction: { after: number; readonly code: string } | null = null;
  /** Actions that were carried out or refused; those by which the library lets go of objects do not count. */
  actions = 0;
  /** Excel sometimes tells nothing, e.g. after a choice from a drop-down. */
  losesEvents = false;
  /** Carries events to the library. */
  tell: (entries: readonly EventEntry[]) => void = () => undefined;
  readonly #events: ReadonlyMap<string, EventKind>;
  /** Method that registers an event, and the object it is about. */
  readonly #listening = new Set<string>();
  readonly #interpreter: Interpreter;
  /** Ends what `beginEdit` began. */
  #edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  #told = 0;
  readonly #sheets = new WeakMap<SheetState, HostObject>();

  constructor(options: HostOptions) {
    this.workbook = options.workbook ?? newWorkbook();
    this.evaluate = options.evaluate;
    this.recalculate = options.recalculate;
    this.api = options.api;
    this.strict = options.strict;
    this.#events = options.events;
    this.#interpreter = new Interpreter(this, options.apis);
  }

  /** A person begins to type in a cell: from now on requests wait, as those do that ask for it. */
  beginEdit(): void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#edit = { ended, end };
  }

  endEdit(): void {
    this.#edit?.end();
    this.#edit = null;
  }

  /** Answers one request once nobody types any more. */
  async answerInTime(json: string): Promise<ResponseBody> {
    const body = JSON.parse(json) as RequestBody;
    if (this.#edit && touchesWorkbook(body)) await this.#edit.ended;
    return this.answer(json);
  }

  /** Answers one request of the library. */
  answer(json: string): ResponseBody {
    // Data enters: the library wrote it.
    const body = JSON.parse(json) as RequestBody;
    const cleanup = body.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
    );
    this.requests.push({ actions: body.Actions.length, bytes: json.length, cleanup });
    if (this.cellEditMode && touchesWorkbook(body)) return this.#refuse('InvalidOperationInCellEditMode');
    if (this.refusal && !cleanup && this.refusal.after-- === 0) {
      const { code } = this.refusal;
      this.refusal = null;
      return this.#refuse(code);
    }
    if (json.length > maxRequestBytes) return this.#refuse('RequestPayloadSizeLimitExceeded');
    const response = this.#interpreter.run(body);
    return JSON.stringify(response).length > maxRequestBytes
      ? this.#refuse('ResponsePayloadSizeLimitExceeded')
      : response;
  }

  /** Before each action of the workbook. */
  countAction(): void {
    this.actions += 1;
    if (!this.refusedAction || this.refusedAction.after-- > 0) return;
    const { code } = this.refusedAction;
    this.refusedAction = null;
    throw new RichError(code);
  }

  #refuse(code: string): ResponseBody {
    this.refusals.push(code);
    return refused(code);
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

  /** A rule's formula beside its equals sign. */
  requireRuleLength(formula: unknown): void {
    if (this.strict.has('rule-length') && String(formula).length > 256) throw refuse.argument();
  }

  /** Sheets come, go and change their names only where the structure is not protected. */
  requireOpenStructure(): void {
    if (this.workbook.structureProtected) throw refuse.denied();
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
    this.#emit('onSelectionChanged', sheet, { address: addressOf(area) });
  }

  /** The methods by which the library asks to be told about a sheet, or no longer. */
  eventSwitches(sheet: SheetState): Readonly<Record<string, () => void>> {
    const switches = sheetEvents.flatMap((name): [string, () => void][] => {
      const { register } = this.#events.get(`Worksheet.${name}`) ?? {};
      if (register === undefined) throw new Error(`the library knows no Worksheet.${name}`);
      const key = `${name} ${sheet.id}`;
      return [
        [register, () => void this.#listening.add(key)],
        [register.replace('_Register', '_Unregister'), () => void this.#listening.delete(key)],
      ];
    });
    return Object.fromEntries(switches);
  }

  /** Cells were changed, by a person, a co-author or the add-in itself. */
  changed(sheet: SheetState, area: Rect, by: 'person' | 'remote' | 'addin' = 'addin'): void {
    this.#emit('onChanged', sheet, {
      address: addressOf(area),
      changeType: 'RangeEdited',
      source: by === 'remote' ? 'Remote' : 'Local',
      triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    });
  }

  #emit(name: (typeof sheetEvents)[number], sheet: SheetState, details: object): void {
    const kind = this.#events.get(`Worksheet.${name}`);
    if (!kind || !this.eventsEnabled || this.losesEvents || !this.#listening.has(`${name} ${sheet.id}`))
      return;
    const json = JSON.stringify({ ...details, worksheetId: sheet.id });
    this.#told += 1;
    const times = this.strict.has('unreliable-events') ? [1, 2, 0][this.#told % 3] : 1;
    for (let time = 0; time < (times ?? 1); time++)
      setTimeout(() => this.tell([[65536, kind.type, sheet.id, json, 0, false]]), 0);
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

  /**
   * What a person does by pasting cells of another workbook: values land in the cells, whatever rules say; drop-downs,
   * number formats, look and unlocking are those of the other cells, which have none.
   */
  paste(sheetName: string, address: string, lines: readonly (readonly CellValue[])[]): void {
    const sheet = this.findSheet(sheetName);
    const start = parseAddress(address)?.area;
    if (!sheet || !start) throw new Error(`no cell ${sheetName}!${address}`);
    for (const [row, line] of lines.entries()) {
      for (const [column, value] of line.entries()) {
        const cell = ensureCell(sheet, start.row + row, start.column + column);
        cell.value = value;
        cell.formula = null;
        cell.numberFormat = 'General';
        cell.format.clear();
        sheet.validations.delete(cellKey(start.row + row, start.column + column));
      }
    }
    const columns = Math.max(...lines.map((line) => line.length));
    this.changed(sheet, { ...start, rows: lines.length, columns }, 'person');
  }

  /** What a person or a co-author does by typing into one cell; rules stay. */
  type(sheetName: string, address: string, value: CellValue, by: 'person' | 'remote' = 'person'): void {
    const sheet = this.findSheet(sheetName);
    const area = parseAddress(address)?.area;
    if (!sheet || !area) throw new Error(`no cell ${sheetName}!${address}`);
    const cell = ensureCell(sheet, area.row, area.column);
    cell.value = value;
    cell.formula = null;
    this.changed(sheet, area, by);
  }

  /** What a person does by clicking on a cell. */
  click(sheetName: string, address: string): void {
    const sheet = this.findSheet(sheetName);
    const area = parseAddress(address)?.area;
    if (!sheet || !area) throw new Error(`no cell ${sheetName}!${address}`);
    this.select(sheet, area);
  }
}

const sheetEvents = ['onChanged', 'onSelectionChanged'] as const;

/** What the library asks of the host itself is answered while somebody is typing. */
const touchesWorkbook = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === pathTypes.workbook || ObjectPathType === pathTypes.reference,
  );

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
