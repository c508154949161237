import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql, SqlRow } from './sql.ts';
import { faultCode, StoreFault, stoerungOf } from './storeFault.ts';

export interface NodeSql extends Sql {
  /** How long a writer waits in place for another process that holds the file; from then on `busyMilliseconds`. */
  setPatience(milliseconds: number): void;
  /**
   * Brings everything into the file and empties its companion `-wal`, so that what was deleted is nowhere any more.
   * `false` if an open reader prevents it.
   */
  settle(): boolean;
  close(): void;
}

/** Everybody waits as long: who wants to wait longer asks again. */
export const busyMilliseconds = 100;

/**
 * The SQL port over a file of node:sqlite. A committed transaction is on the disk; what is deleted is overwritten
 * with zeros. Several processes may open the same file. After a fault of the storage the file is opened anew.
 */
export function openNodeSql(file: string, { readOnly = false } = {}): NodeSql {
  let patience = busyMilliseconds;
  let stale = false;
  /** Once a writer has waited in vain, the next ones do not, until one gets through. */
  let hurried = false;
  const open = (): DatabaseSync => {
    const opened = new DatabaseSync(file, { timeout: patience, readOnly });
    try {
      if (!readOnly)
        opened.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;');
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  };
  let database = open();
  const statements = new Map<string, StatementSync>();
  const setBusy = (milliseconds: number) => database.exec(`PRAGMA busy_timeout=${milliseconds}`);

  /** Runs work on the open file; remembers what a fault says about it. */
  const use = <T>(work: () => T): T => {
    if (stale) reopen();
    try {
      return work();
    } catch (error) {
      const code = faultCode(error);
      if (code !== null && stoerungOf(code) === 'belegt' && patience === busyMilliseconds && !hurried) {
        hurried = true;
        setBusy(0);
      }
      if (code !== null && !['belegt', 'voll'].includes(stoerungOf(code) ?? '')) stale = file !== ':memory:';
      throw error;
    }
  };
  const reopen = (): void => {
    // Opening would make a new, empty file
    if (!existsSync(file)) throw new StoreFault(14);
    if (database.isOpen) database.close();
    statements.clear();
    database = open();
    stale = false;
    hurried = false;
  };
  const gotThrough = (): void => {
    if (!hurried) return;
    hurried = false;
    setBusy(patience);
  };
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return {
    all: <Row extends SqlRow>(text: string, ...parameters: Parameters<Sql['all']>[1][]) =>
      use(() => prepare(text).all(...parameters) as Row[]),
    run: (text, ...parameters) =>
      use(() => {
        prepare(text).run(...parameters);
        if (!database.isTransaction) gotThrough();
      }),
    transaction: (work) =>
      use(() => {
        // At once, not at the first write: two readers that both want to write would block each other
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          database.exec('COMMIT');
          gotThrough();
          return result;
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      }),
    setPatience(milliseconds) {
      patience = milliseconds;
      setBusy(milliseconds);
    },
    settle: () =>
      use(() => {
        setBusy(0);
        try {
          return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
        } finally {
          setBusy(hurried ? 0 : patience);
        }
      }),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
