import type { LandId } from '#templates/model/checkliste.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { Section } from './section.tsx';
import type { Dienst } from './useDienst.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  /** The Land of the workbook. */
  readonly land: LandId | null;
  readonly task: Task;
  readonly dienst: Dienst;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** The overview of all Länder as a sheet of this workbook. */
export function UebersichtSection({ workbook, land, task, dienst, onUndoable }: Props) {
  const insert = () =>
    dienst.ask('Die Übersicht wird geholt …', async (service) => {
      const { insertOverview } = await import('../commands/insertOverview.ts');
      const inserted = await insertOverview(workbook, service, land);
      if (inserted.art === 'abgelehnt') return task.say(inserted.grund, true);
      onUndoable(inserted.undo);
      task.say(
        inserted.geschlossen
          ? 'Die Übersicht ist eingefügt. Der Vergleich der Länder ist nicht freigegeben: Sie zeigt Ihr Land und die Summe über alle.'
          : 'Die Übersicht ist eingefügt.',
      );
    });
  return (
    <Section id="uebersicht">
      <p>
        Die Übersicht aller Länder kommt als eigenes Blatt ans Ende dieser Mappe; eine frühere wird ersetzt.
      </p>
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={insert}>
          Übersicht einfügen
        </button>
      </span>
    </Section>
  );
}
