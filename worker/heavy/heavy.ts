/** The port for work that takes seconds: it must not keep health and small requests waiting, whatever the host. */
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

export interface Heavy {
  /**
   * Runs a task: on Node in a thread of its own, elsewhere in turns with all other requests. Input and output are plain
   * data, and the bytes of an input may be gone afterwards. Throws the 503 problem `ausgelastet` when as many wait as
   * may, and stops once the signal is aborted.
   */
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    signal: AbortSignal,
  ): Promise<TaskOutput<Name>>;
}
