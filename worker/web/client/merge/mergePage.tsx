import { useEffect, useState } from 'preact/hooks';
import { data } from '../data.ts';
import { useStore } from '../store.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/fileField.tsx';
import { KeyOnDemand } from '../ui/keyForm.tsx';
import { PageHeading } from '../ui/pageHeading.tsx';
import { SelectedFiles } from '../ui/selectedFiles.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { MergeOptions } from './mergeOptions.tsx';
import { MergeResult } from './mergeResult.tsx';
import {
  addFiles,
  addSamples,
  cancelMerge,
  changeOrder,
  mergeRun,
  removeFile,
  startMerge,
} from './mergeRun.ts';
import { listSamples } from './sampleFiles.ts';

/** Merges files into an overview: choose, see, save. */
export function MergePage() {
  const { order, busy, error, result } = useStore(mergeRun);
  const heading = useFocus<HTMLHeadingElement>(result);
  return (
    <>
      <PageHeading page="zusammenfuehren" text="Dateien zusammenführen" />
      <p class="kern-body text">
        Aus den Mappen der Länder entsteht eine Übersicht, die Sie hier ansehen und als Arbeitsmappe
        herunterladen können. Gespeichert wird nichts.
      </p>
      <KeyOnDemand />
      <div class="formular formular--breit">
        <div class="spalte">
          <FileField
            id="zusammenfuehren-dateien"
            label="Dateien auswählen"
            hint={`Bis zu ${data.limits.batchFiles} Arbeitsmappen (.xlsx oder .ods). Sie können die Dateien auch auf das Feld ziehen.`}
            multiple
            onFiles={addFiles}
          />
          <Samples />
          {order.files.length > 0 && <SelectedFiles files={order.files} onRemove={removeFile} />}
          <FileField
            id="zusammenfuehren-vorher"
            label="Frühere Übersicht (optional)"
            hint="Eine Übersicht, die Sie hier schon einmal heruntergeladen haben. Dann sehen Sie, was sich seitdem geändert hat."
            multiple={false}
            onFiles={([vorher = null]) => changeOrder({ vorher })}
          />
          {order.vorher !== null && (
            <p class="kern-body auswahlzeile">
              Verglichen wird mit {order.vorher.name}.{' '}
              <Button label="Ohne Vergleich" kind="tertiary" onClick={() => changeOrder({ vorher: null })} />
            </p>
          )}
        </div>
        <MergeOptions order={order} />
        <div class="knoepfe ganz">
          <Button
            label="Zusammenführen"
            kind="primary"
            disabled={busy !== null}
            onClick={() => void startMerge()}
          />
          {busy !== null && <Button label="Abbrechen" onClick={cancelMerge} />}
        </div>
        <p class="kern-body ganz" role="status">
          {busy}
        </p>
        {error !== null && (
          <div class="ganz">
            <Alert kind="danger" title={error} live />
          </div>
        )}
      </div>
      {result !== null && (
        <MergeResult
          answer={result.answer}
          heading={heading}
          order={result.order}
          outdated={result.order !== order}
          busy={busy !== null}
        />
      )}
    </>
  );
}

/** Offered in a demonstration alone. */
function Samples() {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without the network there are no samples either
    listSamples().then(setNames, () => setNames([]));
  }, []);
  if (names.length === 0) return null;
  return (
    <div>
      <Button label="Mit Beispieldateien ausprobieren" onClick={() => void addSamples(names)} />
    </div>
  );
}
