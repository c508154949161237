import { useEffect, useRef, useState } from 'preact/hooks';
import { data } from '../data.ts';
import { Button } from '../ui/button.tsx';
import { DayField, SelectField, TextField } from '../ui/fields.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { createToken } from './accessRun.ts';

/** Makes a new Zugangsschlüssel and shows it this once. */
export function TokenForm() {
  const [wer, setWer] = useState('');
  const [label, setLabel] = useState('');
  const [expires, setExpires] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const task = useTask();
  const create = () =>
    void task.run('Der Zugangsschlüssel wird angelegt …', '', async () => {
      setToken(await createToken({ land: wer === 'koordination' ? null : wer, label, expires }));
      setLabel('');
    });
  return (
    <div class="formular">
      <SelectField
        id="zugang-wer"
        label="Für wen?"
        value={wer}
        onChange={setWer}
        options={[
          { value: '', label: 'Bitte wählen' },
          ...data.laender.map(({ id, label: name }) => ({ value: id, label: name })),
          { value: 'koordination', label: 'Koordination (Einsicht in alle Länder, Verwaltung der Zugänge)' },
        ]}
      />
      <TextField
        id="zugang-bezeichnung"
        label="Bezeichnung"
        hint="Zum Beispiel die Stelle, die ihn erhält. Sie steht später bei jeder Meldung."
        value={label}
        onChange={setLabel}
      />
      <DayField
        id="zugang-ablauf"
        label="Gültig bis (optional)"
        hint="Der letzte Tag, an dem er gilt."
        value={expires}
        onChange={setExpires}
      />
      <Button label="Zugangsschlüssel anlegen" disabled={wer === '' || task.busy} onClick={create} />
      <TaskMessage task={task} />
      {token !== null && <NewToken key={token} token={token} onClose={() => setToken(null)} />}
    </div>
  );
}

function NewToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const [message, setMessage] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(token).then(
      () => setMessage('Der Zugangsschlüssel ist kopiert.'),
      () => setMessage('Das Kopieren ist hier nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn.'),
    );
  return (
    <div class="kern-alert kern-alert--success">
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--success" aria-hidden="true" />
        <span class="kern-title">Der Zugangsschlüssel ist angelegt</span>
      </div>
      <div class="kern-alert__body spalte">
        <div class="kern-form-input">
          <label class="kern-label" for="neuer-schluessel">
            Neuer Zugangsschlüssel
          </label>
          <div class="kern-hint" id="neuer-schluessel-hinweis">
            Er wird nur dieses eine Mal angezeigt. Geben Sie ihn auf sicherem Weg weiter.
          </div>
          <input
            class="kern-form-input__input schluessel"
            id="neuer-schluessel"
            readOnly
            value={token}
            ref={field}
            aria-describedby="neuer-schluessel-hinweis"
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </div>
        <div class="knoepfe">
          <Button label="Kopieren" onClick={() => void copy()} />
          <Button label="Ausblenden" kind="tertiary" onClick={onClose} />
          <span class="kern-body" role="status">
            {message}
          </span>
        </div>
      </div>
    </div>
  );
}
