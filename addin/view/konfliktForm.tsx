import { useEffect, useRef, useState } from 'preact/hooks';
import type { Konflikt } from '#templates/api/konflikt.ts';
import type { Felderwahl } from '#templates/api/wahl.ts';
import { schluesselOf } from '#templates/sync/felder.ts';
import { count } from '#templates/validate/wording.ts';
import { placeText, showWert } from './feldAenderungen.tsx';

interface Props {
  readonly konflikte: readonly Konflikt[];
  readonly busy: boolean;
  readonly onGoTo: (konflikt: Konflikt) => void;
  readonly onDecide: (wahl: Felderwahl) => void;
  /** "Meine Datei gilt". */
  readonly onOwn: () => void;
}

const zeitpunkt = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

/** The fields that both sides changed: three values, who and when, and a choice for each. */
export function KonfliktForm({ konflikte, busy, onGoTo, onDecide, onOwn }: Props) {
  const [wahl, setWahl] = useState<Felderwahl>({});
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [konflikte]);
  const open = konflikte.filter((konflikt) => wahl[schluesselOf(konflikt)] === undefined).length;
  const decide = () => {
    setAsked(true);
    if (open === 0) onDecide(wahl);
  };
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {count(konflikte.length, 'Feld haben', 'Felder haben')} auch andere geändert
      </h2>
      <p>Es ist noch nichts gespeichert. Wählen Sie je Feld, was gilt; die Mappe wird danach angepasst.</p>
      {konflikte.map((konflikt) => {
        const key = schluesselOf(konflikt);
        const { id, feld, cell, basis, gespeichert, eigene, wer, wann } = konflikt;
        return (
          <fieldset key={key} class="stack">
            <legend>{placeText(id, feld)}</legend>
            <p class="muted">
              Gemeinsam war: {showWert(id, feld, basis)}
              {wer !== null && `. Geändert von ${wer}`}
              {wann !== null && `, ${zeitpunkt.format(new Date(wann))}`}
            </p>
            {(
              [
                ['gespeichert', 'Gespeichert', gespeichert],
                ['eigene', 'Eigene', eigene],
              ] as const
            ).map(([seite, word, wert]) => (
              <label key={seite} class="check">
                <input
                  type="radio"
                  name={`konflikt-${key}`}
                  checked={wahl[key] === seite}
                  onChange={() => setWahl({ ...wahl, [key]: seite })}
                />{' '}
                {word}: {showWert(id, feld, wert)}
              </label>
            ))}
            {cell !== null && (
              <p class="figure">
                <span class="muted">{cell}</span>
                <button type="button" disabled={busy} onClick={() => onGoTo(konflikt)}>
                  Zur Zelle
                </button>
              </p>
            )}
          </fieldset>
        );
      })}
      {asked && open > 0 && (
        <p class="message error" role="alert">
          Wählen Sie zuerst in jedem Feld, was gilt. Offen: {open}.
        </p>
      )}
      <span class="buttons">
        <button type="button" class="primary" disabled={busy} onClick={decide}>
          Auswahl übernehmen
        </button>
        <button type="button" disabled={busy} onClick={onOwn}>
          Meine Datei gilt
        </button>
      </span>
    </div>
  );
}
