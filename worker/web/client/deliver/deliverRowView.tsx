import type { DeliverOutcome, DeliverResult } from '#templates/api/deliverResult.ts';
import { codeOf } from '#templates/api/problem.ts';
import { vermerkZeilen } from '#templates/api/vermerk.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { Button } from '../ui/button.tsx';
import { FindingList } from '../ui/findingList.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { ConflictForm } from './conflictForm.tsx';
import type { DeliverOptions } from './deliver.ts';
import { type DeliverRow, deliverRun } from './deliverRun.ts';
import { FieldChanges } from './fieldChanges.tsx';
import { saveWorkbook } from './ownRun.ts';

/** One delivered file: what became of it, and what can be done about a refusal. */
export function DeliverRowView({ row }: { readonly row: DeliverRow }) {
  const { nr, file, state } = row;
  return (
    <li class="pruefzeile">
      <h4 class="kern-title">{file.name}</h4>
      {state.kind === 'waiting' && <p class="kern-body kern-body--muted">Wartet auf die Meldung</p>}
      {state.kind === 'running' && <p class="kern-body kern-body--muted">Wird gemeldet …</p>}
      {(state.kind === 'cancelled' || state.kind === 'failed') && (
        <>
          <p class="kern-body">
            {state.kind === 'failed'
              ? state.text
              : 'Abgebrochen. Was davon angekommen ist, steht unter „Gemeldete Mappen“.'}
          </p>
          <Button
            label="Erneut melden"
            name={`Erneut melden: ${file.name}`}
            onClick={() => deliverRun.again(nr)}
          />
        </>
      )}
      {state.kind === 'done' && <Result row={row} result={state.result} />}
    </li>
  );
}

const badges = {
  accepted: 'success',
  unchanged: 'info',
  conflict: 'warning',
  rejected: 'danger',
} as const;

function Result({ row, result }: { readonly row: DeliverRow; readonly result: DeliverResult }) {
  const { outcome, kennung, version, changes, conflicts, findings } = result;
  const badge = badges[outcomeOf(result)];
  const hint = result.problem?.detail ?? result.hinweis;
  return (
    <>
      <h5 class={`kern-badge kern-badge--${badge}`}>
        <span class={`kern-icon kern-icon--${badge}`} aria-hidden="true" />
        <span class="kern-label">{headlineOf(result)}</span>
      </h5>
      {hint !== null && <p class="kern-body">{hint}</p>}
      {outcome === 'accepted' &&
        vermerkZeilen(row.options.vermerk).map((zeile) => (
          <p key={zeile} class="kern-body zeilen">
            {zeile}
          </p>
        ))}
      {outcome === 'conflict' && version !== null && conflicts.length > 0 && (
        <ConflictForm row={row} version={version} conflicts={conflicts} />
      )}
      <Ways row={row} result={result} />
      {changes.length > 0 && <FieldChanges of={row.file.name} changes={changes} />}
      {findings.length > 0 && (
        <details class="kern-accordion" open={outcome === 'rejected'}>
          <summary class="kern-accordion__header">
            <span class="kern-title kern-title--small">
              {headingOf(countFindings(findings))}
              <span class="kern-sr-only"> in {row.file.name}</span>
            </span>
          </summary>
          <div class="kern-accordion__body">
            <FindingList findings={findings} />
          </div>
        </details>
      )}
      {kennung !== null && version !== null && (outcome === 'accepted' || outcome === 'unchanged') && (
        <FileBack kennung={kennung} version={version} missing={result.uebernommen.length} />
      )}
    </>
  );
}

function headlineOf(result: DeliverResult): string {
  const { kennung, version, conflicts } = result;
  switch (outcomeOf(result)) {
    case 'accepted':
      return `Angenommen: ${kennung}, Version ${version}`;
    case 'unchanged':
      return `Unverändert: ${kennung} liegt schon so vor, Version ${version}`;
    case 'conflict':
      return conflicts.length === 0
        ? 'Noch nicht angenommen: Entscheidung nötig'
        : `Konflikt: ${kennung} wurde inzwischen auch von anderen geändert`;
    case 'rejected':
      return 'Nicht angenommen';
  }
}

/** What a person can decide after a refusal. */
function Ways({ row, result }: { readonly row: DeliverRow; readonly result: DeliverResult }) {
  const offered = waysFor(result);
  if (offered.length === 0) return null;
  return (
    <div class="knoepfe">
      {offered.map(([label, options]) => (
        <Button
          key={label}
          label={label}
          name={`${label}: ${row.file.name}`}
          onClick={() => deliverRun.again(row.nr, { ...row.options, ...options })}
        />
      ))}
    </div>
  );
}

/** A conflict without a choice, such as an erased Kennung, is a refusal. */
export function outcomeOf(result: DeliverResult): DeliverOutcome {
  if (result.outcome !== 'conflict') return result.outcome;
  return result.conflicts.length > 0 || waysFor(result).length > 0 ? 'conflict' : 'rejected';
}

function waysFor({
  problem,
  version,
}: DeliverResult): readonly (readonly [string, Partial<DeliverOptions>])[] {
  switch (codeOf(problem)) {
    case 'stand-veraltet':
      return version === null ? [] : [['Stand auf heute setzen', { heuteNach: version }]];
    case 'projekt-abweichend':
      return [
        ['Das Projekt wurde umbenannt', { projekt: 'umbenannt' }],
        ['Als neues Projekt melden', { projekt: 'neu' }],
      ];
    default:
      return [];
  }
}

function FileBack(props: {
  readonly kennung: string;
  readonly version: number;
  /** Fields that others changed and that the delivered file lacks. */
  readonly missing: number;
}) {
  const { kennung, version, missing } = props;
  const task = useTask();
  const label = `Mappe mit Version ${version} herunterladen`;
  return (
    <>
      <p class="kern-body">
        {missing > 0 &&
          `Ihrer Datei ${missing === 1 ? 'fehlt ein Feld, das' : `fehlen ${missing} Felder, die`} andere geändert haben. `}
        Arbeiten Sie mit der heruntergeladenen Mappe weiter: Sie enthält die Version, auf der Ihre nächste
        Meldung aufbaut.
      </p>
      <Button
        label={label}
        name={`${label}: ${kennung}`}
        onClick={() =>
          void task.run('Die Mappe wird erstellt …', 'Die Mappe ist heruntergeladen.', () =>
            saveWorkbook(kennung),
          )
        }
      />
      <TaskMessage task={task} />
    </>
  );
}
