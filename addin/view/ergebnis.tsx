import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '#templates/model/finding.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { count, quote } from '#templates/validate/wording.ts';
import { repairable, repairsOf } from '../commands/repair.ts';
import type { Pruefung } from '../commands/validateWorkbook.ts';
import { FindingList } from './findingList.tsx';
import { fixText } from './fixText.ts';

interface Props {
  readonly pruefung: Pruefung;
  /** Counts the checks that were asked for. */
  readonly round: number;
  readonly busy: boolean;
  readonly onGoTo: (finding: Finding) => void;
  readonly onRepair: (findings: readonly Finding[]) => void;
}

/** What a check found; its heading takes the focus, because that is what was asked for. */
export function Ergebnis({ pruefung, round, busy, onGoTo, onRepair }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [round]);
  const { findings, reading, markiert } = pruefung;
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {headingOf(countFindings(findings))}
      </h3>
      {!markiert && (
        <p class="message">
          Excel hat die Zellen nicht überall markieren lassen, zum Beispiel weil ein Kennwort ein Blatt
          schützt. Die Liste ist vollständig.
        </p>
      )}
      <p>{verdictOf(pruefung)}</p>
      <AlleBeheben findings={findings} busy={busy} onRepair={onRepair} />
      <FindingList
        findings={findings}
        places={reading.places}
        busy={busy}
        onGoTo={onGoTo}
        onRepair={onRepair}
      />
    </div>
  );
}

function verdictOf({ findings, reading }: Pruefung): string {
  if (!reading.checkliste) return 'Diese Mappe lässt sich so nicht als Checkliste lesen.';
  const { error, warning, info } = countFindings(findings);
  if (error > 0)
    return 'Mit Fehlern im Blatt „Stammdaten“ oder „Checkliste“ wird die Mappe nicht angenommen.';
  if (warning > 0) return 'Die Mappe kann so verwendet werden. Sehen Sie die Warnungen an.';
  return info > 0
    ? 'Die Mappe ist in Ordnung. Die Hinweise sind nur zur Kenntnis.'
    : 'Die Mappe ist in Ordnung. Es gibt nichts zu beanstanden.';
}

/** One click for all repairs, with a list of what it does. */
function AlleBeheben({
  findings,
  busy,
  onRepair,
}: Pick<Props, 'busy' | 'onRepair'> & Pick<Pruefung, 'findings'>) {
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
