import type { Sql } from './sql.ts';
import { asStoreFault, StoreFault } from './storeFault.ts';

export interface WatchedSql extends Sql {
  /** The code of the last write, if it failed because of the storage and none has succeeded since; else `null`. */
  readonly failedWrite: number | null;
}

/** The same SQL port, whose faults of the storage are `StoreFault`s, and which remembers whether it can be written. */
export function watchSql(sql: Sql): WatchedSql {
  let failedWrite: number | null = null;
  let wrote = false;
  let within = false;
  const write = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const fault = asStoreFault(error);
      if (fault instanceof StoreFault) failedWrite = fault.code;
      throw fault;
    }
  };
  return {
    get failedWrite() {
      return failedWrite;
    },
    all: (text, ...parameters) => {
      try {
        return sql.all(text, ...parameters);
      } catch (error) {
        throw asStoreFault(error);
      }
    },
    run: (text, ...parameters) =>
      write(() => {
        sql.run(text, ...parameters);
        wrote = true;
        if (!within) failedWrite = null;
      }),
    transaction: (work) =>
      write(() => {
        wrote = false;
        within = true;
        try {
          const result = sql.transaction(work);
          if (wrote) failedWrite = null;
          return result;
        } finally {
          within = false;
        }
      }),
  };
}
