import { useEffect, useRef } from 'preact/hooks';
import { land } from '#templates/catalogue/catalogue.ts';
import type { Finding } from '#templates/finding.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { fixCellsOf } from '../commands/applyFix.ts';
import type { Pruefung } from '../commands/validateWorkbook.ts';
import { FindingList } from './findingList.tsx';

interface Props {
  readonly pruefung: Pruefung;
  /** Counts the checks that were asked for. */
  readonly round: number;
  readonly busy: boolean;
  readonly onGoTo: (finding: Finding) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onRepair: (finding: Finding) => void;
}

/** What a check found; its heading takes the focus, because that is what was asked for. */
export function Ergebnis({ pruefung, round, busy, onGoTo, onFix, onRepair }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [round]);
  const { findings, reading, markiert } = pruefung;
  const cells = fixCellsOf(findings);
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {headingOf(countFindings(findings))}
      </h3>
      <Wovon pruefung={pruefung} />
      {!markiert && (
        <p class="message">
          Ein Kennwort schützt ein Blatt; dort sind die Zellen nicht markiert. Die Liste ist vollständig.
        </p>
      )}
      {cells.length > 1 && (
        <div class="stack">
          <p class="muted">{cells.length} Zellen lassen sich auf einmal ändern.</p>
          <button type="button" disabled={busy} onClick={() => onFix(findings)}>
            Alle beheben
          </button>
        </div>
      )}
      <FindingList
        findings={findings}
        places={reading.places}
        busy={busy}
        onGoTo={onGoTo}
        onFix={onFix}
        onRepair={onRepair}
      />
    </div>
  );
}

function Wovon({ pruefung: { reading } }: { readonly pruefung: Pruefung }) {
  if (!reading.checkliste) return null;
  const { land: id, umsetzungsprojekt, kennung } = reading.checkliste.stammdaten;
  const parts = [id && land(id).label, umsetzungsprojekt, kennung].filter((part) => part !== null);
  return <p class="muted">{parts.join(' · ')}</p>;
}
