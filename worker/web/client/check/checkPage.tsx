import { countFindings } from '#templates/validate/countFindings.ts';
import { showDateien } from '../show.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/fileField.tsx';
import { isOpen } from '../ui/fileQueue.ts';
import { KeyOnDemand } from '../ui/keyForm.tsx';
import { PageHeading } from '../ui/pageHeading.tsx';
import { nothingElseHasFocus, useFocus } from '../ui/useFocus.ts';
import { CheckRowView } from './checkRowView.tsx';
import { type CheckRow, checkRun } from './checkRun.ts';

/** Checks files as the add-in does, one row a file. */
export function CheckPage() {
  const { rows, finished } = useStore(checkRun);
  const busy = rows.some(isOpen);
  const ready = rows.filter((row) => !isOpen(row)).length;
  const heading = useFocus<HTMLHeadingElement>(finished, nothingElseHasFocus);
  return (
    <>
      <PageHeading page="pruefen" text="Dateien prüfen" />
      <p class="kern-body text">
        Es gelten dieselben Prüfregeln wie in Excel. Die Dateien werden dazu an diesen Dienst gesendet und
        danach verworfen. Gespeichert wird nichts.
      </p>
      <KeyOnDemand />
      <FileField
        id="pruefen-dateien"
        label="Dateien auswählen"
        hint="Arbeitsmappen (.xlsx oder .ods). Sie können die Dateien auch auf das Feld ziehen."
        multiple
        onFiles={(files) => checkRun.add(files, {})}
      />
      <p class="kern-body" role="status">
        {busy && `${ready} von ${showDateien(rows.length)} geprüft`}
      </p>
      {busy && (
        <div class="kern-progress">
          <progress aria-label="Fortschritt der Prüfung" value={ready} max={rows.length} />
          <Button label="Abbrechen" onClick={() => checkRun.cancel()} />
        </div>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="pruefen-ergebnis" class="ergebnis">
          <h3 class="kern-heading-medium" id="pruefen-ergebnis" tabIndex={-1} ref={heading}>
            {busy ? 'Ausgewählte Dateien' : summaryOf(rows)}
          </h3>
          <ul class="pruefliste">
            {rows.map((row) => (
              <CheckRowView key={row.nr} row={row} />
            ))}
          </ul>
          <Button label="Liste leeren" kind="tertiary" onClick={() => checkRun.clear()} />
        </section>
      )}
    </>
  );
}

/** `4 Dateien geprüft, 1 davon mit Fehlern`. */
function summaryOf(rows: readonly CheckRow[]): string {
  const results = rows.flatMap(({ state }) => (state.kind === 'done' ? [state.result] : []));
  const withErrors = results.filter(({ findings }) => countFindings(findings).error > 0).length;
  const missing = rows.length - results.length;
  const errors = withErrors === 0 ? 'keine mit Fehlern' : `${withErrors} mit Fehlern`;
  return `${showDateien(results.length)} geprüft, ${errors}${missing === 0 ? '' : `, ${missing} nicht geprüft`}`;
}
