import { useState } from 'preact/hooks';
import type { Konflikt } from '#templates/api/konflikt.ts';
import type { Felderwahl, Seite } from '#templates/api/wahl.ts';
import { schluesselOf } from '#templates/sync/felder.ts';
import { fieldName, ownerName } from '../fieldNames.ts';
import { showInstant, showWert } from '../show.ts';
import { Button } from '../ui/button.tsx';
import { type DeliverOptions, decide } from './deliver.ts';
import { type DeliverRow, deliverRun } from './deliverRun.ts';

/** The fields that both sides changed, with a choice for each; or the own file as a whole. */
export function ConflictForm(props: {
  readonly row: DeliverRow;
  /** The stored version that the file is in conflict with. */
  readonly version: number;
  readonly conflicts: readonly Konflikt[];
}) {
  const { row, version, conflicts } = props;
  const [choices, setChoices] = useState<Felderwahl>({});
  const [asked, setAsked] = useState(false);
  const open = conflicts.filter((conflict) => choices[schluesselOf(conflict)] === undefined).length;
  const id = `konflikt-${row.nr}`;
  const resend = (options: DeliverOptions) => deliverRun.again(row.nr, options);
  const apply = () => {
    setAsked(true);
    if (open === 0) resend(decide(row.options, version, choices));
  };
  return (
    <div class="abschnitt breit">
      <h6 class="kern-title kern-title--small" id={id}>
        Felder im Konflikt
      </h6>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the region */}
      <section class="rollbereich" aria-labelledby={id} tabIndex={0}>
        <table class="tabelle tabelle--umbruch">
          <thead>
            <tr>
              {['Feld und Zelle', 'Basis', 'Gespeichert, von wem und wann', 'Eigene', 'Was gilt?'].map(
                (header) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => {
              const key = schluesselOf(conflict);
              return (
                <tr key={key}>
                  <th scope="row">
                    {ownerName(conflict.id)}, {fieldName(conflict.id, conflict.feld)}
                    {conflict.cell !== null && <div class="kern-body--muted">{conflict.cell}</div>}
                  </th>
                  <td>{showWert(conflict, conflict.basis) || 'leer'}</td>
                  <td>
                    {showWert(conflict, conflict.gespeichert) || 'leer'}
                    <div class="kern-body--muted">
                      {conflict.wer ?? ''}
                      {conflict.wann !== null && `, ${showInstant(conflict.wann)}`}
                    </div>
                  </td>
                  <td>{showWert(conflict, conflict.eigene) || 'leer'}</td>
                  <td>
                    <Choice
                      name={`${id}-${key}`}
                      label={`${ownerName(conflict.id)}, ${fieldName(conflict.id, conflict.feld)}`}
                      value={choices[key]}
                      onChange={(seite) => setChoices({ ...choices, [key]: seite })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {asked && open > 0 && (
        <p class="kern-body" role="alert">
          Wählen Sie zuerst in jeder Zeile, was gilt. Offen: {open}.
        </p>
      )}
      <div class="knoepfe">
        <Button label="Auswahl übernehmen" name={`Auswahl übernehmen: ${row.file.name}`} onClick={apply} />
        <Button
          label="Meine Datei gilt"
          name={`Meine Datei gilt: ${row.file.name}`}
          onClick={() => resend({ ...row.options, wahl: 'eigene' })}
        />
      </div>
    </div>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: Seite | undefined;
  readonly onChange: (seite: Seite) => void;
}) {
  const { name, label, value, onChange } = props;
  const options: readonly (readonly [Seite, string])[] = [
    ['gespeichert', 'Gespeichert'],
    ['eigene', 'Eigene'],
  ];
  return (
    <fieldset class="wahl">
      <legend class="kern-sr-only">Was gilt für {label}?</legend>
      {options.map(([seite, word]) => (
        <div key={seite} class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            id={`${name}-${seite}`}
            name={name}
            checked={value === seite}
            onChange={() => onChange(seite)}
          />
          <label class="kern-label" for={`${name}-${seite}`}>
            {word}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
