/** What the service and its threads say to each other. */
import type { TaskName } from '../../heavy/tasks.ts';

export interface ToThread {
  readonly name: TaskName;
  readonly input: unknown;
  /** 1 once the client has gone. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

export type FromThread =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: SentError };

/** What is needed of an error: threads lose its class and its own fields. */
interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** SQLite's number and Node's name of the fault, as far as it has them. */
  readonly fields: Readonly<Record<string, string | number>>;
}

const fields = ['code', 'errcode', 'errstr'] as const;

export function sendError(error: unknown): SentError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error('A task threw no error');
  const own: Readonly<Record<string, unknown>> = { ...(error as object) };
  const kept = fields.flatMap((field) => {
    const value = own[field];
    return typeof value === 'string' || typeof value === 'number' ? [[field, value] as const] : [];
  });
  return { name, message, stack, fields: Object.fromEntries(kept) };
}

export function readError({ name, message, stack, fields: own }: SentError): Error {
  return Object.assign(new Error(message), { name, stack, ...own });
}
