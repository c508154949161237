import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding } from '#templates/model/finding.ts';
import { count } from '#templates/validate/wording.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { repair as repairFindings } from '../commands/repair.ts';
import { Ergebnis } from './ergebnis.tsx';
import { Section } from './section.tsx';
import { showCell } from './showCell.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly isMain: boolean;
  readonly heute: () => Tag;
  readonly zufall: () => Uint8Array;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Checks the workbook, leads to the cells and repairs them. */
export function PruefungSection(props: Props) {
  const { workbook, mappe, task, isMain, heute, zufall, onUndoable } = props;
  const { run, say, busy } = task;
  const { pruefung } = mappe;
  const checkNow = () =>
    run('Die Mappe wird geprüft …', async () => {
      await mappe.check();
    });
  const repair = (findings: readonly Finding[]) =>
    run('Wird behoben …', async () => {
      const { undo, zellen, wiederhergestellt, reasons } = await repairFindings(workbook, findings, {
        heute: heute(),
        zufall,
      });
      await mappe.check();
      onUndoable(undo);
      const done = [
        zellen > 0 && `${count(zellen, 'Zelle wurde', 'Zellen wurden')} geändert`,
        wiederhergestellt > 0 && `${wiederhergestellt} wiederhergestellt`,
      ].filter(Boolean);
      say([...(done.length > 0 ? [`${done.join(', ')}.`] : []), ...reasons].join(' '), reasons.length > 0);
    });
  return (
    <Section id="pruefung">
      <button type="button" class={isMain ? 'primary' : ''} disabled={busy} onClick={checkNow}>
        Mappe prüfen
      </button>
      {pruefung && (
        <Ergebnis
          pruefung={pruefung}
          round={mappe.round}
          busy={busy}
          onGoTo={({ sheet, cell }) => void (sheet !== null && showCell(workbook, task, sheet, cell))}
          onRepair={repair}
        />
      )}
    </Section>
  );
}
