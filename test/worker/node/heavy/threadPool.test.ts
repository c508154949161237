import { afterEach, expect, it } from 'vitest';
import { Problem } from '../../../../worker/http/problem.ts';
import { readError, sendError } from '../../../../worker/node/heavy/messages.ts';
import { ThreadPool } from '../../../../worker/node/heavy/threadPool.ts';

let pool: ThreadPool | null = null;
afterEach(() => pool?.close());

function open(threads: number, waiting: number): ThreadPool {
  const entry = new URL('./testThread.ts', import.meta.url);
  pool = new ThreadPool({ threads, waiting, entry, workerData: null, idle: 60_000 });
  return pool;
}

const stays = new AbortController().signal;
const say = (input: string) => ({ name: 'overviewCsv' as const, input });
const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : 'no problem');

it('answers jobs in the order in which they came', async () => {
  const own = open(1, 10);
  const order: unknown[] = [];
  const jobs = ['a', 'b', 'c'].map(async (text) => order.push(await own.run(say(text), stays)));
  await Promise.all(jobs);
  expect(order).toEqual(['a', 'b', 'c']);
});

it('refuses as busy what is more than may wait, and takes the next once there is room', async () => {
  const own = open(1, 1);
  const leaving = new AbortController();
  const running = own.run(say('until-cancelled'), leaving.signal).catch(codeOf);
  const waiting = own.run(say('waits'), stays);
  const refused = await own.run(say('too many'), stays).catch((error: unknown) => error);
  expect(codeOf(refused)).toBe('ausgelastet');
  leaving.abort();
  expect(await running).toBe('sendung-abgebrochen');
  expect(await waiting).toBe('waits');
  expect(await own.run(say('there is room'), stays)).toBe('there is room');
});

it('frees the place of a job that was cancelled while it waited', async () => {
  const own = open(1, 1);
  const first = new AbortController();
  const second = new AbortController();
  const running = own.run(say('until-cancelled'), first.signal).catch(codeOf);
  const waiting = own.run(say('waits'), second.signal).catch(codeOf);
  second.abort();
  expect(await waiting).toBe('sendung-abgebrochen');
  const third = own.run(say('third'), stays);
  first.abort();
  expect([await running, await third]).toEqual(['sendung-abgebrochen', 'third']);
});

it('fails the job of a thread that dies, and gives the next job a new thread', async () => {
  const own = open(1, 2);
  const crashed = own.run(say('crash'), stays);
  const after = own.run(say('after the crash'), stays);
  await expect(crashed).rejects.toThrow();
  expect(await after).toBe('after the crash');
  await expect(own.run(say('throw'), stays)).rejects.toThrow('a fault of ours');
  expect(await own.run(say('after the fault'), stays)).toBe('after the fault');
});

it('keeps what the log needs of an error', () => {
  const fault = Object.assign(new RangeError('no content of this'), { errcode: 11, rows: ['secret'] });
  const read = readError(structuredClone(sendError(fault)));
  expect(read).toMatchObject({ name: 'RangeError', stack: fault.stack, errcode: 11 });
  expect(read).not.toHaveProperty('rows');
});
