import { useRef, useState } from 'preact/hooks';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import type { SelftestResult } from '../commands/selftest.ts';
import { Question } from './question.tsx';
import { Section } from './section.tsx';
import { SelbsttestErgebnis } from './selbsttestErgebnis.tsx';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  /** What was done before can no longer be taken back. */
  readonly onRun: () => void;
}

/** Tries in the open Excel what the pane needs of it, after a question. */
export function SelbsttestSection({ workbook, mappe, task, onRun }: Props) {
  const [asked, setAsked] = useState(false);
  const [ergebnis, setErgebnis] = useState<SelftestResult | null>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    setAsked(false);
    // the button is there again after the next rendering
    setTimeout(() => begin.current?.focus());
  };
  const run = () =>
    task.run('Der Selbsttest beginnt …', async () => {
      setAsked(false);
      setErgebnis(null);
      onRun();
      const outcome = await workbook.selftest.run(task.step);
      await mappe.refresh();
      if (outcome.art === 'vorhanden')
        return task.say(
          `In dieser Mappe gibt es schon: ${outcome.blaetter.join(', ')}. Benennen Sie diese Blätter um, oder testen Sie in einer leeren Mappe. Es wurde nichts geändert.`,
          true,
        );
      setErgebnis(outcome.ergebnis);
      const { uebrig } = outcome.ergebnis;
      if (uebrig.length === 0) task.say('Der Selbsttest ist fertig, seine Blätter sind wieder entfernt.');
      else
        task.say(
          `Der Selbsttest ist fertig. Excel hat nicht alle Testblätter entfernen lassen: ${uebrig.join(', ')}. Löschen Sie sie von Hand.`,
          true,
        );
    });
  return (
    <Section id="selbsttest">
      <p>
        Prüft, ob dieses Excel alles kann, was die OZG-Checkliste braucht: Blätter, Formeln, Regeln, Schutz
        und Druck. Das Ergebnis hilft, wenn etwas nicht geht.
      </p>
      {!asked && (
        <span class="buttons">
          <button ref={begin} type="button" disabled={task.busy} onClick={() => setAsked(true)}>
            Selbsttest starten
          </button>
        </span>
      )}
      {asked && (
        <Question id="selbsttest-frage" yes="Jetzt testen" busy={task.busy} onYes={run} onCancel={cancel}>
          In dieser Mappe entstehen für etwa eine Minute Blätter, deren Name mit „Test“ beginnt; danach sind
          sie wieder fort. Ihre Blätter bleiben unverändert. Was Sie vorher eingegeben haben, lässt sich
          danach nicht mehr mit Strg+Z zurücknehmen; am besten testen Sie in einer leeren Mappe.
        </Question>
      )}
      {ergebnis && <SelbsttestErgebnis workbook={workbook} task={task} ergebnis={ergebnis} />}
    </Section>
  );
}
