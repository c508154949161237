import { useEffect, useRef } from 'preact/hooks';
import type { CellRef } from '#templates/read/reading.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { storable } from '#templates/validate/storable.ts';
import { count, quote } from '#templates/validate/wording.ts';
import { repairable, repairsOf } from '../commands/repairsOf.ts';
import type { StillePruefung } from '../commands/validateWorkbook.ts';
import type { FindingActions } from './findingCard.tsx';
import { FindingList } from './findingList.tsx';
import { fixText } from './fixText.ts';

interface Props extends FindingActions {
  readonly pruefung: StillePruefung;
  /** Whether all cells could be framed; `null` if frames were not asked for. */
  readonly markiert: boolean | null;
  /** Counts the checks that were asked for. */
  readonly round: number;
  /** The selected cell. */
  readonly at: CellRef | null;
}

/** What a check found; its heading takes the focus where the check was asked for. */
export function Ergebnis({ pruefung, markiert, round, at, ...actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) heading.current?.focus();
  }, [round]);
  const { findings, reading } = pruefung;
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {headingOf(countFindings(findings))}
      </h2>
      {markiert === false && (
        <p class="message">
          Excel hat die Zellen nicht überall markieren lassen, zum Beispiel weil ein Kennwort ein Blatt
          schützt. Die Liste ist vollständig.
        </p>
      )}
      <p>{verdictOf(pruefung)}</p>
      <AlleBeheben findings={findings} busy={actions.busy} onRepair={actions.onRepair} />
      <FindingList findings={findings} places={reading.places} at={at} {...actions} />
    </div>
  );
}

function verdictOf({ findings, reading }: StillePruefung): string {
  if (!reading.checkliste) return 'Diese Mappe lässt sich so nicht als Checkliste lesen.';
  const { error, warning, info } = countFindings(findings);
  if (!storable(findings, reading.blaetter))
    return 'Mit Fehlern in „Stammdaten“ oder „Checkliste“ lässt sich die Mappe nicht melden.';
  if (error > 0 || warning > 0) return 'Die Mappe lässt sich melden. Sehen Sie die Befunde vorher an.';
  return info > 0
    ? 'Die Mappe ist in Ordnung. Die Hinweise sind nur zur Kenntnis.'
    : 'Die Mappe ist in Ordnung. Es gibt nichts zu beanstanden.';
}

/** One click for all repairs, with a list of what it does. */
function AlleBeheben({
  findings,
  busy,
  onRepair,
}: Pick<FindingActions, 'busy' | 'onRepair'> & Pick<StillePruefung, 'findings'>) {
  const { cells, aktionen } = repairsOf(findings);
  if (cells.length + aktionen.length < 2) return null;
  return (
    <div class="stack">
      <details class="preview">
        <summary>
          {[
            cells.length > 0 && `${count(cells.length, 'Zelle wird', 'Zellen werden')} geändert`,
            aktionen.length > 0 && `${count(aktionen.length, 'Sache', 'Sachen')} wiederhergestellt`,
          ]
            .filter(Boolean)
            .join(', ')}
        </summary>
        <ul class="detail">
          {cells.map(({ sheet, cell, before, value }) => (
            <li key={`${sheet}!${cell}`}>
              {sheet} {cell}: {before !== null && `${quote(before)} → `}
              {value === '' ? 'leeren' : quote(value)}
            </li>
          ))}
          {aktionen.map(({ sheet, id, fix }) => (
            <li key={`${sheet} ${id} ${fix?.label}`}>
              {[sheet, id].filter(Boolean).join(' ')}: {fix && fixText(fix)}
            </li>
          ))}
        </ul>
      </details>
      <button type="button" disabled={busy} onClick={() => onRepair(repairable(findings))}>
        Alle beheben
      </button>
    </div>
  );
}
