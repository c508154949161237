import { useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Angaben, AngabenFehler } from '../commands/createWorkbook.ts';
import { mangelText } from '../commands/mangelText.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import type { Mappe } from './useMappe.ts';
import type { Opening } from './useOpening.ts';
import type { Task } from './useTask.ts';

interface Options {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly random: () => Uint8Array;
  readonly opening: Opening;
  readonly onUndoable: (undo: Undo | null) => void;
}

export interface Create {
  /** What cannot be used of the last entries. */
  readonly fehler: readonly AngabenFehler[];
  create(angaben: Angaben): Promise<void>;
}

/** Builds a new Checkliste in the open workbook and says how that went. */
export function useCreate({ workbook, mappe, task, heute, random, opening, onUndoable }: Options): Create {
  const [fehler, setFehler] = useState<readonly AngabenFehler[]>([]);
  return {
    fehler,
    create: (angaben) =>
      task.run('Die Blätter werden angelegt …', async () => {
        // only now: it brings all texts of the workbook
        const { createWorkbook } = await import('../commands/createWorkbook.ts');
        const outcome = await createWorkbook(workbook, angaben, heute(), random(), task.step);
        setFehler(outcome.art === 'angaben' ? outcome.fehler : []);
        if (outcome.art === 'vorhanden') {
          // another person may have built it since, or Excel lets it be read only now
          await mappe.refresh();
          task.say(
            `In dieser Mappe gibt es schon: ${outcome.blaetter.join(', ')}. Es wurde nichts geändert. Für ein weiteres Umsetzungsprojekt öffnen Sie eine neue Arbeitsmappe; andere Blätter dieser Namen benennen Sie um.`,
            true,
          );
        }
        if (outcome.art !== 'angelegt') return;
        await mappe.refresh();
        opening.ask();
        onUndoable(async () => {
          const done = await outcome.undo();
          // the workbook is no longer ours to open the pane for
          if (done) await opening.set(false);
          return done;
        });
        task.say(
          ['Die Checkliste ist angelegt. Ergänzen Sie die hellgelben Felder.', mangelText(outcome.maengel)]
            .filter(Boolean)
            .join(' '),
        );
      }),
  };
}
