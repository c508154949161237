import { FREIGABE_ZEICHEN, NOTIZ_ZEICHEN } from '#templates/api/vermerk.ts';
import type { Angleichung } from '#templates/model/angleichung.ts';
import { data } from '../data.ts';
import { showDateien } from '../show.ts';
import { useStore } from '../store.ts';
import { AngeglichenList } from '../ui/angeglichenList.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextArea, TextField } from '../ui/fields.tsx';
import { FileField } from '../ui/fileField.tsx';
import { isOpen, type RowState } from '../ui/fileQueue.ts';
import { WithKey } from '../ui/keyForm.tsx';
import { PageHeading } from '../ui/pageHeading.tsx';
import { SelectedFiles } from '../ui/selectedFiles.tsx';
import { nothingElseHasFocus, useFocus } from '../ui/useFocus.ts';
import { DeliverRowView, outcomeOf } from './deliverRowView.tsx';
import {
  chooseFiles,
  type DeliverRow,
  deliverChoice,
  deliverRun,
  removeChosen,
  startDeliver,
} from './deliverRun.ts';
import { OwnWorkbooks } from './ownWorkbooks.tsx';
import { previewRun } from './previewRun.ts';

/** Delivers workbooks to the store and shows what became of each. */
export function DeliverPage() {
  return (
    <>
      <PageHeading page="melden" text="Mappen melden" />
      <p class="kern-body text">
        Gemeldete Mappen werden gespeichert und gehen in die Übersicht ein. Jede Meldung ist eine neue
        Version; frühere bleiben erhalten. Sie brauchen dazu den Zugangsschlüssel Ihres Landes.
      </p>
      <WithKey>
        <DeliverForm />
        <Outcomes />
        <OwnWorkbooks />
      </WithKey>
    </>
  );
}

function DeliverForm() {
  const { files, namen, notiz, freigabe } = useStore(deliverChoice);
  const previews = useStore(previewRun).rows.filter(({ file }) => files.includes(file));
  const reading = previews.some(isOpen);
  const busy = useStore(deliverRun).rows.some(isOpen);
  return (
    <div class="formular">
      <FileField
        id="melden-dateien"
        label="Dateien auswählen"
        hint={`Bis zu ${data.limits.batchFiles} Arbeitsmappen (.xlsx oder .ods). Sie können die Dateien auch auf das Feld ziehen.`}
        multiple
        onFiles={chooseFiles}
      />
      {files.length > 0 && <SelectedFiles files={files} onRemove={removeChosen} />}
      <p class="kern-body" role="status">
        {reading && 'Die Dateien werden gelesen, damit Sie vor dem Melden sehen, was anders gelesen wird …'}
      </p>
      {previews.map(({ nr, file, state }) => (
        <Preview key={nr} name={file.name} state={state} />
      ))}
      <div>
        <Checkbox
          id="melden-namen"
          label="Namen von Personen mitsenden"
          describedBy="melden-namen-hinweis"
          checked={namen}
          onChange={(checked) => deliverChoice.update((choice) => ({ ...choice, namen: checked }))}
        />
        <p class="kern-hint text" id="melden-namen-hinweis">
          Gespeichert werden Stammdaten, Stände, Fristen, Tage, Bemerkungen und die Texte des Statusberichts.
          Ohne Häkchen steht statt der Verantwortlichen nur „besetzt“. Freitexte bleiben in jedem Fall stehen
          und können Namen enthalten.
        </p>
      </div>
      <TextArea
        id="melden-notiz"
        label="Notiz (optional)"
        hint="Was zu dieser Meldung zu sagen ist. Bleibt bei der Version."
        maxLength={NOTIZ_ZEICHEN}
        value={notiz}
        onChange={(text) => deliverChoice.update((choice) => ({ ...choice, notiz: text }))}
      />
      <TextField
        id="melden-freigabe"
        label="Freigegeben durch (Funktion, optional)"
        hint="Eine Funktion, kein Name, zum Beispiel Referatsleitung."
        maxLength={FREIGABE_ZEICHEN}
        value={freigabe}
        onChange={(text) => deliverChoice.update((choice) => ({ ...choice, freigabe: text }))}
      />
      <Button
        label="Melden"
        kind="primary"
        disabled={busy || reading || files.length === 0}
        onClick={startDeliver}
      />
    </div>
  );
}

/** What of one file will be stored otherwise than it is written. */
function Preview(props: { readonly name: string; readonly state: RowState<readonly Angleichung[]> }) {
  const { name, state } = props;
  if (state.kind === 'done') return <AngeglichenList of={name} angeglichen={state.result} heading="h3" />;
  if (state.kind !== 'failed') return null;
  return (
    <p class="kern-body">
      Ob in {name} etwas anders gelesen wird, als es geschrieben ist, ließ sich nicht feststellen.{' '}
      {state.text}
    </p>
  );
}

function Outcomes() {
  const { rows, finished } = useStore(deliverRun);
  const heading = useFocus<HTMLHeadingElement>(finished, nothingElseHasFocus);
  const busy = rows.some(isOpen);
  const ready = rows.filter((row) => !isOpen(row)).length;
  return (
    <>
      <p class="kern-body" role="status">
        {busy && `${ready} von ${showDateien(rows.length)} gemeldet`}
      </p>
      {busy && (
        <div class="kern-progress">
          <progress aria-label="Fortschritt der Meldung" value={ready} max={rows.length} />
          <Button label="Abbrechen" onClick={() => deliverRun.cancel()} />
        </div>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="melden-ergebnis" class="ergebnis">
          <h3 class="kern-heading-medium" id="melden-ergebnis" tabIndex={-1} ref={heading}>
            {busy ? 'Ausgewählte Dateien' : summaryOf(rows)}
          </h3>
          <ul class="pruefliste">
            {rows.map((row) => (
              <DeliverRowView key={row.nr} row={row} />
            ))}
          </ul>
          <Button label="Liste leeren" kind="tertiary" onClick={() => deliverRun.clear()} />
        </section>
      )}
    </>
  );
}

/** `3 Dateien: 1 angenommen, 1 unverändert, 1 zu entscheiden`. */
function summaryOf(rows: readonly DeliverRow[]): string {
  const words = {
    accepted: 'angenommen',
    unchanged: 'unverändert',
    conflict: 'zu entscheiden',
    rejected: 'abgelehnt',
  };
  const parts = Object.entries(words).flatMap(([outcome, word]) => {
    const n = rows.filter(({ state }) => state.kind === 'done' && outcomeOf(state.result) === outcome).length;
    return n === 0 ? [] : [`${n} ${word}`];
  });
  const open = rows.filter(({ state }) => state.kind !== 'done').length;
  if (open > 0) parts.push(`${open} nicht gemeldet`);
  return `${showDateien(rows.length)}: ${parts.join(', ')}`;
}
