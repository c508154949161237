import { resolve } from 'node:path';
import { openNodeSql } from './nodeSql.ts';
import { readAuszuege, readMappen } from './seiten.ts';
import type { StoreReader } from './store.ts';
import { listVorgaben } from './vorgaben.ts';

/** Reads the store that this process has open elsewhere, through a connection that cannot write. */
export function openNodeReader(file: string): StoreReader {
  const sql = openNodeSql(resolve(file), { readOnly: true });
  return {
    auszuege: (frage) => readAuszuege(sql, frage),
    mappen: (frage) => readMappen(sql, frage),
    vorgaben: () => listVorgaben(sql),
  };
}
