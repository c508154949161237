import type { NodeStore } from './openNode.ts';
import type { Store } from './store.ts';
import { faultCode, stoerungOf } from './storeFault.ts';

/** How long a call waits for another process that holds the file; a check answers sooner. */
const waits = { call: 4000, check: 300 };

/** How long after an erasure those who still read are waited for, and when it is tried again after that. */
const settling = { span: 30_000, again: 60_000 };

const pause = 50;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The store for a host with other requests to serve: who finds the file locked asks again without holding them up, and
 * after what removes content nothing of it is left in any file once the call has its answer.
 */
export function patientStore(store: NodeStore): Store {
  const settle = createSettle(store);
  const patient = new Proxy<Store>(store, {
    get(_, name) {
      const method: unknown = Reflect.get(store, name);
      if (typeof method !== 'function') return method;
      const span = name === 'check' ? waits.check : waits.call;
      return (...parameters: readonly unknown[]) =>
        untilFree((): unknown => Reflect.apply(method, store, parameters), span);
    },
  });
  return {
    ...patient,
    async erase(kennung, vorgang) {
      const erased = await patient.erase(kennung, vorgang);
      if (erased) await settle();
      return erased;
    },
    async thin(grenzen, vorgang) {
      const thinned = await patient.thin(grenzen, vorgang);
      if (thinned.versionen > 0 && !grenzen.probe) await settle();
      return thinned;
    },
  };
}

async function untilFree<T>(work: () => T, span: number): Promise<T> {
  const until = performance.now() + span;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const code = faultCode(error);
      if (code === null || stoerungOf(code) !== 'belegt' || performance.now() >= until) throw error;
    }
    await sleep(pause);
  }
}

/** Empties the write-ahead log as soon as every earlier reader has finished. */
function createSettle(store: NodeStore): () => Promise<void> {
  let again: ReturnType<typeof setTimeout> | undefined;
  const settle = async (): Promise<void> => {
    clearTimeout(again);
    const until = performance.now() + settling.span;
    while (performance.now() < until) {
      if (tried(store)) return;
      await sleep(pause);
    }
    again = setTimeout(() => void settle(), settling.again);
    again.unref();
  };
  return settle;
}

/** What was erased is erased, also if the storage fails now: then the companion is emptied later. */
function tried(store: NodeStore): boolean {
  try {
    return store.settle();
  } catch (error) {
    if (faultCode(error) === null) throw error;
    return false;
  }
}
