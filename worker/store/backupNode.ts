import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** What a backup holds. */
export interface Backup {
  readonly mappen: number;
  readonly versionen: number;
}

/**
 * Copies the store's file while the service runs on: the copy is one moment's content, compact, without the companions
 * of the original, and checked. Throws if the original is missing or something lies at `target`.
 */
export function backupNode(file: string, target: string): Backup {
  if (!existsSync(file)) throw new Error(`Unter ${file} liegt kein Speicher.`);
  // Made before SQLite fills it, so that no other user can read it at any moment
  closeSync(openSync(target, 'wx', 0o600));
  chmodSync(target, 0o600);
  try {
    const original = new DatabaseSync(file, { timeout: 10_000 });
    try {
      original.prepare('VACUUM INTO ?').run(target);
    } finally {
      original.close();
    }
    return checkBackup(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

function checkBackup(target: string): Backup {
  const copy = new DatabaseSync(target, { readOnly: true });
  try {
    const [fault] = copy
      .prepare('PRAGMA integrity_check')
      .all()
      .map(({ integrity_check }) => integrity_check);
    if (fault !== 'ok') throw new Error(`Die Sicherung ist beschädigt: ${fault}`);
    const count = (table: 'mappe' | 'version') =>
      Number(copy.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    return { mappen: count('mappe'), versionen: count('version') };
  } finally {
    copy.close();
  }
}
