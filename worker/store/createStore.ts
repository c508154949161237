import { listAudit } from './audit.ts';
import { createCheck } from './checkStore.ts';
import { deliver } from './deliver.ts';
import { exportPage } from './exportPage.ts';
import { beginImport, finishImport, importPage, sweepImport } from './importPage.ts';
import { migrate } from './migrate.ts';
import { packContents } from './packContents.ts';
import { erase, withdraw } from './remove.ts';
import { restore } from './restore.ts';
import { readAuszuege, readMappen } from './seiten.ts';
import type { Sql } from './sql.ts';
import type { Store } from './store.ts';
import { thin } from './thin.ts';
import { createToken, identify, listTokens, revokeToken } from './tokens.ts';
import { findVersion, head, listMappen, listVersions } from './versionen.ts';
import { listVorgaben, putVorgaben } from './vorgaben.ts';
import { watchSql } from './watchedSql.ts';

/** A store that answers at once. */
export type SyncStore = {
  [Method in keyof Store]: (...parameters: Parameters<Store[Method]>) => Awaited<ReturnType<Store[Method]>>;
};

/** The store over a SQLite database, which is brought to the newest tables first. */
export function createStore(port: Sql): SyncStore {
  const sql = watchSql(port);
  migrate(sql);
  const check = createCheck(sql);
  return {
    deliver: (lieferung) => deliver(sql, lieferung),
    get: (kennung, version) => findVersion(sql, kennung, version ?? null, false),
    head: (kennung) => head(sql, kennung),
    versions: (kennung) => listVersions(sql, kennung),
    list: (filter) => listMappen(sql, filter),
    restore: (kennung, version, vorgang, kontingent) => restore(sql, kennung, version, vorgang, kontingent),
    withdraw: (kennung, vorgang) => withdraw(sql, kennung, vorgang),
    erase: (kennung, vorgang) => erase(sql, kennung, vorgang),
    auszuege: (frage) => readAuszuege(sql, frage),
    mappen: (frage) => readMappen(sql, frage),
    vorgaben: () => listVorgaben(sql),
    putVorgaben: (themenfeld, vorgaben, vorgang) => putVorgaben(sql, themenfeld, vorgaben, vorgang),
    createToken: (token, vorgang) => createToken(sql, token, vorgang),
    tokens: () => listTokens(sql),
    revokeToken: (id, vorgang) => revokeToken(sql, id, vorgang),
    identify: (hash, now) => identify(sql, hash, now),
    audit: (frage) => listAudit(sql, frage),
    exportPage: (after, vorgang) => exportPage(sql, after, vorgang),
    beginImport: () => beginImport(sql),
    importPage: (lauf, zeilen) => importPage(sql, lauf, zeilen),
    finishImport: (lauf, vorgang) => finishImport(sql, lauf, vorgang),
    sweepImport: (lauf) => sweepImport(sql, lauf),
    check,
    thin: (grenzen, vorgang) => thin(sql, grenzen, vorgang),
    packContents: () => packContents(sql),
  };
}
