import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { Section } from './section.tsx';
import { showCell } from './showCell.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly task: Task;
  /** Whether the workbook has the sheet of the Vorlage that explains each step. */
  readonly hasAnleitung: boolean;
}

/** How the pane is worked, and where more stands. */
export function HilfeSection({ workbook, task, hasAnleitung }: Props) {
  const show = () => showCell(workbook, task, sheetNames.anleitung, null);
  return (
    <Section id="hilfe">
      <ul>
        <li>
          Füllen Sie die hellgelben Felder aus. Gesperrt ist nur, was die Vorlage vorgibt, ohne Kennwort.
        </li>
        <li>
          Tragen Sie je Schritt Status, Frist und Verantwortliche ein; „Schritt“ erklärt die markierte Zeile.
        </li>
        <li>
          „Mappe prüfen“ nennt Fehler mit Blatt und Zelle und behebt, was sich beheben lässt. Gesendet wird
          dabei nichts.
        </li>
        <li>
          „Fortschritt“ zeigt, was fällig ist; „Melden“ zeigt vorher, was sich bei der Koordination ändert.
        </li>
        <li>Die Taste F6 wechselt zwischen der Mappe und diesem Bereich.</li>
      </ul>
      {hasAnleitung && (
        <span class="buttons">
          <button type="button" disabled={task.busy} onClick={show}>
            Zur Anleitung
          </button>
        </span>
      )}
    </Section>
  );
}
