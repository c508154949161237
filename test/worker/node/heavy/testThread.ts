/** A thread for tests: its input says what it does. */
import { parentPort } from 'node:worker_threads';
import type { ToThread } from '../../../../worker/node/heavy/messages.ts';

parentPort?.on('message', async ({ input, cancelled }: ToThread) => {
  switch (input) {
    case 'crash':
      process.exit(3);
      break;
    case 'throw':
      throw new Error('a fault of ours');
    case 'until-cancelled':
      while (Atomics.load(cancelled, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      parentPort?.postMessage({ kind: 'cancelled' });
      break;
    default:
      parentPort?.postMessage({ kind: 'done', output: input });
  }
});
