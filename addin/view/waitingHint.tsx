import { useEffect, useState } from 'preact/hooks';
import type { OpenWorkbook, WaitingListener } from '../commands/openWorkbook.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  /** Readings in the background wait without a hint: a cell is being edited, and the user expects no answer. */
  readonly busy: boolean;
}

/** How to go on while Excel lets the pane wait, and after a while the way out. */
export function WaitingHint({ workbook, busy }: Props) {
  const [waiting, setWaiting] = useState<Parameters<WaitingListener>[0]>(null);
  useEffect(() => {
    const unlisten = workbook.onWaiting(setWaiting);
    return () => void unlisten();
  }, [workbook]);
  if (!busy || !waiting) return null;
  return (
    <div class="message stack" role="status">
      <p>
        Excel hat noch nicht geantwortet. Schließen Sie eine begonnene Eingabe mit der Eingabetaste ab, dann
        geht es weiter.
      </p>
      {waiting.giveUp && (
        <span>
          <button type="button" onClick={waiting.giveUp}>
            Nicht länger warten
          </button>
        </span>
      )}
    </div>
  );
}
