import type { Checkliste, Tag } from '#templates/checkliste.ts';
import { FortschrittSection } from './fortschrittSection.tsx';
import { SchrittSection } from './schrittSection.tsx';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

export interface GuideProps {
  readonly checkliste: Checkliste;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
}

/** What the pane offers beside the check once a Checkliste is open; loaded only then. */
export function Guide({ checkliste, mappe, task, heute }: GuideProps) {
  const { busy } = task;
  const refresh = () => task.run('Die Mappe wird gelesen …', mappe.refresh);
  return (
    <>
      <SchrittSection
        checkliste={checkliste}
        selected={mappe.selected}
        heute={heute}
        busy={busy}
        onRefresh={refresh}
      />
      <FortschrittSection checkliste={checkliste} heute={heute} busy={busy} onRefresh={refresh} />
    </>
  );
}
