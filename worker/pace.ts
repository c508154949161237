/**
 * How long work shares a thread with others. It counts what it does instead of looking at a clock: on Cloudflare the
 * clock stands still while a Worker computes.
 */
export interface Pace {
  /** Adds work done, in units of about a cell written (one microsecond); true once others should have their turn. */
  spend(units: number): boolean;
  /** Yields to other requests; throws once the client has gone. */
  giveWay(): Promise<void>;
}

/** Units between two turns of others: about 20 ms, so that the contract's 50 hold on a slower machine too. */
const sliceUnits = 20_000;

/** A pace whose turns are given by the host. */
export function createPace(giveWay: () => void | Promise<void>): Pace {
  let spent = 0;
  return {
    spend(units) {
      spent += units;
      return spent >= sliceUnits;
    },
    async giveWay() {
      spent = 0;
      await giveWay();
    },
  };
}

/** For work that is short or has its thread to itself. */
export const unhurried: Pace = { spend: () => false, giveWay: async () => undefined };
