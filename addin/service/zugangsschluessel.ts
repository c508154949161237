/** The Zugangsschlüssel: in localStorage where that works, else in memory; never in the workbook or an address. */
export interface Zugangsschluessel {
  get(): string | null;
  set(key: string | null): void;
}

/** What is used of `localStorage`. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const place = 'ozg-zugangsschluessel';

/** `storage` throws where Excel or the browser forbids it, already when it is asked for. */
export function keepZugangsschluessel(storage: () => TextStorage): Zugangsschluessel {
  let memory: string | null = null;
  return {
    get: () => {
      try {
        return memory ?? storage().getItem(place);
      } catch {
        return memory;
      }
    },
    set: (key) => {
      memory = key;
      try {
        if (key === null) storage().removeItem(place);
        else storage().setItem(place, key);
      } catch {
        // it lives as long as the pane
      }
    },
  };
}

/** Whether a text can be a Zugangsschlüssel: it travels in a header. */
export const isKey = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
