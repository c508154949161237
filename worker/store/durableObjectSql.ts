import type { DurableObjectStorage } from 'cloudflare:workers';
import type { Sql, SqlRow, SqlValue } from './sql.ts';

/** The SQL port over the storage of a Durable Object. */
export function durableObjectSql(storage: DurableObjectStorage): Sql {
  return {
    all: <Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]) =>
      storage.sql
        .exec(text, ...parameters)
        .toArray()
        .map(withBytes) as Row[],
    run: (text, ...parameters) => void storage.sql.exec(text, ...parameters).toArray(),
    transaction: (work) => storage.transactionSync(work),
  };
}

/** Bytes come as the buffers that hold them. */
function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row))
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  return row;
}
