import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Konflikt } from '#templates/api/konflikt.ts';
import { codeOf } from '#templates/api/problem.ts';
import { type Vermerk, vermerkZeilen } from '#templates/api/vermerk.ts';
import type { Felderwahl } from '#templates/api/wahl.ts';
import { land } from '#templates/catalogue/catalogue.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import { count } from '#templates/validate/wording.ts';
import { zusammenfassung } from './aenderungenText.ts';
import { FeldAenderungen } from './feldAenderungen.tsx';
import { KonfliktForm } from './konfliktForm.tsx';

const zeitpunkt = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

interface Props {
  readonly result: DeliverResult;
  /** What went along and is kept with the version. */
  readonly vermerk: Vermerk;
  readonly checkliste: Checkliste;
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, cell: string | null) => void;
  readonly onDecide: (felder: Felderwahl, version: number) => void;
  readonly onOwn: () => void;
  readonly onStandHeute: () => void;
  readonly onProjekt: (projekt: 'umbenannt' | 'neu') => void;
}

/** What became of a delivery, and what a person can do about a refusal. */
export function MeldeErgebnis(props: Props) {
  const { result, busy, onGoTo, onDecide, onOwn } = props;
  const { outcome, conflicts, version } = result;
  if (outcome === 'accepted' || outcome === 'unchanged')
    return <Accepted result={result} vermerk={props.vermerk} checkliste={props.checkliste} />;
  if (conflicts.length === 0 || version === null) return <Refused {...props} />;
  return (
    <KonfliktForm
      key={version}
      konflikte={conflicts}
      busy={busy}
      onGoTo={(konflikt) => goToKonflikt(konflikt, onGoTo)}
      onDecide={(felder) => onDecide(felder, version)}
      onOwn={onOwn}
    />
  );
}

function goToKonflikt({ cell }: Konflikt, onGoTo: Props['onGoTo']): void {
  const at = cell?.lastIndexOf('!') ?? -1;
  if (cell !== null && at > 0) onGoTo(cell.slice(0, at), cell.slice(at + 1));
}

/** The heading takes the focus: it answers what was asked for. */
function Heading({ text, of }: { readonly text: string; readonly of: DeliverResult }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [of]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
}

/** The receipt. */
function Accepted({ result, vermerk, checkliste }: Pick<Props, 'result' | 'vermerk' | 'checkliste'>) {
  const { outcome, kennung, version, changes, conflicts, uebernommen, hinweis } = result;
  const um = useMemo(() => zeitpunkt.format(Date.now()), [result]);
  const { stammdaten } = checkliste;
  const ersetzt = conflicts.map(({ id, feld, gespeichert, eigene }) => ({
    id,
    feld,
    vorher: gespeichert,
    nachher: eigene,
  }));
  return (
    <div class="message receipt stack">
      <Heading
        of={result}
        text={
          outcome === 'accepted'
            ? `✔ Meldung eingegangen, ${um} Uhr`
            : `✔ Keine Änderung gegenüber Version ${version}`
        }
      />
      <p>
        {[
          [stammdaten.land && land(stammdaten.land).label, stammdaten.umsetzungsprojekt]
            .filter(Boolean)
            .join(', '),
          `Kennung ${kennung}`,
          `Version ${version}`,
          stammdaten.stand && `Stand ${showTag(stammdaten.stand)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {vermerkZeilen(vermerk).map((zeile) => (
        <p key={zeile} class="lines">
          {zeile}
        </p>
      ))}
      {hinweis !== null && <p class="strong">{hinweis}</p>}
      {changes.length > 0 && <p>{zusammenfassung(changes)}.</p>}
      <FeldAenderungen
        title={`${count(changes.length, 'Feld', 'Felder')} im Speicher geändert`}
        changes={changes}
      />
      <FeldAenderungen
        title={`${count(uebernommen.length, 'Feld', 'Felder')} in die Mappe übernommen`}
        changes={uebernommen}
      />
      <FeldAenderungen
        title={`${count(ersetzt.length, 'Feld', 'Felder')} anderer durch Ihre Angaben ersetzt`}
        changes={ersetzt}
      />
    </div>
  );
}

function Refused({ result, busy, onGoTo, onStandHeute, onProjekt }: Props) {
  const { problem, findings } = result;
  const text =
    problem?.detail ??
    `Es wurde nichts gesendet: ${count(findings.length, 'Fehler steht', 'Fehler stehen')} in Stammdaten oder Checkliste.`;
  const code = codeOf(problem);
  return (
    <div class="stack">
      <Heading of={result} text="Nicht angenommen" />
      <p class="message error">{text}</p>
      {code === 'stand-veraltet' && (
        <button type="button" disabled={busy} onClick={onStandHeute}>
          Stand auf heute setzen
        </button>
      )}
      {code === 'projekt-abweichend' && (
        <span class="buttons">
          <button type="button" disabled={busy} onClick={() => onProjekt('umbenannt')}>
            Das Projekt wurde umbenannt
          </button>
          <button type="button" disabled={busy} onClick={() => onProjekt('neu')}>
            Als neues Projekt melden
          </button>
        </span>
      )}
      <Findings findings={findings} busy={busy} onGoTo={onGoTo} />
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
