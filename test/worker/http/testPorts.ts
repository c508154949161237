import type { AppPorts } from '../../../worker/appPorts.ts';
import { readConfig } from '../../../worker/config.ts';
import { heavyInTurns } from '../../../worker/heavy/inTurns.ts';
import { createStore, type SyncStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';

/** A new store in memory, with nothing in it. */
export function openMemory(): SyncStore {
  return createStore(openNodeSql(':memory:'));
}

/** Ports of a deployment with these variables: an empty store, no files, 22.03.2027, everybody from one address. */
export function testPorts(env: Readonly<Record<string, string>>, rest: Partial<AppPorts> = {}): AppPorts {
  const { store = openMemory(), now = () => new Date('2027-03-22T10:00:00Z') } = rest;
  return {
    config: readConfig(env),
    store,
    heavy: heavyInTurns(store, now),
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    assets: async () => null,
    address: () => '192.0.2.1',
    verifyAccess: null,
    log: () => undefined,
    ...rest,
  };
}
