import type { DurableObjectStorage } from 'cloudflare:workers';
import type { Sql, SqlRow } from './sql.ts';

/** The SQL port over the storage of a Durable Object. */
export function durableObjectSql(storage: DurableObjectStorage): Sql {
  return {
    all: <Row extends SqlRow>(text: string, ...parameters: readonly (string | number | null)[]) =>
      storage.sql.exec(text, ...parameters).toArray() as Row[],
    run: (text, ...parameters) => void storage.sql.exec(text, ...parameters).toArray(),
    transaction: (work) => storage.transactionSync(work),
  };
}
