/** How many may do something at once, and how many may wait for it. */
export interface PlacesOptions {
  readonly atOnce: number;
  readonly waiting: number;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A place that is held or waited for. */
export interface Place {
  /** Says that its holder is still there. */
  touch(): void;
  leave(): void;
}

interface Ticket {
  lastSign: number;
}

/** On Cloudflare a request whose client has gone just stops, without giving its place back. */
const leaseMilliseconds = 15_000;

/** Milliseconds between attempts of a waiting request: on Cloudflare one request can't wake another. */
const askEvery = 25;

/** Takes a place or waits for one, first come, first served; `null` if too many wait already. */
export function createPlaces(options: PlacesOptions): {
  take(signal: AbortSignal): Promise<Place | null>;
} {
  const { atOnce, now, sleep } = options;
  const taken: Ticket[] = [];
  const waiting: Ticket[] = [];
  const drop = (list: Ticket[], ticket: Ticket): void => {
    const at = list.indexOf(ticket);
    if (at >= 0) list.splice(at, 1);
  };
  const dropDead = (): void => {
    const dead = now() - leaseMilliseconds;
    for (const list of [taken, waiting])
      for (const ticket of [...list]) if (ticket.lastSign < dead) drop(list, ticket);
  };
  return {
    async take(signal) {
      const ticket: Ticket = { lastSign: now() };
      dropDead();
      if (taken.length >= atOnce && waiting.length >= options.waiting) return null;
      waiting.push(ticket);
      while (taken.length >= atOnce || waiting[0] !== ticket) {
        try {
          await sleep(askEvery);
          signal.throwIfAborted();
        } catch (error) {
          drop(waiting, ticket);
          throw error;
        }
        ticket.lastSign = now();
        dropDead();
      }
      drop(waiting, ticket);
      taken.push(ticket);
      return {
        touch: () => {
          ticket.lastSign = now();
        },
        leave: () => drop(taken, ticket),
      };
    },
  };
}
