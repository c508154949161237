import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** CPU time, because a bench shares its machine with others: user and system, of all threads. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export interface Peer {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds of CPU time that a peer works in each round at least: the system counts in ticks of some. */
const turn = 200;

setFlagsFromString('--expose-gc');
/** Collects garbage: what one peer leaves behind must not be charged to the next. */
const collect = runInNewContext('gc') as () => void;

export interface Measured {
  readonly name: string;
  /** Median of CPU milliseconds a run. */
  readonly ms: number;
  /** In each round, milliseconds a run. */
  readonly rounds: readonly number[];
}

/**
 * Measures peers in turn, round by round, so that whatever else the machine does meets all of them alike. Each round
 * begins with another one, and each turn without the garbage of the one before.
 */
export async function sideBySide(peers: readonly Peer[], rounds: number): Promise<readonly Measured[]> {
  const times = peers.map((): number[] => []);
  // The first rounds warm up and do not count.
  for (let round = -1; round <= rounds; round++) {
    for (let place = 0; place < peers.length; place++) {
      const index = (place + round + peers.length) % peers.length;
      const peer = peers[index];
      if (!peer) continue;
      collect();
      let seconds = 0;
      let runs = 0;
      for (; seconds * 1000 < turn; runs++) seconds += await cpuSeconds(peer.run);
      if (round > 0) times[index]?.push((seconds * 1000) / runs);
    }
  }
  return peers.map(({ name }, index) => {
    const own = times[index] ?? [];
    return { name, ms: median(own), rounds: own };
  });
}

/** Median of the ratios of each round: how many times as long `a` takes as `b`. */
export function ratio(a: Measured, b: Measured): number {
  return median(a.rounds.map((time, round) => time / (b.rounds[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle - 1)] ?? Number.NaN)) / 2;
}

/** The value below which such a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Megabytes that the process has grown by at most since it stood at `rss` bytes. */
export function grownBy(rss: number): number {
  return process.resourceUsage().maxRSS / 1000 - rss / 1e6;
}
