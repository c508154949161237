/** The Zugangsschlüssel of this tab: in sessionStorage where that works, else in memory; never in an address. */
import { Store } from './store.ts';

export interface Zugang {
  readonly key: string | null;
  /** The service asked for a key, although the page does not need one everywhere. */
  readonly gefragt: boolean;
  /** Why the last key is no longer used, as a sentence. */
  readonly hinweis: string | null;
}

const place = 'ozg-zugangsschluessel';

export const zugang = new Store<Zugang>({ key: readKey(), gefragt: false, hinweis: null });

/** Takes a key over; how a key looks is checked before, with `isKey`. */
export function anmelden(key: string): void {
  remember(key);
  zugang.update(() => ({ key, gefragt: true, hinweis: null }));
}

/** Forgets the key, and with it what was fetched by it. */
export function abmelden(hinweis: string | null = null): void {
  remember(null);
  zugang.update(() => ({ key: null, gefragt: true, hinweis }));
}

/** What to do with everything fetched by a key when it goes or another one comes. */
export function onZugangChange(forget: () => void): void {
  let before = zugang.get().key;
  zugang.subscribe(({ key }) => {
    if (key === before) return;
    before = key;
    forget();
  });
}

/** Called with the answer 401. */
export function rejectKey(): void {
  if (zugang.get().key === null) zugang.update((state) => ({ ...state, gefragt: true }));
  else abmelden('Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.');
}

/** Whether a text can be a Zugangsschlüssel: it travels in a header. */
export function isKey(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

function readKey(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    // Storage is switched off
    return null;
  }
}

function remember(key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, key);
  } catch {
    // Storage is switched off: the key lives as long as the page
  }
}
