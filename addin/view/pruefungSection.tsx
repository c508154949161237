import { useEffect } from 'preact/hooks';
import type { Finding } from '#templates/finding.ts';
import { count } from '#templates/validate/wording.ts';
import { applyAktion } from '../commands/applyAktion.ts';
import { applyFix, cellRepairsOf, repairAll, repairsOf } from '../commands/applyFix.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { Ergebnis } from './ergebnis.tsx';
import { Section } from './section.tsx';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  /** The ribbon's button asked for it. */
  readonly atOnce: boolean;
  readonly isMain: boolean;
  readonly zufall: () => Uint8Array;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Checks the workbook, leads to the cells and repairs them. */
export function PruefungSection({ workbook, mappe, task, atOnce, isMain, zufall, onUndoable }: Props) {
  const { run, say, busy } = task;
  const { pruefung } = mappe;
  const checkNow = () =>
    run('Die Mappe wird geprüft …', async () => {
      await mappe.check();
    });
  useEffect(() => {
    if (atOnce) void checkNow();
  }, []);
  const fix = (findings: readonly Finding[]) =>
    run('Wird behoben …', async () => {
      const back = await applyFix(workbook, findings);
      await mappe.check();
      onUndoable(back);
      const { length } = cellRepairsOf(findings);
      say(length === 1 ? '1 Zelle wurde geändert.' : `${length} Zellen wurden geändert.`);
    });
  const repair = (finding: Finding) =>
    run('Wird behoben …', async () => {
      if (!pruefung) return;
      const reason = await applyAktion(workbook, finding, { reading: pruefung.reading, zufall });
      await mappe.check();
      onUndoable(null);
      say(reason ?? `Erledigt: ${finding.fix?.label ?? ''}.`, reason !== null);
    });
  const repairEverything = () =>
    run('Wird behoben …', async () => {
      if (!pruefung) return;
      const { findings, reading } = pruefung;
      const { cells, aktionen } = repairsOf(findings);
      const { undo, reasons } = await repairAll(workbook, findings, { reading, zufall });
      await mappe.check();
      onUndoable(undo);
      const done = [
        cells.length > 0 && `${count(cells.length, 'Zelle wurde', 'Zellen wurden')} geändert`,
        aktionen.length > 0 && `${aktionen.length - reasons.length} wiederhergestellt`,
      ];
      say([`${done.filter(Boolean).join(', ')}.`, ...reasons].join(' '), reasons.length > 0);
    });
  const goTo = ({ sheet, cell }: Finding) =>
    run('', async () => {
      if (sheet !== null) await workbook.goToCell(sheet, cell);
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
          onGoTo={goTo}
          onFix={fix}
          onRepair={repair}
          onRepairAll={repairEverything}
        />
      )}
    </Section>
  );
}
