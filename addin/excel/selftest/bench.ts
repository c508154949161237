import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { codeOf } from '../../commands/refusal.ts';
import type { Beobachtung } from '../../commands/selftest.ts';
import type { Supports } from '../supports.ts';

export type { Beobachtung };

/** What a part of the self-test works with. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly supports: Supports;
  readonly date1904: boolean;
  /** What was built for the test. */
  readonly plan: WorkbookPlan;
}

/** One part of the self-test; what it makes beside the plan's sheets it removes itself. */
export interface Probe {
  /** What is being looked at, for the status line and the result. */
  readonly bereich: string;
  readonly run: (bench: Bench) => Promise<readonly Beobachtung[]>;
}

/** Sends what some work queues; the code of Excel's refusal, or `null` where it accepted. */
export async function attempt(context: Excel.RequestContext, work: () => void): Promise<string | null> {
  work();
  try {
    await context.sync();
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code === 'Abgebrochen') throw error;
    return code;
  }
}

/** A deviation that the product reckons with. */
export const bekannt = (text: string): Beobachtung => ({ text, bekannt: true });
/** A deviation that would disturb people. */
export const stoerend = (text: string): Beobachtung => ({ text, bekannt: false });
