import { Worker } from 'node:worker_threads';
import { busy, gone } from '../../heavy/refusals.ts';
import { type FromThread, readError, type ToThread } from './messages.ts';

export interface ThreadPoolOptions {
  /** Threads at most; each is started when there is work for it. */
  readonly threads: number;
  /** Jobs that wait for one at most. */
  readonly waiting: number;
  /** The module that a thread runs. */
  readonly entry: URL;
  readonly workerData: unknown;
  /** Milliseconds after which a thread without work ends and gives its memory back. */
  readonly idle: number;
}

interface Job {
  readonly message: Omit<ToThread, 'cancelled'>;
  readonly cancelled: Int32Array<SharedArrayBuffer>;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  idleTimer: NodeJS.Timeout | null;
}

/**
 * Threads that take jobs in the order in which they came. A job whose thread dies fails, and the next one finds a new
 * thread. The threads keep no process alive.
 */
export class ThreadPool {
  readonly #options: ThreadPoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  /** Throws the problem `ausgelastet` when too many wait; stops once the signal is aborted. */
  run(message: Job['message'], signal: AbortSignal): Promise<unknown> {
    if (signal.aborted) return Promise.reject(gone());
    const isFull = this.#waiting.length >= this.#options.waiting && !this.#hasRoom();
    if (isFull) return Promise.reject(busy());
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const job: Job = { message, cancelled, resolve, reject };
    const cancel = (): void => {
      // a job that runs sees it at its next look and ends by itself
      Atomics.store(cancelled, 0, 1);
      const at = this.#waiting.indexOf(job);
      if (at < 0) return;
      this.#waiting.splice(at, 1);
      reject(gone());
    };
    signal.addEventListener('abort', cancel, { once: true });
    this.#waiting.push(job);
    this.#next();
    return promise.finally(() => signal.removeEventListener('abort', cancel));
  }

  /** Ends all threads; jobs fail. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(gone());
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #hasRoom(): boolean {
    return this.#threads.size < this.#options.threads || this.#idleThread() !== undefined;
  }

  #idleThread(): Thread | undefined {
    return [...this.#threads].find(({ job }) => job === null);
  }

  #next(): void {
    if (this.#closed || this.#waiting.length === 0 || !this.#hasRoom()) return;
    const thread = this.#idleThread() ?? this.#start();
    const job = this.#waiting.shift();
    if (job === undefined) return;
    if (thread.idleTimer !== null) clearTimeout(thread.idleTimer);
    thread.job = job;
    const message: ToThread = { ...job.message, cancelled: job.cancelled };
    try {
      thread.worker.postMessage(message);
    } catch (error) {
      this.#settle(thread, ({ reject }) => reject(asError(error)));
    }
  }

  #start(): Thread {
    const { entry, workerData } = this.#options;
    const worker = new Worker(entry, { workerData });
    worker.unref();
    const thread: Thread = { worker, job: null, idleTimer: null };
    this.#threads.add(thread);
    let failure: Error | null = null;
    worker.on('message', (message: FromThread) => this.#settle(thread, (job) => answer(job, message)));
    worker.on('error', (error) => {
      failure = asError(error);
    });
    worker.on('exit', (code) => {
      this.#threads.delete(thread);
      thread.job?.reject(failure ?? new Error(`A thread ended with ${code}`));
      this.#next();
    });
    return thread;
  }

  /** Ends the thread's job and gives it the next one. */
  #settle(thread: Thread, end: (job: Job) => void): void {
    const { job } = thread;
    thread.job = null;
    if (job !== null) end(job);
    thread.idleTimer = setTimeout(() => void thread.worker.terminate(), this.#options.idle).unref();
    this.#next();
  }
}

function answer({ resolve, reject }: Job, message: FromThread): void {
  switch (message.kind) {
    case 'done':
      resolve(message.output);
      break;
    case 'cancelled':
      reject(gone());
      break;
    case 'failed':
      reject(readError(message.error));
      break;
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('A thread failed', { cause: error });
