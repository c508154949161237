import { count } from './sql.ts';
import { StoreFault } from './storeFault.ts';
import type { WatchedSql } from './watchedSql.ts';

/** How often at most a write is tried to see whether it works again. */
const tryEveryMilliseconds = 10_000;

/** Not less than a delivery needs: a short row finds room where that does not. */
const trial = '0'.repeat(100_000);

/**
 * Answers the check of a store: throws a `StoreFault` unless it can be read, and after a failed write until one
 * succeeds. Then it tries one itself from time to time.
 */
export function createCheck(sql: WatchedSql): (now: string) => void {
  let lastTry = '';
  return (now) => {
    count(sql, 'SELECT count(*) AS n FROM (SELECT 1 FROM mappe LIMIT 1)');
    const { failedWrite } = sql;
    if (failedWrite === null) return;
    // The same moment again is the same question, asked by one who waits for a lock
    const due = now === lastTry || !(Math.abs(Date.parse(now) - Date.parse(lastTry)) < tryEveryMilliseconds);
    if (!due) throw new StoreFault(failedWrite);
    lastTry = now;
    sql.run("INSERT OR REPLACE INTO merkmal (name, wert) VALUES ('probe', ?)", trial);
    sql.run("DELETE FROM merkmal WHERE name = 'probe'");
  };
}
