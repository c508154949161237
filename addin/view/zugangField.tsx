import { useEffect, useRef } from 'preact/hooks';
import type { Zugang } from './useZugang.ts';

/** Asks for the Zugangsschlüssel until the service has taken it. */
export function ZugangField({ zugang, busy }: { readonly zugang: Zugang; readonly busy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const { known, text, fehler } = zugang;
  useEffect(() => {
    if (fehler !== null) input.current?.focus();
  }, [fehler]);
  if (known)
    return (
      <p class="figure">
        <span>Der Zugangsschlüssel ist auf diesem Gerät hinterlegt.</span>
        <button type="button" disabled={busy} onClick={() => zugang.forget()}>
          Zugangsschlüssel ändern
        </button>
      </p>
    );
  return (
    <div class="field">
      <label for="zugangsschluessel">Zugangsschlüssel</label>
      <input
        ref={input}
        id="zugangsschluessel"
        type="password"
        autocomplete="off"
        value={text}
        onInput={(event) => zugang.type(event.currentTarget.value)}
        aria-describedby={fehler === null ? 'zugangsschluessel-hinweis' : 'zugangsschluessel-fehler'}
        {...(fehler !== null && { 'aria-invalid': true as const })}
      />
      {fehler !== null && (
        <p class="error-text" id="zugangsschluessel-fehler">
          {fehler}
        </p>
      )}
      <p class="muted" id="zugangsschluessel-hinweis">
        Er bleibt auf diesem Gerät und steht nie in der Mappe.
      </p>
    </div>
  );
}
