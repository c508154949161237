import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste, CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { takeOverOf } from '../commands/takeOver.ts';
import { BerichtSection } from './berichtSection.tsx';
import { FortschrittSection } from './fortschrittSection.tsx';
import { HilfeSection } from './hilfeSection.tsx';
import { MeldenSection } from './meldenSection.tsx';
import { SchrittSection } from './schrittSection.tsx';
import type { Mappe } from './useMappe.ts';
import type { Opening } from './useOpening.ts';
import type { Task } from './useTask.ts';
import { VorlageSection } from './vorlageSection.tsx';

export interface GuideProps {
  readonly workbook: OpenWorkbook;
  readonly reading: Reading;
  readonly checkliste: Checkliste;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly zufall: () => Uint8Array;
  readonly opening: Opening;
  /** A change makes what came before impossible to take back. */
  readonly onUndoable: (undo: Undo | null) => void;
}

/** What the pane offers beside the check once a Checkliste is open; loaded only then. */
export function Guide(props: GuideProps) {
  const { workbook, reading, checkliste, mappe, task, heute, zufall, opening, onUndoable } = props;
  const { busy } = task;
  const refresh = () =>
    task.run('Die Mappe wird gelesen …', async () => {
      await mappe.refresh();
    });
  const takeOver = (id: CheckpointId | SchrittId) =>
    task.run('Wird übernommen …', async () => {
      // Excel does not tell of every change: what is taken over is the state of now
      const current = takeOverOf(await mappe.refresh(), id);
      if (!current) return task.say('Beide Zeilen sind inzwischen gleich.');
      onUndoable(await workbook.writeFixes(current.cells));
      await mappe.refresh();
      task.say(`Der Stand von ${current.von} ist übernommen.`);
    });
  return (
    <>
      <SchrittSection
        reading={reading}
        onTakeOver={takeOver}
        checkliste={checkliste}
        selected={mappe.selected}
        heute={heute}
        busy={busy}
        onRefresh={refresh}
      />
      <FortschrittSection checkliste={checkliste} heute={heute} busy={busy} onRefresh={refresh} />
      <MeldenSection
        workbook={workbook}
        checkliste={checkliste}
        mappe={mappe}
        task={task}
        heute={heute}
        onUndoable={onUndoable}
      />
      <BerichtSection workbook={workbook} mappe={mappe} task={task} heute={heute} onUndoable={onUndoable} />
      <VorlageSection
        workbook={workbook}
        reading={reading}
        mappe={mappe}
        task={task}
        heute={heute}
        zufall={zufall}
        opening={opening}
        onRebuilt={() => onUndoable(null)}
      />
      <HilfeSection workbook={workbook} task={task} />
    </>
  );
}
