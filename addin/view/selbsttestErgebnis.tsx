import { useRef, useState } from 'preact/hooks';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { type Abweichung, type SelftestResult, selftestHeading, selftestText } from '../commands/selftest.ts';
import { SchritteVonHand } from './schritteVonHand.tsx';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly task: Task;
  readonly ergebnis: SelftestResult;
}

/** What a self-test found, to be read and to be sent on. */
export function SelbsttestErgebnis({ workbook, task, ergebnis }: Props) {
  const [gefuehrt, setGefuehrt] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = selftestText(ergebnis, gefuehrt);
  const copy = () => {
    field.current?.select();
    // Excel on the web keeps the newer clipboard from the pane
    const isCopied = document.execCommand('copy');
    task.say(
      isCopied
        ? 'Das Ergebnis ist kopiert. Es enthält nichts aus Ihrer Mappe.'
        : 'Das Ergebnis ist markiert; kopieren Sie es mit Strg+C.',
    );
  };
  const { umgebung, abweichungen } = ergebnis;
  const stoerend = abweichungen.filter(({ bekannt }) => !bekannt);
  const bekannt = abweichungen.filter((one) => one.bekannt);
  return (
    <>
      <h3>{selftestHeading(abweichungen)}</h3>
      <p class="muted">
        {umgebung.host} · {umgebung.platform} · {umgebung.version} · ExcelApi {umgebung.api}
      </p>
      {stoerend.length > 0 && (
        <Liste titel="Störend: bitte das Ergebnis an die Koordination senden" abweichungen={stoerend} />
      )}
      {bekannt.length > 0 && (
        <Liste titel="Bekannt: damit rechnet die OZG-Checkliste" abweichungen={bekannt} />
      )}
      <SchritteVonHand workbook={workbook} task={task} onDone={setGefuehrt} />
      {gefuehrt.length > 0 && (
        <ul aria-label="Schritte von Hand">
          {gefuehrt.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={copy}>
          Ergebnis kopieren
        </button>
      </span>
      <textarea ref={field} readOnly rows={6} aria-label="Ergebnis des Selbsttests als Text" value={text} />
    </>
  );
}

interface ListeProps {
  readonly titel: string;
  readonly abweichungen: readonly Abweichung[];
}

function Liste({ titel, abweichungen }: ListeProps) {
  return (
    <>
      <p>{titel}</p>
      <ul>
        {abweichungen.map(({ bereich, text }) => (
          <li key={bereich + text}>
            {bereich}: {text}
          </li>
        ))}
      </ul>
    </>
  );
}
