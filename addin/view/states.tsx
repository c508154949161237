/** What the pane says where something stands in the way: one sentence and one thing to do. */
import type { ComponentChildren } from 'preact';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';

interface StateProps {
  readonly text: ComponentChildren;
  readonly action: string;
  readonly busy?: boolean;
  readonly onAction: () => void;
}

/** A state with its one thing to do. */
function State({ text, action, busy = false, onAction }: StateProps) {
  return (
    <div class="message stack">
      <p>{text}</p>
      <span class="buttons">
        <button type="button" disabled={busy} onClick={onAction}>
          {action}
        </button>
      </span>
    </div>
  );
}

/** Excel refused at the start, because a cell is being edited: nothing is known of the workbook yet. */
export function Unread({ busy, onRead }: { readonly busy: boolean; readonly onRead: () => void }) {
  return (
    <State
      text="Excel hat die Mappe noch nicht lesen lassen. Schließen Sie eine begonnene Eingabe mit der Eingabetaste ab."
      action="Mappe noch einmal lesen"
      busy={busy}
      onAction={onRead}
    />
  );
}

/** A tab that needs a Checkliste, in a workbook without one. */
export function NoCheckliste({ onCreate }: { readonly onCreate: () => void }) {
  return (
    <State text="In dieser Mappe gibt es noch keine Checkliste." action="Zum Anlegen" onAction={onCreate} />
  );
}

/** Opened for reading alone. */
export function ReadOnly() {
  return (
    <p class="message">
      Diese Mappe ist schreibgeschützt geöffnet: Der Bereich zeigt und prüft, schreibt aber nichts. Zum
      Eintragen wählen Sie in Excel „Bearbeitung aktivieren“ oder speichern eine Kopie.
    </p>
  );
}

/** A workbook of another Vorlage than this pane's, or a list made by hand; nothing for one of ours. */
export function OtherVorlage({
  reading,
  onLift,
}: {
  readonly reading: Reading;
  readonly onLift: () => void;
}) {
  const version = Number(reading.checkliste?.vorlagenversion ?? vorlagenversion);
  if (reading.herkunft === 'liste-von-hand')
    return (
      <State
        text="Diese Liste ist selbst angelegt; daraus kann eine Checkliste nach der Vorlage werden."
        action="Checkliste aus der Liste anlegen …"
        onAction={onLift}
      />
    );
  if (version > Number(vorlagenversion))
    return (
      <State
        text="Diese Mappe beruht auf einer neueren Vorlage, als dieser Bereich kennt. Laden Sie ihn neu; bleibt der Hinweis, schließen und öffnen Sie Excel."
        action="Bereich neu laden"
        onAction={() => location.reload()}
      />
    );
  if (version < Number(vorlagenversion))
    return (
      <State
        text={`Diese Mappe beruht auf Vorlage ${version}; aktuell ist ${vorlagenversion}. Ihre Angaben bleiben erhalten.`}
        action={`Auf Vorlage ${vorlagenversion} heben …`}
        onAction={onLift}
      />
    );
  return null;
}
