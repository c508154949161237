import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { Question } from './question.tsx';
import { Section } from './section.tsx';
import type { Mappe } from './useMappe.ts';
import { type Opening, openingText } from './useOpening.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly reading: Reading;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly random: () => Uint8Array;
  readonly opening: Opening;
  readonly onRebuilt: () => void;
  /** Counts how often the question was asked for elsewhere. */
  readonly asking: number;
}

/** Builds the sheets anew with the values that are there; also the way from an older Vorlage to this one. */
export function VorlageSection(props: Props) {
  const { workbook, reading, mappe, task, heute, random, opening, onRebuilt, asking } = props;
  const [asked, setAsked] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking > 0) setAsked(true);
  }, [asking]);
  const cancel = () => {
    setAsked(false);
    // the button is there again after the next rendering
    setTimeout(() => begin.current?.focus());
  };
  const [protokoll, setProtokoll] = useState<readonly string[]>([]);
  const version = reading.checkliste?.vorlagenversion ?? vorlagenversion;
  const isNewer = Number(version) > Number(vorlagenversion);
  const isOld = Number(version) < Number(vorlagenversion);
  const isList = reading.herkunft === 'liste-von-hand';
  const rebuild = () =>
    task.run('Die Blätter werden neu aufgebaut …', async () => {
      setAsked(false);
      const { rebuildWorkbook } = await import('../commands/rebuildWorkbook.ts');
      const outcome = await rebuildWorkbook(workbook, heute(), random(), task.step);
      if (outcome.art === 'abgelehnt') return task.say(outcome.grund, true);
      onRebuilt();
      setProtokoll(outcome.protokoll);
      // a list of one's own has become a Checkliste
      if (isList) opening.ask();
      await mappe.refresh();
      if (outcome.vollstaendig) task.say('Die Blätter sind neu aufgebaut.');
      else
        task.say(
          'Die Blätter sind neu geschrieben, aber nicht ganz fertig. Das Protokoll nennt, was fehlt.',
          true,
        );
    });
  const restore = () =>
    task.run('Formate und Auswahllisten werden wiederhergestellt …', async () => {
      const { restoreInputSheets } = await import('../commands/restoreSheet.ts');
      await restoreInputSheets(workbook, heute());
      onRebuilt();
      await mappe.refresh();
      task.say('Auswahllisten, Eingaberegeln, Formate und Blattschutz sind wiederhergestellt.');
    });
  const toggle = (on: boolean) =>
    task.run('', async () => {
      await opening.set(on);
      task.say(openingText(on));
    });
  const visibility = (
    <label class="check">
      <input
        type="checkbox"
        checked={opening.isOn}
        disabled={task.busy}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />{' '}
      Diesen Bereich beim Öffnen der Mappe anzeigen
    </label>
  );
  // what this pane does not know it would not write again
  if (isNewer)
    return (
      <Section id="vorlage">
        <p>
          Diese Mappe beruht auf Vorlage {version}; dieser Bereich kennt nur Vorlage {vorlagenversion} und
          baut sie deshalb nicht neu auf. Laden Sie ihn neu.
        </p>
        {visibility}
      </Section>
    );
  return (
    <Section id="vorlage">
      <p>
        {isList
          ? 'Diese Liste ist selbst angelegt. Daraus entsteht eine Checkliste nach der Vorlage; Ihr Blatt bleibt stehen.'
          : isOld
            ? `Diese Mappe beruht auf Vorlage ${version}; aktuell ist ${vorlagenversion}.`
            : 'Hat Einfügen Formate, Regeln oder Schutz der Eingabefelder zerstört, lassen sie sich einzeln wiederherstellen; sind auch Texte oder Formeln der Vorlage zerstört, hilft ein neuer Aufbau aller Blätter.'}{' '}
        Ihre Angaben und Notizen bleiben erhalten, andere Blätter unverändert.
      </p>
      {!asked && (
        <button
          ref={begin}
          type="button"
          class={isOld || isList ? 'primary' : ''}
          disabled={task.busy}
          onClick={() => setAsked(true)}
        >
          {isList
            ? 'Checkliste aus der Liste anlegen'
            : isOld
              ? `Auf Vorlage ${vorlagenversion} heben`
              : 'Blätter neu aufbauen'}
        </button>
      )}
      {!asked && !isList && !isOld && (
        <button type="button" disabled={task.busy} onClick={restore}>
          Formate und Auswahllisten wiederherstellen
        </button>
      )}
      {asked && (
        <Question
          id="neu-aufbauen"
          yes="Jetzt neu aufbauen"
          busy={task.busy}
          onYes={rebuild}
          onCancel={cancel}
        >
          Alle Blätter der Vorlage werden geleert und mit Ihren Angaben neu geschrieben. Das lässt sich nicht
          zurücknehmen; speichern Sie vorher eine Kopie der Mappe.
        </Question>
      )}
      {protokoll.length > 0 && (
        <>
          <h3>Protokoll</h3>
          <ul>
            {protokoll.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {visibility}
    </Section>
  );
}
