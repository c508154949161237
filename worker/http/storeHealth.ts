import type { Ports } from '../ports.ts';

/** Everybody may ask for the health, as often as they like: the store is asked at most once in so many milliseconds. */
const askEvery = 2000;

const lastGood = new WeakMap<Ports, number>();

/** Whether the store was found well just now and nothing has failed since. */
export const isKnownGood = (ports: Ports): boolean => {
  const good = lastGood.get(ports);
  return good !== undefined && Math.abs(ports.now().getTime() - good) < askEvery;
};

export const noteGood = (ports: Ports): void => void lastGood.set(ports, ports.now().getTime());

export const noteFault = (ports: Ports): void => void lastGood.delete(ports);
