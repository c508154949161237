import { type Opening, openingText } from './useOpening.ts';
import type { Task } from './useTask.ts';

/** Asked once after a Checkliste was made: the answer is kept in the workbook and goes with it. */
export function OpeningQuestion({ opening, task }: { readonly opening: Opening; readonly task: Task }) {
  const answer = (on: boolean) =>
    task.run('', async () => {
      await opening.set(on);
      task.say(openingText(on));
    });
  return (
    <fieldset class="message stack" aria-labelledby="beim-oeffnen">
      <p id="beim-oeffnen">
        Soll dieser Bereich von nun an erscheinen, sobald jemand diese Mappe öffnet? Wer das Add-in nicht hat,
        merkt davon nichts.
      </p>
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={() => answer(true)}>
          Beim Öffnen zeigen
        </button>
        <button type="button" disabled={task.busy} onClick={() => answer(false)}>
          Nicht zeigen
        </button>
      </span>
    </fieldset>
  );
}
