import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyRules, readBody, unpackBody } from '../../../worker/http/body.ts';
import { createGathered, gather } from '../../../worker/http/gather.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Nothing is taken of a body that was given up. */
const rules = { ...bodyRules, rest: 0 };

describe('readBody', () => {
  it('takes the rest of a body that was given up for a while, so that its sender hears the answer', async () => {
    const { stream, sent, cancelled } = pieces(100, 30);
    let rest = Promise.resolve();
    const body = readBody(stream, bodyRules, undefined, (promise) => {
      rest = promise;
    });
    expect(await gather(body, 1050)).toBeNull();
    await rest;
    expect([sent(), cancelled()]).toEqual([31, false]);
  });

  it('refuses a body of crumbs once it has enough pieces to tell, and cancels its source', async () => {
    const source = pieces(1);
    await expect(gather(readBody(source.stream, rules), 10 * 1024 * 1024)).rejects.toMatchObject({
      code: 'sendung-zerstueckelt',
    });
    await vi.waitFor(() => expect(source.cancelled()).toBe(true));
  });

  it('takes as many pieces of the least size as come', async () => {
    const { stream } = pieces(bodyRules.average, 20_000);
    const bytes = await gather(readBody(stream), 10 * 1024 * 1024);
    expect(bytes).toHaveLength(20_000 * bodyRules.average);
  });

  it('takes a short body byte by byte', async () => {
    expect(await gather(readBody(pieces(1, 9_999).stream), 10_000)).toHaveLength(9_999);
  });

  it('gives up a sender that pauses for too long, though it began', async () => {
    vi.useFakeTimers();
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(3)),
      cancel: () => {
        cancelled = true;
      },
    });
    const body = readBody(stream, rules);
    expect(await body.next()).toHaveLength(3);
    const refused = expect(body.next()).rejects.toMatchObject({ code: 'zu-langsam' });
    await vi.advanceTimersByTimeAsync(bodyRules.pause + 1);
    await refused;
    expect(cancelled).toBe(true);
  });

  it('does not take a sender for slow whose pieces come just in time', async () => {
    vi.useFakeTimers();
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, bodyRules.pause - 1000));
        if (sent++ === 4) controller.close();
        else controller.enqueue(new Uint8Array(1));
      },
    });
    const bytes = gather(readBody(stream), 10);
    await vi.advanceTimersByTimeAsync(5 * bodyRules.pause);
    expect(await bytes).toHaveLength(4);
  });

  it('counts every byte that it reads, also of a body that it refuses', async () => {
    let counted = 0;
    const body = readBody(pieces(100, 30).stream, rules, (bytes) => {
      counted += bytes;
    });
    expect(await gather(body, 1050)).toBeNull();
    expect(counted).toBe(1100);
  });
});

describe('unpackBody', () => {
  it('reads what a packed body holds, whatever its pieces', async () => {
    const text = new TextEncoder().encode('Zeile\n'.repeat(100_000));
    const packed = cut(gzipSync(text), 50);
    expect(await gather(unpackBody(readBody(packed)), text.length)).toEqual(text);
  });

  it('refuses crumbs of a packed body for what they are', async () => {
    const packed = cut(gzipSync(crypto.getRandomValues(new Uint8Array(20_000))), 1);
    await expect(gather(unpackBody(readBody(packed)), 1_000_000)).rejects.toMatchObject({
      code: 'sendung-zerstueckelt',
    });
  });
});

describe('createGathered', () => {
  it('keeps up to its limit, and beyond it only counts', () => {
    const gathered = createGathered(5);
    gathered.add(new Uint8Array([1, 2]));
    gathered.add(new Uint8Array([3, 4, 5]));
    expect(gathered.take()).toEqual(new Uint8Array([1, 2, 3, 4, 5]));
    gathered.add(new Uint8Array([6]));
    expect([gathered.take(), gathered.length]).toEqual([null, 6]);
  });

  it('does not follow a piece that changes later', () => {
    const piece = new Uint8Array([1]);
    const gathered = createGathered(5);
    gathered.add(piece);
    piece[0] = 9;
    expect(gathered.take()).toEqual(new Uint8Array([1]));
  });
});

/** A source of pieces of a size, made when they are asked for. */
function pieces(size: number, count = Number.POSITIVE_INFINITY) {
  let sent = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= count) controller.close();
      else controller.enqueue(new Uint8Array(size));
      sent++;
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, sent: () => sent, cancelled: () => cancelled };
}

function cut(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}
