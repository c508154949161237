/** Counts what senders do within a span of time. Pure but for its memory, which is bounded. */
import type { Limits } from '../config.ts';

interface Span {
  readonly start: number;
  requests: number;
  bytes: number;
  failures: number;
}

/** Senders remembered at once; beyond it the longest known is forgotten. A span takes about 200 bytes. */
const senders = 20_000;

/** A sender is any text; its span begins with its first request and is forgotten after it. Moments in milliseconds. */
export interface Limiter {
  /** Counts a request; the seconds to wait if the sender has used up its share, else `null`. */
  request(sender: string, now: number): number | null;
  /** Adds to what the sender has sent; the next request feels it. */
  addBytes(sender: string, bytes: number, now: number): void;
  addFailure(sender: string, now: number): void;
  /** The seconds in which the sender may not log in anew, or `null`. */
  loginWait(sender: string, now: number): number | null;
}

export function createLimiter(limits: Limits): Limiter {
  // In the order in which the spans began
  const spans = new Map<string, Span>();
  const length = limits.seconds * 1000;
  const find = (sender: string, now: number): Span | null => {
    const span = spans.get(sender);
    // One that begins later was counted by a clock that has been put back since
    return span !== undefined && now >= span.start && now < span.start + length ? span : null;
  };
  const open = (sender: string, now: number): Span => {
    const known = find(sender, now);
    if (known !== null) return known;
    spans.delete(sender);
    for (const [oldest, { start }] of spans) {
      if (now < start + length && spans.size < senders) break;
      spans.delete(oldest);
    }
    const span: Span = { start: now, requests: 0, bytes: 0, failures: 0 };
    spans.set(sender, span);
    return span;
  };
  const wait = ({ start }: Span, now: number): number =>
    Math.max(1, Math.ceil((start + length - now) / 1000));
  return {
    request(sender, now) {
      const span = open(sender, now);
      if (span.requests >= limits.requests || span.bytes >= limits.bytes) return wait(span, now);
      span.requests++;
      return null;
    },
    addBytes(sender, bytes, now) {
      open(sender, now).bytes += bytes;
    },
    addFailure(sender, now) {
      open(sender, now).failures++;
    },
    loginWait(sender, now) {
      const span = find(sender, now);
      return span !== null && span.failures >= limits.failures ? wait(span, now) : null;
    },
  };
}
