/** Files that are sent one by one or a few at a time; each row keeps its outcome. */
import { errorText } from '../request.ts';
import { Store } from '../store.ts';

export type RowState<Result> =
  | { readonly kind: 'waiting' | 'running' | 'cancelled' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'done'; readonly result: Result };

export interface Row<Result, Options> {
  readonly nr: number;
  readonly file: File;
  readonly options: Options;
  readonly state: RowState<Result>;
}

export interface Queue<Result, Options> {
  readonly rows: readonly Row<Result, Options>[];
  /** How often the queue has been worked off to its end. */
  readonly finished: number;
}

interface Work<Result, Options> {
  readonly atOnce: number;
  /** The outcome of a file that need not be sent, else `null`. */
  readonly known: (file: File) => Result | null;
  /** Sends a file; what it throws is shown as a sentence. */
  readonly send: (row: Row<Result, Options>, signal: AbortSignal) => Promise<Result>;
}

export class FileQueue<Result, Options> extends Store<Queue<Result, Options>> {
  private readonly work: Work<Result, Options>;
  private abort = new AbortController();
  private nextNr = 1;

  constructor(work: Work<Result, Options>) {
    super({ rows: [], finished: 0 });
    this.work = work;
  }

  /** Adds files; one of the same name takes the place of its earlier version. */
  add(files: readonly File[], options: Options): void {
    const names = new Set(files.map(({ name }) => name));
    const added = files.map((file): Row<Result, Options> => {
      const result = this.work.known(file);
      const state: RowState<Result> = result === null ? { kind: 'waiting' } : { kind: 'done', result };
      return { nr: this.nextNr++, file, options, state };
    });
    this.update((queue) => ({
      ...queue,
      rows: [...queue.rows.filter(({ file }) => !names.has(file.name)), ...added],
    }));
    this.proceed();
  }

  again(nr: number, options?: Options): void {
    this.change(nr, { state: { kind: 'waiting' }, ...(options === undefined ? {} : { options }) });
    this.proceed();
  }

  cancel(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.update((queue) => ({
      ...queue,
      rows: queue.rows.map((row) => (isOpen(row) ? { ...row, state: { kind: 'cancelled' } } : row)),
    }));
  }

  clear(): void {
    this.cancel();
    this.update((queue) => ({ ...queue, rows: [] }));
  }

  private change(nr: number, change: Partial<Row<Result, Options>>): void {
    this.update((queue) => ({
      ...queue,
      rows: queue.rows.map((row) => (row.nr === nr ? { ...row, ...change } : row)),
    }));
  }

  private proceed(): void {
    const { rows } = this.get();
    const running = rows.filter(({ state }) => state.kind === 'running').length;
    const free = Math.max(0, this.work.atOnce - running);
    for (const row of rows.filter(({ state }) => state.kind === 'waiting').slice(0, free)) void this.run(row);
    if (!rows.some(isOpen)) this.update((queue) => ({ ...queue, finished: queue.finished + 1 }));
  }

  private async run(row: Row<Result, Options>): Promise<void> {
    const { signal } = this.abort;
    this.change(row.nr, { state: { kind: 'running' } });
    const state = await this.work.send(row, signal).then(
      (result): RowState<Result> => ({ kind: 'done', result }),
      (error: unknown): RowState<Result> => ({
        kind: 'failed',
        text: signal.aborted ? '' : errorText(error),
      }),
    );
    if (signal.aborted) return;
    this.change(row.nr, { state });
    this.proceed();
  }
}

/** Whether a file still waits for its outcome. */
export function isOpen({ state }: Row<unknown, unknown>): boolean {
  return state.kind === 'waiting' || state.kind === 'running';
}
