import { Host } from './excelHost.ts';
import { isNewer } from './interpreter.ts';
import { loadExcel, readApis, readEvents } from './library.ts';
import type { WorkbookState } from './model.ts';
import type { Evaluate } from './rangeCells.ts';
import type { StrictMode } from './strict.ts';

/** The ExcelApi of the manifest. */
export const oldestApi = '1.8';

export interface OpenExcel {
  readonly host: Host;
  /** The real library's namespace, talking to `host`. */
  readonly Excel: typeof Excel;
  /** As `Office.context.requirements.isSetSupported('ExcelApi', version)` answers. */
  readonly supports: (version: string) => boolean;
}

const apis = readApis();
const events = readEvents();

/** The newest ExcelApi of which the pinned library knows a member. */
export const newestApi = [...apis.values()].reduce((newest, api) => (isNewer(api, newest) ? api : newest));

/** The stand-in alone; whoever carries its requests and events is up to the caller. */
export const newHost = ({
  api = newestApi,
  evaluate = () => 0,
  recalculate = () => undefined,
  workbook,
  strict = [],
}: OpenExcelOptions = {}): Host =>
  new Host({
    api,
    apis,
    events,
    evaluate,
    recalculate,
    strict: new Set(strict),
    ...(workbook && { workbook }),
  });

export interface OpenExcelOptions {
  readonly api?: string;
  /** Stands in for the calculation; without it every formula is 0. */
  readonly evaluate?: Evaluate;
  /** Stands in for a calculation of the whole workbook; without it formulas keep their values. */
  readonly recalculate?: (workbook: WorkbookState) => void;
  /** The workbook that is open; an empty one by default. */
  readonly workbook?: WorkbookState;
  /** None by default. */
  readonly strict?: readonly StrictMode[];
}

/** An Excel with one workbook. */
export function openExcel(options: OpenExcelOptions = {}): OpenExcel {
  const { api = newestApi } = options;
  const host = newHost(options);
  const supports = (version: string) => !isNewer(version, api);
  const isSetSupported = (name: string, version = '1.1') =>
    name.toLowerCase() === 'excelapi' ? supports(version) : true;
  const library = loadExcel((body) => host.answerInTime(body), isSetSupported);
  host.tell = library.tell;
  return { host, Excel: library.Excel, supports };
}
