import { type Angleichung, groupAngleichungen } from '#templates/model/angleichung.ts';
import { besitzerText } from '#templates/sync/eingabeText.ts';
import { count } from '#templates/validate/wording.ts';

interface Props {
  readonly angeglichen: readonly Angleichung[];
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** What is delivered otherwise than it was written, to be seen before it is stored; nothing where all is as written. */
export function Angeglichenes({ angeglichen, busy, onGoTo }: Props) {
  if (angeglichen.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="angeglichen">
      <h2 id="angeglichen">Anders gelesen als geschrieben ({angeglichen.length})</h2>
      <p class="muted" id="angeglichen-hinweis">
        So wird gemeldet. Stimmt etwas nicht, berichtigen Sie die Zelle.
      </p>
      <ul class="cards" aria-labelledby="angeglichen" aria-describedby="angeglichen-hinweis">
        {groupAngleichungen(angeglichen).map(({ feld, steht, gelesen, stellen }, nr) => (
          <li key={`${feld} ${steht} ${gelesen}`}>
            <details class="preview">
              <summary id={`angeglichen-${nr}`}>
                <strong>{feld}</strong>: steht: „{steht}“, gelesen: „{gelesen}“{' '}
                <span class="muted">({count(stellen.length, 'Zelle', 'Zellen')})</span>
              </summary>
              <ul class="detail">
                {stellen.map(({ sheet, cell, id }) => (
                  <li key={`${sheet}!${cell}`}>
                    <span id={`angeglichen-${nr}-${cell}`}>
                      {id === null ? '' : `${besitzerText(id)}, `}
                      {sheet} {cell}
                    </span>{' '}
                    <button
                      type="button"
                      aria-describedby={`angeglichen-${nr}-${cell}`}
                      disabled={busy}
                      onClick={() => onGoTo(sheet, cell)}
                    >
                      Zur Zelle
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
