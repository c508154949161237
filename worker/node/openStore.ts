import { explainStoreError } from '../store/explainStoreError.ts';
import { type NodeStore, openNode } from '../store/openNode.ts';

/**
 * The store in a file; ends the process with one sentence if it cannot be opened. The service drops what an import left:
 * none outlives the process in which it began.
 */
export function openStore(file: string, as: 'service' | 'beside'): NodeStore {
  try {
    const store = openNode(file);
    while (as === 'service' && !store.sweepImport(null));
    return store;
  } catch (error) {
    const sentence = explainStoreError(error, file);
    if (sentence === null) throw error;
    console.error(sentence);
    process.exit(1);
  }
}
