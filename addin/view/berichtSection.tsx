import { useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import type { BerichtFeld } from '../commands/updateBericht.ts';
import { Section } from './section.tsx';
import { showCell } from './showCell.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly onUndoable: (undo: Undo | null) => void;
}

const words: Readonly<Record<BerichtFeld['wie'], string>> = {
  erneuert: 'neuer Entwurf',
  gleich: 'Entwurf ist aktuell',
  'eigener Text': 'Ihr eigener Text bleibt',
};

/** Drafts for the Statusbericht; what a person wrote stays. */
export function BerichtSection({ workbook, mappe, task, heute, onUndoable }: Props) {
  const [felder, setFelder] = useState<readonly BerichtFeld[]>([]);
  const update = () =>
    task.run('Der Bericht wird aktualisiert …', async () => {
      const { updateBericht } = await import('../commands/updateBericht.ts');
      const outcome = await updateBericht(workbook, heute());
      if (outcome.art === 'abgelehnt') return task.say(outcome.grund, true);
      setFelder(outcome.felder);
      onUndoable(outcome.undo);
      await mappe.refresh();
      task.say('Der Statusbericht ist aktualisiert.');
    });
  const show = () => showCell(workbook, task, sheetNames.statusbericht, null);
  return (
    <Section id="bericht">
      <p>
        Schreibt Entwürfe für Zusammenfassung, Termine und Status in den Statusbericht. Was Sie selbst
        geschrieben oder geändert haben, bleibt stehen.
      </p>
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={update}>
          Bericht aktualisieren
        </button>
        <button type="button" disabled={task.busy} onClick={show}>
          Zum Statusbericht
        </button>
      </span>
      {felder.length > 0 && (
        <ul>
          {felder.map(({ label, wie }) => (
            <li key={label}>
              {label}: {words[wie]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
