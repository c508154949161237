import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { type Guided, gefuehrteSchritte } from '../commands/selftest.ts';
import type { Task } from './useTask.ts';

type Antwort = 'Ja' | 'Nein' | 'Überspringen';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly task: Task;
  /** A line for each step, once all are answered or left out. */
  readonly onDone: (lines: readonly string[]) => void;
}

/** Steps that no program can do: a person does them on a sheet made for it and answers by a click. */
export function SchritteVonHand({ workbook, task, onDone }: Props) {
  const [guided, setGuided] = useState<Guided | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const auftrag = useRef<HTMLParagraphElement>(null);
  const at = lines.length;
  const schritt = guided ? gefuehrteSchritte[at] : undefined;
  useEffect(() => {
    if (schritt) auftrag.current?.focus();
  }, [schritt]);
  const begin = () =>
    task.run('Das Blatt für die Schritte von Hand wird angelegt …', async () => {
      onDone([]);
      const made = await workbook.selftest.guide();
      if (!made)
        return task.say('In dieser Mappe gibt es schon Blätter mit den Namen der Testblätter.', true);
      const [first] = gefuehrteSchritte;
      if (first) await made.begin(first);
      setLines([]);
      setGuided(made);
    });
  const finish = async (on: Guided, all: readonly string[]) => {
    const uebrig = await on.end();
    setGuided(null);
    onDone(all);
    if (uebrig.length === 0) task.say('Die Schritte von Hand sind fertig, das Testblatt ist entfernt.');
    else task.say(`Excel hat das Testblatt nicht entfernen lassen: ${uebrig.join(', ')}.`, true);
  };
  const answer = (antwort: Antwort) =>
    task.run('', async () => {
      if (!guided || !schritt) return;
      const found = antwort === 'Überspringen' ? [] : await guided.look(schritt);
      const line = [
        `${schritt.titel}: ${antwort === 'Überspringen' ? 'übersprungen' : antwort === 'Ja' ? 'in Ordnung' : schritt.nein}`,
        ...found.map(({ text }) => text),
      ].join(' · ');
      const all = [...lines, line];
      const next = gefuehrteSchritte[all.length];
      if (!next) return await finish(guided, all);
      await guided.begin(next);
      setLines(all);
    });
  if (!guided || !schritt)
    return (
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={begin}>
          Schritte von Hand
        </button>
      </span>
    );
  const end = () => task.run('Das Testblatt wird entfernt …', () => finish(guided, lines));
  return (
    <fieldset class="message stack" aria-labelledby="schritt-von-hand">
      <p ref={auftrag} id="schritt-von-hand" tabIndex={-1}>
        Schritt {at + 1} von {gefuehrteSchritte.length}: {schritt.auftrag}
      </p>
      <p>{schritt.frage}</p>
      <span class="buttons">
        {(['Ja', 'Nein', 'Überspringen'] as const).map((antwort) => (
          <button key={antwort} type="button" disabled={task.busy} onClick={() => answer(antwort)}>
            {antwort}
          </button>
        ))}
        <button type="button" disabled={task.busy} onClick={end}>
          Beenden
        </button>
      </span>
    </fieldset>
  );
}
