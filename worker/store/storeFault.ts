/**
 * Faults of the storage itself (locked, full, read-only, damaged), apart from faults of ours. SQLite tells them by a
 * number, which holds no content and may be logged.
 */

/** What is wrong with the storage. */
export type Stoerung = 'belegt' | 'voll' | 'schreibgeschuetzt' | 'beschaedigt' | 'gestoert';

/** Primary result codes of SQLite that speak of the storage; all others are faults of ours. */
const stoerungen: ReadonlyMap<number, readonly [name: string, Stoerung]> = new Map([
  [3, ['PERM', 'gestoert']],
  [5, ['BUSY', 'belegt']],
  [6, ['LOCKED', 'belegt']],
  [7, ['NOMEM', 'gestoert']],
  [8, ['READONLY', 'schreibgeschuetzt']],
  [10, ['IOERR', 'gestoert']],
  [11, ['CORRUPT', 'beschaedigt']],
  [13, ['FULL', 'voll']],
  [14, ['CANTOPEN', 'gestoert']],
  [15, ['PROTOCOL', 'belegt']],
  [26, ['NOTADB', 'beschaedigt']],
]);

/** Thrown by a store whose storage fails. Its message alone travels from a Durable Object to its caller. */
export class StoreFault extends Error {
  /** SQLite's result code, extended where it is known. */
  readonly code: number;

  constructor(code: number, cause?: unknown) {
    super(`store-fault ${code}`, { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** What a result code says; `null` if it does not speak of the storage. */
export const stoerungOf = (code: number): Stoerung | null => stoerungen.get(code & 0xff)?.[1] ?? null;

/** Properties that workerd gives to errors of a Durable Object that cannot be reached. */
const unreachable = ['retryable', 'overloaded', 'durableObjectReset'] as const;

/** The code of a fault of the storage, from wherever it comes; `null` for every other error. */
export function faultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if (unreachable.some((name) => Reflect.get(error, name) === true)) return 10;
  const passedOn = /(?:^|\s)store-fault (\d+)$/.exec(error.message)?.[1];
  const named = /\bSQLITE_([A-Z]+)/.exec(error.message)?.[1];
  const code =
    passedOn !== undefined
      ? Number(passedOn)
      : 'errcode' in error && typeof error.errcode === 'number'
        ? error.errcode
        : [...stoerungen].find(([, [name]]) => name === named)?.[0];
  return code !== undefined && stoerungOf(code) !== null ? code : null;
}

/** The same error, as a `StoreFault` where the storage is to blame. */
export function asStoreFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const code = faultCode(error);
  return code === null ? error : new StoreFault(code, error);
}
