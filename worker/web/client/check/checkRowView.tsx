import { useState } from 'preact/hooks';
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { landName } from '../data.ts';
import { AngeglichenList } from '../ui/angeglichenList.tsx';
import { Button } from '../ui/button.tsx';
import { FindingList } from '../ui/findingList.tsx';
import { ausgaben, type CheckRow, checkRun, saveAusgabe } from './checkRun.ts';
import { MissingFields } from './missingFields.tsx';

/** One file: what it is, how the check ended, what was found. */
export function CheckRowView({ row }: { readonly row: CheckRow }) {
  const { nr, file, state } = row;
  return (
    <li class="pruefzeile">
      <h4 class="kern-title">{file.name}</h4>
      {state.kind === 'waiting' && <p class="kern-body kern-body--muted">Wartet auf die Prüfung</p>}
      {state.kind === 'running' && <p class="kern-body kern-body--muted">Wird geprüft …</p>}
      {state.kind === 'cancelled' && (
        <Unchecked nr={nr} name={file.name} text="Die Prüfung wurde abgebrochen." />
      )}
      {state.kind === 'failed' && <Unchecked nr={nr} name={file.name} text={state.text} />}
      {state.kind === 'done' && <Result row={row} result={state.result} />}
    </li>
  );
}

function Unchecked({
  nr,
  name,
  text,
}: {
  readonly nr: number;
  readonly name: string;
  readonly text: string;
}) {
  return (
    <>
      <p class="kern-body">Nicht geprüft. {text}</p>
      <Button label="Erneut prüfen" name={`Erneut prüfen: ${name}`} onClick={() => checkRun.again(nr)} />
    </>
  );
}

function Result({ row, result }: { readonly row: CheckRow; readonly result: ValidateAnswer }) {
  const { file } = row;
  const { land, umsetzungsprojekt, stand, checkliste, findings } = result;
  const counts = countFindings(findings);
  const kind = counts.error > 0 ? 'danger' : counts.warning > 0 ? 'warning' : 'success';
  return (
    <>
      <dl class="angaben">
        <Angabe name="Land" value={land && landName(land)} />
        <Angabe name="Umsetzungsprojekt" value={umsetzungsprojekt} />
        <Angabe name="Stand" value={stand && showTag(stand)} />
      </dl>
      <h5 class={`kern-badge kern-badge--${kind}`}>
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <span class="kern-label">{headingOf(counts)}</span>
      </h5>
      {findings.length > 0 && (
        <details class="kern-accordion">
          <summary class="kern-accordion__header">
            <span class="kern-title kern-title--small">
              Befunde<span class="kern-sr-only"> zu {file.name}</span> ({findings.length})
            </span>
          </summary>
          <div class="kern-accordion__body">
            <FindingList findings={findings} />
          </div>
        </details>
      )}
      <AngeglichenList of={file.name} angeglichen={result.angeglichen} heading="h5" />
      <MissingFields row={row} result={result} />
      {checkliste !== null && <Ausgaben row={row} />}
    </>
  );
}

function Angabe({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? 'keine Angabe'}</dd>
    </div>
  );
}

function Ausgaben({ row }: { readonly row: CheckRow }) {
  const [message, setMessage] = useState('');
  const save = async (format: keyof typeof ausgaben) => {
    setMessage('Die Mappe wird erstellt …');
    setMessage((await saveAusgabe(row, format)) ?? 'Die Mappe ist heruntergeladen.');
  };
  return (
    <div class="knoepfe">
      {(['xlsx', 'vorlage'] as const).map((format) => {
        const { label } = ausgaben[format];
        const name = `${label}: ${row.file.name}`;
        return (
          <Button key={format} label={label} name={name} kind="tertiary" onClick={() => void save(format)} />
        );
      })}
      <span class="kern-body" role="status">
        {message}
      </span>
    </div>
  );
}
