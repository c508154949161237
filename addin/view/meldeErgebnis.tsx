import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '#templates/model/finding.ts';
import type { Konflikt, Seite } from '#templates/sync/abgleichen.ts';
import { count } from '#templates/validate/wording.ts';
import type { Angenommen, MeldeOutcome } from '../commands/meldeOutcome.ts';
import { FeldAenderungen } from './feldAenderungen.tsx';
import { KonfliktForm } from './konfliktForm.tsx';

interface Props {
  readonly outcome: MeldeOutcome;
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, cell: string | null) => void;
  readonly onDecide: (wahl: Readonly<Record<string, Seite>>, version: number) => void;
  readonly onOwn: () => void;
  readonly onStandHeute: () => void;
  readonly onProjekt: (projekt: 'umbenannt' | 'neu') => void;
}

/** What became of a delivery, and what a person can do about a refusal. */
export function MeldeErgebnis({ outcome, busy, onGoTo, onDecide, onOwn, onStandHeute, onProjekt }: Props) {
  switch (outcome.art) {
    case 'angenommen':
    case 'unveraendert':
      return <Accepted outcome={outcome} />;
    case 'konflikt':
      return (
        <KonfliktForm
          konflikte={outcome.konflikte}
          busy={busy}
          onGoTo={(konflikt) => goToKonflikt(konflikt, onGoTo)}
          onDecide={(wahl) => onDecide(wahl, outcome.version)}
          onOwn={onOwn}
        />
      );
    case 'stand-veraltet':
      return (
        <Refused text={outcome.text}>
          <button type="button" disabled={busy} onClick={onStandHeute}>
            Stand auf heute setzen
          </button>
        </Refused>
      );
    case 'projekt-abweichend':
      return (
        <Refused text={outcome.text}>
          <span class="buttons">
            <button type="button" disabled={busy} onClick={() => onProjekt('umbenannt')}>
              Das Projekt wurde umbenannt
            </button>
            <button type="button" disabled={busy} onClick={() => onProjekt('neu')}>
              Als neues Projekt melden
            </button>
          </span>
        </Refused>
      );
    case 'abgelehnt':
      return (
        <Refused text={outcome.text}>
          <Findings findings={outcome.findings} busy={busy} onGoTo={onGoTo} />
        </Refused>
      );
    case 'fehlerhaft':
      return (
        <Refused
          text={`Es wurde nichts gesendet: ${count(outcome.findings.length, 'Fehler steht', 'Fehler stehen')} in Stammdaten oder Checkliste.`}
        >
          <Findings findings={outcome.findings} busy={busy} onGoTo={onGoTo} />
        </Refused>
      );
  }
}

function goToKonflikt({ cell }: Konflikt, onGoTo: Props['onGoTo']): void {
  const at = cell?.lastIndexOf('!') ?? -1;
  if (cell !== null && at > 0) onGoTo(cell.slice(0, at), cell.slice(at + 1));
}

/** The heading takes the focus: it answers what was asked for. */
function Heading({ text, of }: { readonly text: string; readonly of: MeldeOutcome | string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [of]);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {text}
    </h3>
  );
}

function Accepted({ outcome }: { readonly outcome: Angenommen }) {
  const { art, kennung, version, changes, ersetzt, eingetragen, hinweis } = outcome;
  const replaced = ersetzt.map(({ id, feld, gespeichert, eigene }) => ({
    id,
    feld,
    vorher: gespeichert,
    nachher: eigene,
  }));
  return (
    <div class="stack">
      <Heading
        of={outcome}
        text={
          art === 'angenommen'
            ? `Angenommen: ${kennung}, Version ${version}`
            : `Unverändert: ${kennung} liegt schon so vor, Version ${version}`
        }
      />
      {hinweis !== null && <p class="message">{hinweis}</p>}
      <FeldAenderungen
        title={`${count(changes.length, 'Feld', 'Felder')} im Speicher geändert`}
        changes={changes}
      />
      <FeldAenderungen
        title={`${count(eingetragen.length, 'Feld', 'Felder')} von anderen in die Mappe übernommen`}
        changes={eingetragen}
      />
      <FeldAenderungen
        title={`${count(replaced.length, 'Feld', 'Felder')} anderer durch Ihre Angaben ersetzt`}
        changes={replaced}
      />
    </div>
  );
}

function Refused(props: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <div class="stack">
      <Heading of={props.text} text="Nicht angenommen" />
      <p class="message error">{props.text}</p>
      {props.children}
    </div>
  );
}

function Findings(props: {
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onGoTo: Props['onGoTo'];
}) {
  if (props.findings.length === 0) return null;
  return (
    <ul>
      {props.findings.map(({ code, sheet, cell, message }) => (
        <li key={`${code} ${sheet} ${cell} ${message}`}>
          {message}{' '}
          {sheet !== null && (
            <button type="button" disabled={props.busy} onClick={() => props.onGoTo(sheet, cell)}>
              Zur Zelle
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
