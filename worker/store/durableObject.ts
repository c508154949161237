import { DurableObject, type DurableObjectState } from 'cloudflare:workers';
import { createStore, type SyncStore } from './createStore.ts';
import { durableObjectSql } from './durableObjectSql.ts';

type P<Method extends keyof SyncStore> = Parameters<SyncStore[Method]>;

/**
 * The store as a Durable Object: one for all Länder, named by its binding's caller. Only methods of the class can be
 * called from outside, hence one each.
 */
export class Speicher extends DurableObject implements SyncStore {
  private readonly store: SyncStore;

  constructor(state: DurableObjectState, env: unknown) {
    super(state, env);
    this.store = createStore(durableObjectSql(state.storage));
    // An import does not outlive the object in which it began
    while (!this.store.sweepImport(null));
  }

  deliver(...p: P<'deliver'>) {
    return this.store.deliver(...p);
  }
  get(...p: P<'get'>) {
    return this.store.get(...p);
  }
  head(...p: P<'head'>) {
    return this.store.head(...p);
  }
  versions(...p: P<'versions'>) {
    return this.store.versions(...p);
  }
  list(...p: P<'list'>) {
    return this.store.list(...p);
  }
  restore(...p: P<'restore'>) {
    return this.store.restore(...p);
  }
  withdraw(...p: P<'withdraw'>) {
    return this.store.withdraw(...p);
  }
  erase(...p: P<'erase'>) {
    return this.store.erase(...p);
  }
  auszuege(...p: P<'auszuege'>) {
    return this.store.auszuege(...p);
  }
  mappen(...p: P<'mappen'>) {
    return this.store.mappen(...p);
  }
  vorgaben() {
    return this.store.vorgaben();
  }
  putVorgaben(...p: P<'putVorgaben'>) {
    return this.store.putVorgaben(...p);
  }
  createToken(...p: P<'createToken'>) {
    return this.store.createToken(...p);
  }
  tokens() {
    return this.store.tokens();
  }
  revokeToken(...p: P<'revokeToken'>) {
    return this.store.revokeToken(...p);
  }
  identify(...p: P<'identify'>) {
    return this.store.identify(...p);
  }
  audit(...p: P<'audit'>) {
    return this.store.audit(...p);
  }
  exportPage(...p: P<'exportPage'>) {
    return this.store.exportPage(...p);
  }
  beginImport() {
    return this.store.beginImport();
  }
  importPage(...p: P<'importPage'>) {
    return this.store.importPage(...p);
  }
  finishImport(...p: P<'finishImport'>) {
    return this.store.finishImport(...p);
  }
  sweepImport(...p: P<'sweepImport'>) {
    return this.store.sweepImport(...p);
  }
  check(...p: P<'check'>) {
    return this.store.check(...p);
  }
  packContents() {
    return this.store.packContents();
  }
  thin(...p: P<'thin'>) {
    return this.store.thin(...p);
  }
}
