/** What a Durable Object's storage and node:sqlite have in common: SQLite, synchronously. */

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** At most 100 parameters a statement: the limit of Durable Objects. */
export interface Sql {
  /** All rows of a statement. What a row holds is the statement's promise: the caller names its type. */
  all<Row extends SqlRow>(statement: string, ...parameters: readonly SqlValue[]): Row[];
  run(statement: string, ...parameters: readonly SqlValue[]): void;
  /** Everything or nothing. Not to be nested. */
  transaction<T>(work: () => T): T;
}

/** The first row, or `null`. */
export function first<Row extends SqlRow>(
  sql: Sql,
  statement: string,
  ...parameters: readonly SqlValue[]
): Row | null {
  return sql.all<Row>(statement, ...parameters)[0] ?? null;
}

/** The number that a statement counts under the name `n`. */
export function count(sql: Sql, statement: string, ...parameters: readonly SqlValue[]): number {
  return first<{ n: number }>(sql, statement, ...parameters)?.n ?? 0;
}
