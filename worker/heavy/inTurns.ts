import { createPace } from '../pace.ts';
import type { StoreReader } from '../store/store.ts';
import type { Heavy } from './heavy.ts';
import { HEAVY_WAITING } from './limits.ts';
import { createPlaces, type Place } from './places.ts';
import { busy, gone } from './refusals.ts';
import { runTask, shortTasks, type TaskInput, type TaskName, type TaskOutput } from './tasks.ts';

/** Long tasks that run at once: each may take a good part of a Worker's memory. */
const atOnce = 1;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Long work in the thread that also answers everybody else: in slices, one task after the other. */
export function heavyInTurns(store: StoreReader, now: () => Date): Heavy {
  const places = createPlaces({ atOnce, waiting: HEAVY_WAITING, now: () => now().getTime(), sleep });
  return {
    async run<Name extends TaskName>(
      name: Name,
      input: TaskInput<Name>,
      signal: AbortSignal,
    ): Promise<TaskOutput<Name>> {
      const place = shortTasks.has(name) ? freePlace : await places.take(signal).catch(goneIf(signal));
      if (place === null) throw busy();
      const giveWay = async (): Promise<void> => {
        await sleep(0);
        place.touch();
        if (signal.aborted) throw gone();
      };
      try {
        await giveWay();
        return await runTask(name, input, { store, pace: createPace(giveWay) });
      } finally {
        place.leave();
      }
    },
  };
}

/** For what never waits. */
const freePlace: Place = { touch: () => undefined, leave: () => undefined };

const goneIf =
  (signal: AbortSignal) =>
  (error: unknown): never => {
    throw signal.aborted ? gone() : error;
  };
