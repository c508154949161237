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
  /** Runs a round, so that quick peers are measured long enough. */
  readonly runs: number;
}

export interface Measured {
  readonly name: string;
  /** Median of CPU milliseconds a run. */
  readonly ms: number;
  /** In each round, milliseconds a run. */
  readonly rounds: readonly number[];
}

/** Measures peers in turn, round by round, so that whatever else the machine does meets all of them alike. */
export async function sideBySide(peers: readonly Peer[], rounds: number): Promise<readonly Measured[]> {
  const times = peers.map((): number[] => []);
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { run, runs }] of peers.entries()) {
      const seconds = await cpuSeconds(async () => {
        for (let i = 0; i < runs; i++) await run();
      });
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

/** Megabytes that the process has grown by at most since it stood at `rss` bytes. */
export function grownBy(rss: number): number {
  return process.resourceUsage().maxRSS / 1000 - rss / 1e6;
}
