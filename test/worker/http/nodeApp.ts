import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { heavyInTurns } from '../../../worker/heavy/inTurns.ts';
import type { LogLine } from '../../../worker/ports.ts';
import { createStore } from '../../../worker/store/createStore.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';

/** The app as Node serves it, without the files of the page; the day is 22.03.2027. `log` takes what it logs. */
export function nodeApp(log: (line: LogLine) => void = () => undefined) {
  const store = createStore(openNodeSql(':memory:'));
  const now = () => new Date('2027-03-22T10:00:00Z');
  return createApp({
    config: readConfig({ OFFEN: 'ja' }),
    now,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    assets: async () => null,
    store,
    heavy: heavyInTurns(store, now),
    address: () => null,
    verifyAccess: null,
    log,
  });
}
