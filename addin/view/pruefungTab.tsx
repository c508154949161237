import { useRef } from 'preact/hooks';
import type { Finding } from '#templates/model/finding.ts';
import { nextFinding, stopsOf, type Weg } from '../commands/nextFinding.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import type { FindingActions } from './findingCard.tsx';
import { goToCell } from './goToCell.ts';
import type { Mappe } from './useMappe.ts';
import { useModule } from './useModule.ts';
import type { RepairFindings } from './useRepair.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  /** Whether it is what the tab is for; else something else comes first and findings only where asked for. */
  readonly isMain: boolean;
  readonly onRepair: RepairFindings;
  /** Goes to where the workbook is built anew. */
  readonly onVorlage: () => void;
  readonly remedyOf: FindingActions['remedyOf'];
}

/** Checks the workbook, leads from finding to finding and repairs them. */
export function Pruefung(props: Props) {
  const { workbook, mappe, task, isMain, onRepair, onVorlage, remedyOf } = props;
  const { pruefung, markiert, round, at } = mappe;
  const last = useRef<Weg['last']>(null);
  const check = () =>
    task.run('Die Mappe wird geprüft …', async () => {
      last.current = null;
      await mappe.check();
    });
  const goTo = ({ sheet, cell }: Finding) => {
    if (sheet !== null) void goToCell(workbook, mappe, task, { sheet, cell });
  };
  const shown = isMain || round > 0 ? pruefung : null;
  // findings come a moment after the first look
  const ergebnis = useModule(() => import('./ergebnis.tsx'), shown !== null);
  const way = wayThrough(shown?.findings ?? []);
  const goOn = () => {
    const next = nextFinding(way, { at, last: last.current });
    if (!next) return;
    last.current = next;
    goTo(next.finding);
  };
  return (
    <>
      <div class={isMain ? 'tools' : 'buttons'}>
        <button type="button" class={isMain ? 'primary' : ''} disabled={task.busy} onClick={check}>
          Mappe prüfen
        </button>
        {stopsOf(way).length > 0 && (
          <button type="button" disabled={task.busy} onClick={goOn}>
            Nächster Befund
          </button>
        )}
      </div>
      {shown && ergebnis && (
        <ergebnis.Ergebnis
          pruefung={shown}
          markiert={markiert}
          round={round}
          at={at}
          busy={task.busy}
          onGoTo={goTo}
          onRepair={onRepair}
          onVorlage={onVorlage}
          remedyOf={remedyOf}
        />
      )}
    </>
  );
}

/** Hints are folded and gone through only where there is nothing else. */
function wayThrough(findings: readonly Finding[]): readonly Finding[] {
  const urgent = findings.filter(({ severity }) => severity !== 'info');
  return urgent.length > 0 ? urgent : findings;
}
