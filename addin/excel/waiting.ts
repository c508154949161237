import type { Unwatch, WaitingListener } from '../commands/openWorkbook.ts';
import { ExcelRefusal } from '../commands/refusal.ts';

/** Milliseconds after which an answer of Excel is late, and after which waiting for it ends. */
export const patience = { late: 2_000, tooLate: 30_000 } as const;

type Watched = (context: Excel.RequestContext) => Excel.RequestContext;

/**
 * Notices when Excel lets a request wait, which it does silently while a cell is being edited (office-js
 * #806), tells listeners, and lets a person give up.
 */
export class Waiting {
  readonly #listeners = new Set<WaitingListener>();

  listen(listener: WaitingListener): Unwatch {
    this.#listeners.add(listener);
    return async () => {
      this.#listeners.delete(listener);
    };
  }

  /** Runs work whose contexts went through `watched`; rejects with `Abgebrochen` once a person gives up. */
  run<T>(work: (watched: Watched) => Promise<T>): Promise<T> {
    const abandoned = new AbortController();
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => {
        abandoned.abort();
        reject(new ExcelRefusal('Abgebrochen'));
      };
      work((context) => this.#watch(context, abandoned.signal, giveUp)).then(resolve, reject);
    });
  }

  #watch(context: Excel.RequestContext, abandoned: AbortSignal, giveUp: () => void): Excel.RequestContext {
    const sync = context.sync.bind(context);
    let isTold = false;
    context.sync = async <T>(passThroughValue?: T): Promise<T> => {
      const answer = await this.#watchOne(sync(passThroughValue), giveUp);
      // the caller has given up: the work ends here as if Excel had refused, and cleans up
      if (abandoned.aborted && !isTold) {
        isTold = true;
        throw new ExcelRefusal('Abgebrochen');
      }
      return answer;
    };
    return context;
  }

  async #watchOne<T>(answer: Promise<T>, giveUp: () => void): Promise<T> {
    const timers = [
      setTimeout(() => this.#tell({ giveUp: null }), patience.late),
      setTimeout(() => this.#tell({ giveUp }), patience.tooLate),
    ];
    try {
      return await answer;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      this.#tell(null);
    }
  }

  #tell(state: Parameters<WaitingListener>[0]): void {
    for (const listener of this.#listeners) listener(state);
  }
}
