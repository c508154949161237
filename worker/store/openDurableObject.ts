import type { Store } from './store.ts';

/** The binding of the Durable Object's class. */
export interface SpeicherNamespace {
  getByName(name: string): Store;
  jurisdiction(name: string): SpeicherNamespace;
}

/**
 * The store in the one Durable Object for all Länder. `jurisdiction` (`eu`) is part of where the object lies: another
 * one is another, empty store; workerd on one's own machine knows none.
 */
export function openDurableObject(namespace: SpeicherNamespace, jurisdiction = ''): Store {
  const scoped = jurisdiction === '' ? namespace : namespace.jurisdiction(jurisdiction);
  // A stub belongs to the request in which it is made: each call takes a new one
  const open = () => scoped.getByName('speicher');
  return new Proxy(open(), { get: (_, method) => Reflect.get(open(), method) });
}
