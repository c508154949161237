import { data } from '../data.ts';
import { showBytes, showDateien } from '../show.ts';
import { Button } from './button.tsx';

/** The chosen files, each with a way out again; `null` removes all. */
export function SelectedFiles(props: {
  readonly files: readonly File[];
  readonly onRemove: (file: File | null) => void;
}) {
  const { files, onRemove } = props;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <div>
      <p class="kern-body auswahlzeile" role="status">
        {showDateien(files.length)} ausgewählt ({showBytes(bytes)}).{' '}
        <Button label="Auswahl leeren" kind="tertiary" onClick={() => onRemove(null)} />
      </p>
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">Ausgewählte Dateien</span>
        </summary>
        <ul class="kern-accordion__body dateiliste">
          {files.map((file) => (
            <li key={file.name}>
              <span class="kern-body">
                {file.name} ({showBytes(file.size)})
                {file.size > data.limits.fileBytes && <strong>: {data.dateiZuGross.message}</strong>}
              </span>
              <Button
                label="Entfernen"
                name={`Entfernen: ${file.name}`}
                kind="tertiary"
                onClick={() => onRemove(file)}
              />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
