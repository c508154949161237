import type { Body } from './body.ts';

/** Bytes that grow at their end up to a limit: what comes in is copied, so that its size alone counts. */
export interface Gathered {
  /** Adds bytes; beyond the limit all are dropped and only counted from there on. */
  add(bytes: Uint8Array): void;
  /** Bytes so far, those dropped too. */
  readonly length: number;
  /** What was gathered, or `null` if it is over the limit. */
  take(): Uint8Array | null;
}

const firstBlock = 64 * 1024;

/** An empty gathering of at most `limit` bytes. */
export function createGathered(limit: number): Gathered {
  let block = new Uint8Array(0);
  let length = 0;
  return {
    add(bytes) {
      const start = length;
      length += bytes.length;
      if (length > limit) {
        block = new Uint8Array(0);
        return;
      }
      if (length > block.length) {
        const larger = new Uint8Array(Math.min(limit, Math.max(firstBlock, block.length * 2, length)));
        larger.set(block.subarray(0, start));
        block = larger;
      }
      block.set(bytes, start);
    },
    get length() {
      return length;
    },
    take: () => (length > limit ? null : block.subarray(0, length)),
  };
}

/** The rest of a body, or `null` as soon as it is over the limit; the body is closed then. */
export async function gather(body: Body, limit: number): Promise<Uint8Array | null> {
  const gathered = createGathered(limit);
  for (let piece = await body.next(); piece !== null; piece = await body.next()) {
    gathered.add(piece);
    if (gathered.length > limit) {
      body.close();
      return null;
    }
  }
  return gathered.take();
}
