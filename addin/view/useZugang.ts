import { useState } from 'preact/hooks';
import { isKey, keepText } from '../service/keptText.ts';
import { openService, type Service } from '../service/service.ts';

const kept = keepText('ozg-zugangsschluessel', () => localStorage);

export interface Zugang {
  /** Whether a key is kept already. */
  readonly known: boolean;
  readonly text: string;
  /** Why the key cannot be used, as a sentence. */
  readonly fehler: string | null;
  type(text: string): void;
  /** The service with the key that is kept or typed; `null` and a message without one. */
  open(): Service | null;
  forget(fehler?: string | null): void;
}

/** The Zugangsschlüssel as the pane asks for it, once. */
export function useZugang(): Zugang {
  const [known, setKnown] = useState(() => kept.get() !== null);
  const [text, setText] = useState('');
  const [fehler, setFehler] = useState<string | null>(null);
  const keep = (key: string) => {
    if (kept.get() === key) return;
    kept.set(key);
    setKnown(true);
    setText('');
    setFehler(null);
  };
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
      // a key that the service has taken is asked for no more
      if (isKey(key))
        return openService(
          (path, init) => fetch(path, init),
          key,
          () => keep(key),
        );
      setFehler('Geben Sie den Zugangsschlüssel ein, den Ihnen die Koordination gegeben hat.');
      return null;
    },
    forget: (reason = null) => {
      kept.set(null);
      setKnown(false);
      setText('');
      setFehler(reason);
    },
  };
}
