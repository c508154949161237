import type { Supports } from './supports.ts';

/** Excel on the web refuses requests above 5 MB; a planned sheet takes about 0.3 MB. */
const sheetsPerTrip = 4;

/** Sends long work in several requests and keeps Excel from redrawing and from telling handlers meanwhile. */
export class RoundTrips {
  readonly #context: Excel.RequestContext;
  readonly supports: Supports;
  #waiting = 0;

  constructor(context: Excel.RequestContext, supports: Supports) {
    this.#context = context;
    this.supports = supports;
  }

  async pausingEvents(work: () => Promise<void>): Promise<void> {
    const { runtime } = this.#context;
    runtime.enableEvents = false;
    this.#quieten();
    try {
      await work();
      await this.#resume(runtime);
    } catch (error) {
      // what is still queued may be what Excel refused; only the switch matters now, and the first error counts
      await Promise.allSettled([this.#resume(runtime)]);
      throw error;
    }
  }

  #resume(runtime: Excel.Runtime): Promise<void> {
    runtime.enableEvents = true;
    return this.#context.sync();
  }

  /** Called after each sheet: sends when the next one might make the request too large. */
  async room(): Promise<void> {
    this.#waiting += 1;
    if (this.#waiting < sheetsPerTrip) return;
    this.#waiting = 0;
    await this.#context.sync();
    this.#quieten();
  }

  #quieten(): void {
    if (this.supports('1.9')) this.#context.application.suspendScreenUpdatingUntilNextSync();
  }
}
