import { useState } from 'preact/hooks';
import { openService, type Service } from '../service/service.ts';
import { isKey, keepZugangsschluessel } from '../service/zugangsschluessel.ts';

const kept = keepZugangsschluessel(() => localStorage);

export interface Zugang {
  /** Whether a key is kept already. */
  readonly known: boolean;
  readonly text: string;
  /** Why the key cannot be used, as a sentence. */
  readonly fehler: string | null;
  type(text: string): void;
  /** The service with the key that is kept or typed; `null` and a message without one. */
  open(): Service | null;
  /** The service took the key: it is asked no more. */
  keep(): void;
  forget(fehler?: string | null): void;
}

/** The Zugangsschlüssel as the pane asks for it, once. */
export function useZugang(): Zugang {
  const [known, setKnown] = useState(() => kept.get() !== null);
  const [text, setText] = useState('');
  const [fehler, setFehler] = useState<string | null>(null);
  return {
    known,
    text,
    fehler,
    type: (typed) => {
      setText(typed);
      setFehler(null);
    },
    open: () => {
      const key = kept.get() ?? text.trim();
      if (isKey(key)) return openService((path, init) => fetch(path, init), key);
      setFehler('Geben Sie den Zugangsschlüssel ein, den Ihnen die Koordination gegeben hat.');
      return null;
    },
    keep: () => {
      if (kept.get() === null) kept.set(text.trim());
      setKnown(true);
      setText('');
      setFehler(null);
    },
    forget: (reason = null) => {
      kept.set(null);
      setKnown(false);
      setText('');
      setFehler(reason);
    },
  };
}
