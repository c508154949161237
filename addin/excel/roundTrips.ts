import type { Supports } from './supports.ts';

/** Is told what is being done, for the status line. */
export type OnStep = (text: string) => void;

/** Sends long work in several requests and keeps Excel from redrawing and from telling handlers meanwhile. */
export class RoundTrips {
  readonly #context: Excel.RequestContext;
  readonly supports: Supports;
  readonly onStep: OnStep;

  constructor(context: Excel.RequestContext, supports: Supports, onStep: OnStep) {
    this.#context = context;
    this.supports = supports;
    this.onStep = onStep;
  }

  /** Whatever becomes of the work, Excel tells handlers again afterwards. */
  async pausingEvents<T>(work: () => Promise<T>): Promise<T> {
    const { runtime } = this.#context;
    runtime.enableEvents = false;
    this.#quieten();
    try {
      return await work();
    } finally {
      // what is still queued may be what Excel refused; the switch matters more, so it is tried twice
      await this.#resume(runtime).catch(() => this.#resume(runtime).catch(() => undefined));
    }
  }

  #resume(runtime: Excel.Runtime): Promise<void> {
    runtime.enableEvents = true;
    return this.#context.sync();
  }

  /** Sends what is queued: after each sheet, because Excel on the web refuses requests above 5 MB. */
  async send(): Promise<void> {
    await this.#context.sync();
    this.#quieten();
  }

  #quieten(): void {
    if (this.supports('1.9')) this.#context.application.suspendScreenUpdatingUntilNextSync();
  }
}
