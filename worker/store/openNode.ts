import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createStore, type SyncStore } from './createStore.ts';
import { busyMilliseconds, openNodeSql } from './nodeSql.ts';
import { StoreFault } from './storeFault.ts';

export interface NodeStore extends SyncStore {
  /** See `NodeSql`. */
  settle(): boolean;
  close(): void;
}

/** Thrown for a file of SQLite that holds tables of another program. */
export class ForeignStore extends Error {}

/** How long the opening waits for another process that holds the file. */
const openMilliseconds = 10_000;

/** Bytes up to which the whole file is checked when it is opened; it takes about a second. */
const checkedBytes = 1024 ** 3;

/**
 * The store in a file, made with its folders where it is missing; only the user who runs this may read it. What keeps
 * it from being opened is told by `explainStoreError`.
 */
export function openNode(file: string): NodeStore {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Before SQLite makes it: its companions -wal and -shm take over the mode
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  requireOwn(path);
  const sql = openNodeSql(path);
  try {
    sql.setPatience(openMilliseconds);
    if (statSync(path).size <= checkedBytes) {
      const [fault] = sql.all('PRAGMA quick_check(1)').map(({ quick_check }) => quick_check);
      if (fault !== 'ok') throw new StoreFault(11);
    }
    const store = createStore(sql);
    sql.setPatience(busyMilliseconds);
    return { ...store, settle: () => sql.settle(), close: () => sql.close() };
  } catch (error) {
    sql.close();
    throw error;
  }
}

/** Before anything is changed: throws unless the file is empty or a store. */
function requireOwn(path: string): void {
  const file = new DatabaseSync(path, { readOnly: true, timeout: openMilliseconds });
  try {
    const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    if (tables.length > 0 && !tables.some(({ name }) => name === 'migration')) throw new ForeignStore(path);
  } finally {
    file.close();
  }
}
