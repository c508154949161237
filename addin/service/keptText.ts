/** A text that outlives the pane: in localStorage where that works, else in memory; never in the workbook or an address. */
export interface KeptText {
  get(): string | null;
  set(text: string | null): void;
}

/** What is used of `localStorage`. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What is kept: the Zugangsschlüssel, and the tab that was open last. */
export type KeptPlace = 'ozg-zugangsschluessel' | 'ozg-bereich';

/** `storage` throws where Excel or the browser forbids it, already when it is asked for. */
export function keepText(place: KeptPlace, storage: () => TextStorage): KeptText {
  let memory: string | null = null;
  return {
    get: () => {
      try {
        return memory ?? storage().getItem(place);
      } catch {
        return memory;
      }
    },
    set: (text) => {
      memory = text;
      try {
        if (text === null) storage().removeItem(place);
        else storage().setItem(place, text);
      } catch {
        // it lives as long as the pane
      }
    },
  };
}

/** Whether a text can be a Zugangsschlüssel: it travels in a header. */
export const isKey = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
