import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql, SqlRow } from './sql.ts';

export interface NodeSql extends Sql {
  close(): void;
}

/** How long a writer waits for another process that holds the file. */
const busyMilliseconds = 10_000;

/**
 * The SQL port over a file of node:sqlite. A committed transaction is on the disk; what is deleted is overwritten
 * with zeros. Several processes may open the same file.
 */
export function openNodeSql(file: string): NodeSql {
  const database = new DatabaseSync(file, { timeout: busyMilliseconds });
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;');
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return {
    all: <Row extends SqlRow>(text: string, ...parameters: Parameters<Sql['all']>[1][]) =>
      prepare(text).all(...parameters) as Row[],
    run: (text, ...parameters) => void prepare(text).run(...parameters),
    transaction(work) {
      // At once, not at the first write: two readers that both want to write would block each other
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
