import { availableParallelism } from 'node:os';
import type { Heavy } from '../../heavy/heavy.ts';
import { FILES_WAITING, HEAVY_WAITING } from '../../heavy/limits.ts';
import { shortTasks, type TaskInput, type TaskName, type TaskOutput } from '../../heavy/tasks.ts';
import { ThreadPool } from './threadPool.ts';

/** One processor is left to everybody else; an overview of 9,200 workbooks takes half a gigabyte. */
const longThreads = Math.max(1, Math.min(2, availableParallelism() - 1));

const idle = 60_000;

/**
 * Long work in threads beside the one that answers requests: some for tasks of seconds, one for the files of merges,
 * which never wait for the former. `file` is the store, which the threads only read.
 */
export function heavyInThreads(file: string): Heavy & { close(): Promise<void> } {
  const shared = { entry: new URL('./thread.ts', import.meta.url), workerData: { file }, idle };
  const long = new ThreadPool({ ...shared, threads: longThreads, waiting: HEAVY_WAITING });
  const short = new ThreadPool({ ...shared, threads: 1, waiting: FILES_WAITING });
  return {
    async run<Name extends TaskName>(name: Name, input: TaskInput<Name>, signal: AbortSignal) {
      const output = await (shortTasks.has(name) ? short : long).run({ name, input }, signal);
      // a thread answers what the task of this name answered there
      return output as TaskOutput<Name>;
    },
    async close() {
      await Promise.all([long.close(), short.close()]);
    },
  };
}
