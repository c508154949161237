import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createStore, type SyncStore } from './createStore.ts';
import { openNodeSql } from './nodeSql.ts';

export interface NodeStore extends SyncStore {
  close(): void;
}

/** The store in a file, made with its folders where it is missing; only the user who runs this may read it. */
export function openNode(file: string): NodeStore {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Before SQLite makes it: its companions -wal and -shm take over the mode
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const sql = openNodeSql(path);
  return { ...createStore(sql), close: () => sql.close() };
}
