/**
 * The body of a request, piece by piece, under the rules that keep memory bounded whatever arrives: nothing is read
 * ahead, pieces are not kept, crumbs and pauses end it.
 */
import type { Context } from 'hono';
import type { AppEnv } from './appEnv.ts';
import { Problem } from './problem.ts';

/** How a body may arrive. */
export interface BodyRules {
  /** From this many pieces on … */
  readonly pieces: number;
  /** … they have at least so many bytes on average. */
  readonly average: number;
  /** Milliseconds without a byte after which the sender is given up. */
  readonly pause: number;
  /** Milliseconds for which the rest of a refused body is still read and dropped. */
  readonly rest: number;
}

/** A piece costs some hundred bytes of memory and work however small it is; programs send them of 1 kB and more. */
export const bodyRules: BodyRules = { pieces: 10_000, average: 64, pause: 30_000, rest: 3_000 };

/** A body that is read once, from its beginning. */
export interface Body {
  /** The next piece, never empty, or `null` at the end. Throws the 400 or 408 problem when the sender breaks a rule. */
  next(): Promise<Uint8Array | null>;
  /** Gives up what is not yet read; once is enough, and after `next` has thrown there is no need. */
  close(): void;
}

/** The body of a request, or `null` if it has none; what is read of it counts for its sender. */
export function openBody(c: Context): Body | null {
  const { body } = c.req.raw;
  if (body === null) return null;
  const countBytes: AppEnv['Variables']['countBytes'] = c.var.countBytes;
  return readBody(body, bodyRules, countBytes, (rest) => c.set('rest', rest));
}

/** What a body unpacks to. Its pieces are as many as the packing makes, so that their size says nothing. */
export function unpackBody(body: Body): Body {
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const piece = await body.next();
      if (piece === null) controller.close();
      else controller.enqueue(new Uint8Array(piece));
    },
    cancel: () => body.close(),
  });
  const rules = { ...bodyRules, pieces: Number.POSITIVE_INFINITY };
  return readBody(packed.pipeThrough(new DecompressionStream('gzip')), rules);
}

/** A stream as a `Body`; `count` hears of every piece's bytes, `leave` when the rest of a body given up is gone. */
export function readBody(
  stream: ReadableStream<Uint8Array>,
  rules: BodyRules = bodyRules,
  count: (bytes: number) => void = () => undefined,
  leave: (rest: Promise<void>) => void = () => undefined,
): Body {
  const reader = stream.getReader();
  let pieces = 0;
  let received = 0;
  let over = false;
  const close = (): void => {
    if (over) return;
    over = true;
    reader.releaseLock();
    leave(dropRest(stream, rules.rest));
  };
  const take = async (): Promise<Uint8Array | null> => {
    for (;;) {
      const { done, value } = await inTime(reader.read().catch(abort), rules.pause, tooSlow);
      if (done) {
        over = true;
        return null;
      }
      pieces++;
      received += value.length;
      count(value.length);
      if (pieces >= rules.pieces && received < pieces * rules.average) throw crumbs(rules);
      if (value.length > 0) return value;
    }
  };
  const next = async (): Promise<Uint8Array | null> => {
    try {
      return await take();
    } catch (error) {
      close();
      throw error;
    }
  };
  return { next, close };
}

/**
 * A client that is still sending gets the answer only if the rest of its body is read: workerd cuts the connection as
 * soon as an answer is out, and the answer with it.
 */
async function dropRest(stream: ReadableStream<Uint8Array>, milliseconds: number): Promise<void> {
  const reader = openDropper(stream);
  // By the clock, too: pieces that are there at once leave a timer no turn
  const end = performance.now() + milliseconds;
  const drop = async (): Promise<void> => {
    while (await reader.drop()) if (performance.now() >= end) return;
  };
  await inTime(drop(), milliseconds, enough).catch(() => undefined);
  await reader.cancel().catch(() => undefined);
}

/** What workerd's reader can do beyond the standard: it waits for so many bytes and hands them out as one. */
interface HelpingReader extends ReadableStreamBYOBReader {
  readAtLeast?(bytes: number, view: Uint8Array): Promise<{ readonly done: boolean }>;
}

interface Dropper {
  /** Takes something; `false` at the end. */
  drop(): Promise<boolean>;
  cancel(): Promise<void>;
}

const helping = 64 * 1024;

/** Takes large helpings where the host can: of a piece each, dropping costs as much as reading did. */
function openDropper(stream: ReadableStream<Uint8Array>): Dropper {
  const helpings = openHelpings(stream);
  if (helpings !== null) return helpings;
  const reader = stream.getReader();
  return {
    drop: async () => !(await reader.read()).done,
    cancel: () => reader.cancel(),
  };
}

function openHelpings(stream: ReadableStream<Uint8Array>): Dropper | null {
  let reader: HelpingReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    // Not a stream of bytes
    return null;
  }
  if (reader.readAtLeast === undefined) {
    reader.releaseLock();
    return null;
  }
  return {
    drop: async () => !(await reader.readAtLeast?.(helping, new Uint8Array(helping)))?.done,
    cancel: () => reader.cancel(),
  };
}

async function inTime<T>(
  work: Promise<T>,
  milliseconds: number,
  late: (milliseconds: number) => Error,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late(milliseconds)), milliseconds);
  });
  return await Promise.race([work, end]).finally(() => clearTimeout(timer));
}

const enough = () => new Error('The sender goes on after its time');

function crumbs({ pieces, average }: BodyRules): Problem {
  return new Problem(
    'sendung-zerstueckelt',
    `Die Sendung kommt in mehr als ${pieces} Stücken mit im Mittel weniger als ${average} Byte an.`,
  );
}

function tooSlow(milliseconds: number): Problem {
  return new Problem(
    'zu-langsam',
    `Von der Sendung ist ${Math.round(milliseconds / 1000)} Sekunden lang nichts angekommen.`,
  );
}

/** A body that ends in an error: the client went away, which is no fault of ours. */
function abort(error: unknown): never {
  if (error instanceof Problem) throw error;
  throw new Problem(
    'sendung-abgebrochen',
    'Die Verbindung ist abgebrochen, bevor die Sendung vollständig war.',
  );
}
