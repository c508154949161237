import { FREIGABE_ZEICHEN, NOTIZ_ZEICHEN } from '#templates/api/vermerk.ts';

/** As it is typed. */
export interface VermerkText {
  readonly notiz: string;
  readonly freigabe: string;
}

/** What a person says with a delivery. */
export function VermerkFields(props: {
  readonly text: VermerkText;
  readonly onType: (text: VermerkText) => void;
}) {
  const { text, onType } = props;
  return (
    <>
      <div class="field">
        <label for="notiz">Notiz (optional)</label>
        <textarea
          id="notiz"
          rows={2}
          maxLength={NOTIZ_ZEICHEN}
          value={text.notiz}
          onInput={(event) => onType({ ...text, notiz: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="freigabe">Freigegeben durch (Funktion, optional)</label>
        <input
          id="freigabe"
          autocomplete="off"
          maxLength={FREIGABE_ZEICHEN}
          aria-describedby="freigabe-hinweis"
          value={text.freigabe}
          onInput={(event) => onType({ ...text, freigabe: event.currentTarget.value })}
        />
        <p class="muted" id="freigabe-hinweis">
          Eine Funktion, kein Name, zum Beispiel Referatsleitung. Beides bleibt bei der gemeldeten Version.
        </p>
      </div>
    </>
  );
}
