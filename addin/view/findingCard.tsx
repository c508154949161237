import { useEffect, useRef } from 'preact/hooks';
import { findCheckpoint, findSchritt } from '#templates/catalogue/catalogue.ts';
import type { Finding, FindingCode, Severity } from '#templates/model/finding.ts';
import type { FindingBundle } from '#templates/validate/bundleFindings.ts';
import { quote } from '#templates/validate/wording.ts';
import { fixText } from './fixText.ts';

/** What can be done about findings. */
export interface FindingActions {
  readonly busy: boolean;
  readonly onGoTo: (finding: Finding) => void;
  readonly onRepair: (findings: readonly Finding[]) => void;
  /** Goes to where the workbook is built anew. */
  readonly onVorlage: () => void;
  /** What helps against findings of a code; `null` while that is not loaded. */
  readonly remedyOf: (code: FindingCode) => string | null;
}

interface Props extends FindingActions {
  readonly bundle: FindingBundle;
  /** Whether one of its cells is selected. */
  readonly isSelected: boolean;
  /** Unique in the document. */
  readonly id: string;
}

const words: Readonly<Record<Severity, string>> = {
  error: '✖ Fehler',
  warning: '⚠ Warnung',
  info: 'ℹ Hinweis',
};

/** A finding, or alike ones, with all that can be done in view; a click anywhere on it goes to the cell. */
export function FindingCard({ bundle, isSelected, id, ...actions }: Props) {
  const { severity, findings } = bundle;
  const [first, ...more] = findings;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse, by keyboard "Zur Zelle" does the same
    <li
      ref={card}
      class={`card ${severity}${first.sheet === null ? '' : ' leads'}`}
      {...(isSelected && { 'aria-current': 'true' as const })}
      onClick={(event) => {
        if (first.sheet !== null && isPlain(event)) actions.onGoTo(first);
      }}
    >
      <p class="place">
        <strong>{words[severity]}</strong> {placeText(bundle)}
      </p>
      <p id={id}>{messageOf(first)}</p>
      <Remedy finding={first} remedyOf={actions.remedyOf} />
      <Buttons finding={first} describedBy={id} {...actions} />
      {more.length > 0 && (
        <details>
          <summary>Ebenso in {more.length} weiteren Zellen</summary>
          <ul class="plain stack">
            {more.map((finding, index) => (
              <li key={finding.cell ?? index} class="stack">
                <p id={`${id}-${index}`}>
                  {finding.cell}: {messageOf(finding)}
                </p>
                <Buttons finding={finding} describedBy={`${id}-${index}`} {...actions} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** A click on nothing that has its own meaning, and that selects no text. */
const isPlain = ({ target, currentTarget }: Event): boolean =>
  target instanceof Element &&
  target.closest('button,a,summary,li') === currentTarget &&
  (getSelection()?.isCollapsed ?? true);

/** The severity stands before it already. */
const messageOf = ({ message }: Finding): string => message.replace(/^Hinweis: /, '');

/** Where it stands, with the step's name where the message does not say it. */
function placeText({ sheet, summary, findings: [first] }: FindingBundle): string {
  const { id, cell, message } = first;
  const label = id === null ? null : ((findSchritt(id) ?? findCheckpoint(id))?.label ?? null);
  const where = summary ?? [sheet, cell].filter((part) => part !== null).join(' ');
  const step = summary === null && label !== null && !message.includes(label) ? `${id} ${label}` : '';
  return [where, step].filter((part) => part !== '').join(' · ');
}

/** The value and what helps, each where the message does not say it. */
function Remedy({ finding, remedyOf }: Pick<ButtonsProps, 'finding' | 'remedyOf'>) {
  const { code, value, message, fix } = finding;
  const remedy = fix ? `Vorschlag: ${fixText(fix)}` : message.includes('Bitte ') ? null : remedyOf(code);
  return (
    <>
      {value !== null && value !== '' && !message.includes(value) && (
        <p class="muted">In der Zelle steht {quote(value)}.</p>
      )}
      {remedy !== null && <p class="muted">{remedy}</p>}
    </>
  );
}

interface ButtonsProps extends FindingActions {
  readonly finding: Finding;
  readonly describedBy: string;
}

function Buttons({ finding, describedBy, busy, onGoTo, onRepair, onVorlage }: ButtonsProps) {
  const { code, fix, sheet } = finding;
  // what helps there is a new build
  if (code === 'vorlage-veraltet' || code === 'liste-von-hand')
    return (
      <span class="buttons">
        <button type="button" onClick={onVorlage}>
          Weiter unter „Vorlage“
        </button>
      </span>
    );
  if (code === 'vorlage-neuer')
    return (
      <span class="buttons">
        <button type="button" disabled={busy} onClick={() => location.reload()}>
          Seitenleiste neu laden
        </button>
      </span>
    );
  if (sheet === null && fix === null) return null;
  return (
    <span class="buttons">
      {sheet !== null && (
        <button type="button" aria-describedby={describedBy} disabled={busy} onClick={() => onGoTo(finding)}>
          Zur Zelle
        </button>
      )}
      {fix && (
        <button
          type="button"
          aria-describedby={describedBy}
          disabled={busy}
          onClick={() => onRepair([finding])}
        >
          Beheben
        </button>
      )}
    </span>
  );
}
