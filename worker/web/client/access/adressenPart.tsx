import { maxAdresse } from '#templates/api/adresse.ts';

interface Props {
  /** As typed, by title of the document. */
  readonly adressen: Readonly<Record<string, string>>;
  /** What holds as long as nothing is set here. */
  readonly general: Readonly<Record<string, string | null>>;
  /** Titles whose address cannot be read. */
  readonly wrong: readonly string[];
  readonly onChange: (titel: string, adresse: string) => void;
}

/** One field for each title of the Weiterführende Dokumente, folded. */
export function AdressenPart({ adressen, general, wrong, onChange }: Props) {
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">Adressen der weiterführenden Dokumente</span>
      </summary>
      <div class="kern-accordion__body felder">
        <p class="kern-body text">
          Mit einer Adresse wird der Titel im Aufgabenbereich zum Link, sobald dort die Vorgaben geholt sind.
          Ohne Adresse bleibt er Text.
        </p>
        {Object.entries(adressen).map(([titel, value], index) => (
          <AdresseField
            key={titel}
            id={`adresse-${index}`}
            titel={titel}
            value={value}
            general={general[titel] ?? ''}
            wrong={wrong.includes(titel)}
            onChange={(adresse) => onChange(titel, adresse)}
          />
        ))}
      </div>
    </details>
  );
}

function AdresseField(props: {
  readonly id: string;
  readonly titel: string;
  readonly value: string;
  readonly general: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { id, titel, value, general, wrong, onChange } = props;
  return (
    <div class={`kern-form-input${wrong ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {titel}
      </label>
      <input
        class={`kern-form-input__input${wrong ? ' kern-form-input__input--error' : ''}`}
        id={id}
        type="url"
        autocomplete="off"
        placeholder={general}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-fehler` : undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {wrong && (
        <p class="kern-error" id={`${id}-fehler`} role="alert">
          <span class="kern-icon kern-icon--danger" aria-hidden="true" />
          <span class="kern-body">
            Eine Adresse beginnt mit http:// oder https://, enthält kein Leerzeichen und hat höchstens{' '}
            {maxAdresse} Zeichen.
          </span>
        </p>
      )}
    </div>
  );
}
