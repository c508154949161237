import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorText, send } from '../request.ts';
import { useStore } from '../store.ts';
import { abmelden, anmelden, isKey, zugang } from '../zugang.ts';
import { Button } from './button.tsx';

/** Shows its content if a Zugangsschlüssel is known, otherwise the field to enter one. */
export function WithKey({ children }: { readonly children: ComponentChildren }) {
  const { key } = useStore(zugang);
  return (
    <>
      {key === null ? <KeyForm /> : <SignedIn />}
      {key !== null && children}
    </>
  );
}

/** For pages that work without a key on an open service: the field appears once the service asks for one. */
export function KeyOnDemand() {
  const { key, gefragt } = useStore(zugang);
  if (key !== null) return <SignedIn />;
  return gefragt ? <KeyForm /> : null;
}

function SignedIn() {
  return (
    <p class="kern-body auswahlzeile">
      Sie sind mit einem Zugangsschlüssel angemeldet.{' '}
      <Button label="Abmelden" kind="tertiary" onClick={() => abmelden()} />
    </p>
  );
}

function KeyForm() {
  const { hinweis } = useStore(zugang);
  const [fault, setFault] = useState<string | null>(null);
  const shown = fault ?? hinweis;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const entry = new FormData(event.currentTarget).get('schluessel');
    const key = typeof entry === 'string' ? entry.trim() : '';
    setFault(null);
    if (key === '') return setFault('Geben Sie den Zugangsschlüssel ein.');
    if (!isKey(key)) return setFault('Der Zugangsschlüssel enthält nur Buchstaben, Ziffern und Striche.');
    setFault(await refusalOf(key));
  };
  return (
    <form class="formular" onSubmit={submit} noValidate>
      <div class={`kern-form-input${shown === null ? '' : ' kern-form-input--error'}`}>
        <label class="kern-label" for="zugangsschluessel">
          Zugangsschlüssel
        </label>
        <div class="kern-hint" id="zugangsschluessel-hinweis">
          Sie erhalten ihn von der Koordination. Er bleibt nur in diesem Fenster, bis Sie sich abmelden oder
          es schließen.
        </div>
        <input
          class={`kern-form-input__input${shown === null ? '' : ' kern-form-input__input--error'}`}
          type="password"
          id="zugangsschluessel"
          name="schluessel"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`zugangsschluessel-hinweis${shown === null ? '' : ' zugangsschluessel-fehler'}`}
          aria-invalid={shown !== null}
        />
        {shown !== null && (
          <p class="kern-error" id="zugangsschluessel-fehler" role="alert">
            <span class="kern-icon kern-icon--danger" aria-hidden="true" />
            <span class="kern-body">{shown}</span>
          </p>
        )}
      </div>
      <button type="submit" class="kern-btn kern-btn--primary">
        <span class="kern-label">Anmelden</span>
      </button>
    </form>
  );
}

/** Asks the service whether it knows the key, and signs in if so; else why not. */
async function refusalOf(key: string): Promise<string | null> {
  try {
    await send('/api/vorgaben', { headers: { authorization: `Bearer ${key}` } }, async () => undefined);
  } catch (error) {
    return errorText(error);
  }
  anmelden(key);
  return null;
}
