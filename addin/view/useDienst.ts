import { ServiceRefusal } from '../service/refusal.ts';
import type { Service } from '../service/service.ts';
import type { Task } from './useTask.ts';
import { useZugang, type Zugang } from './useZugang.ts';

export interface Dienst {
  readonly zugang: Zugang;
  /** Work that needs the service; what it refuses is said. */
  ask(what: string, work: (service: Service) => Promise<void>): Promise<void>;
}

/** The service of the coordination. `onNoKey` leads to where the Zugangsschlüssel is asked for. */
export function useDienst(task: Task, onNoKey: () => void): Dienst {
  const zugang = useZugang();
  return {
    zugang,
    ask: async (what, work) => {
      const service = zugang.open();
      if (!service) return onNoKey();
      await task.run(what, async () => {
        try {
          await work(service);
        } catch (error) {
          if (!(error instanceof ServiceRefusal)) throw error;
          if (error.code === 'zugang') {
            zugang.forget(error.message);
            onNoKey();
          }
          task.say(error.message, true);
        }
      });
    },
  };
}
