import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding } from '#templates/model/finding.ts';
import { count } from '#templates/validate/wording.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

export type RepairFindings = (findings: readonly Finding[]) => Promise<void>;

interface Options {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly random: () => Uint8Array;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Repairs findings, checks anew and says what was done. */
export function useRepair({ workbook, mappe, task, heute, random, onUndoable }: Options): RepairFindings {
  return (findings) =>
    task.run('Wird behoben …', async () => {
      // only now: the first look does without
      const { repair } = await import('../commands/repair.ts');
      const { undo, zellen, wiederhergestellt, reasons } = await repair(workbook, findings, {
        heute: heute(),
        random,
      });
      await mappe.check();
      onUndoable(undo);
      const done = [
        zellen > 0 && `${count(zellen, 'Zelle wurde', 'Zellen wurden')} geändert`,
        wiederhergestellt > 0 && `${wiederhergestellt} wiederhergestellt`,
      ].filter(Boolean);
      task.say(
        [...(done.length > 0 ? [`${done.join(', ')}.`] : []), ...reasons].join(' '),
        reasons.length > 0,
      );
    });
}
