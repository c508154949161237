import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { faultCode, stoerungOf } from './storeFault.ts';

/** Who serves a store. */
export interface Holder {
  readonly address: string;
  readonly pid: number;
}

/** The lock of a store that is served; only one process has it. */
export interface ServiceLock {
  release(): void;
}

/** Keep the answer as long as the lock is needed: a database without references is collected, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock in a file of its own, or answers who has it. It is a lock of SQLite on that file: the system takes it
 * back however the process ends, so that none is ever stale, also between containers. Throws if the file cannot be
 * written.
 */
export function lockService(file: string, address: string): ServiceLock | Holder {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec('CREATE TABLE IF NOT EXISTS dienst (address TEXT NOT NULL, pid INTEGER NOT NULL)');
    database.exec('DELETE FROM dienst');
    database.prepare('INSERT INTO dienst VALUES (?, ?)').run(address, process.pid);
    database.exec('COMMIT');
    // Keeps others from writing, not from reading
    database.exec('BEGIN IMMEDIATE');
    held.add(database);
    return {
      release() {
        held.delete(database);
        if (database.isOpen) database.close();
      },
    };
  } catch (error) {
    const code = faultCode(error);
    const holder = code !== null && stoerungOf(code) === 'belegt' ? readHolder(database) : null;
    database.close();
    if (holder === null) throw error;
    return holder;
  }
}

/** Null where the holder is just about to write it. */
function readHolder(database: DatabaseSync): Holder | null {
  try {
    const row = database.prepare('SELECT address, pid FROM dienst').get();
    return row === undefined ? null : { address: String(row.address), pid: Number(row.pid) };
  } catch (error) {
    if (faultCode(error) === null) throw error;
    return null;
  }
}
