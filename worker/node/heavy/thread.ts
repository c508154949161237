/** A thread of the service: runs one task after the other, with a connection of its own that reads the store. */
import { parentPort, workerData } from 'node:worker_threads';
import { gone } from '../../heavy/refusals.ts';
import { runTask } from '../../heavy/tasks.ts';
import { createPace } from '../../pace.ts';
import { openNodeReader } from '../../store/openNodeReader.ts';
import type { StoreReader } from '../../store/store.ts';
import { type FromThread, sendError, type ToThread } from './messages.ts';
import { ownPieces } from './ownPieces.ts';

const { file } = workerData as { readonly file: string };
let reader: StoreReader | null = null;

/** Opened when first needed: to read files no store is. */
const store: StoreReader = {
  auszuege: (frage) => open().auszuege(frage),
  mappen: (frage) => open().mappen(frage),
  vorgaben: () => open().vorgaben(),
};

function open(): StoreReader {
  reader ??= openNodeReader(file);
  return reader;
}

const answer = (message: FromThread, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);

parentPort?.on('message', async ({ name, input, cancelled }: ToThread) => {
  const isCancelled = (): boolean => Atomics.load(cancelled, 0) === 1;
  const pace = createPace(() => {
    if (isCancelled()) throw gone();
  });
  try {
    // the pool pairs each name with its input
    const { output, buffers } = ownPieces(await runTask(name, input as never, { store, pace }));
    answer({ kind: 'done', output }, buffers);
  } catch (error) {
    answer(isCancelled() ? { kind: 'cancelled' } : { kind: 'failed', error: sendError(error) });
  }
});
