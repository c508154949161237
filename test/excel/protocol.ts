/** The request batches of Office.js' rich API as they arrive at the host, and the answers it expects. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is an object, the id of its path; else null. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** An event as the host tells it: category, number of the event, object, arguments as JSON, id, from a co-author. */
export type EventEntry = readonly [65536, number, string, string, number, boolean];

export interface EventKind {
  readonly type: number;
  readonly register: string;
}

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 7,
} as const;
export const pathTypes = {
  workbook: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Excel refuses a request; the library turns it into an `OfficeExtension.Error` with this code. */
export class RichError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message = code, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const refuse = {
  argument: (what = 'The argument is invalid or missing or has an incorrect format.') =>
    new RichError('InvalidArgument', what),
  notFound: () => new RichError('ItemNotFound', "The requested resource doesn't exist.", 404),
  exists: () =>
    new RichError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409),
  denied: () => new RichError('AccessDenied', 'You cannot perform the requested operation.', 403),
  operation: (what: string) => new RichError('InvalidOperation', what),
  internal: () =>
    new RichError('GeneralException', 'There was an internal error while processing the request.', 500),
  notImplemented: (what: string) =>
    new RichError('NotImplemented', `the stand-in does not implement ${what}`, 501),
} as const;
