import { expect, it } from 'vitest';
import { createPlaces } from '../../../worker/heavy/places.ts';

/** Places with a clock that moves on whenever somebody sleeps; sleepers wake in turn. */
function setUp(atOnce: number, waiting: number) {
  let now = 0;
  const places = createPlaces({
    atOnce,
    waiting,
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
      await new Promise(setImmediate);
    },
  });
  return {
    places,
    stays: new AbortController().signal,
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

it('gives places in the order in which they were asked for', async () => {
  const { places, stays } = setUp(1, 3);
  const order: number[] = [];
  const use = async (number: number): Promise<void> => {
    const place = await places.take(stays);
    order.push(number);
    await new Promise(setImmediate);
    place?.leave();
  };
  await Promise.all([1, 2, 3, 4].map(use));
  expect(order).toEqual([1, 2, 3, 4]);
});

it('has none for whoever comes when as many wait as may', async () => {
  const { places, stays } = setUp(1, 1);
  const first = await places.take(stays);
  const second = places.take(stays);
  expect(await places.take(stays)).toBeNull();
  first?.leave();
  (await second)?.leave();
  expect(await places.take(stays)).not.toBeNull();
});

it('goes on without those who waited and went away', async () => {
  const { places, stays } = setUp(1, 2);
  const first = await places.take(stays);
  const leaving = new AbortController();
  const second = places.take(leaving.signal);
  const third = places.take(stays);
  leaving.abort();
  await expect(second).rejects.toThrow();
  first?.leave();
  expect(await third).not.toBeNull();
});

it('takes back a place whose holder gave no sign for long, and leaves it to one who does', async () => {
  const { places, stays, pass } = setUp(1, 2);
  await places.take(stays);
  pass(20_000);
  const next = await places.take(stays);
  expect(next).not.toBeNull();
  pass(10_000);
  next?.touch();
  pass(10_000);
  let taken = false;
  const after = places.take(stays).then(() => {
    taken = true;
  });
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(taken).toBe(false);
  next?.leave();
  await after;
});
