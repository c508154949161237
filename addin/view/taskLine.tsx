import { useEffect, useRef } from 'preact/hooks';
import type { Undo } from '../commands/openWorkbook.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly task: Task;
  readonly undo: Undo | null;
  readonly onTakeBack: (undo: Undo) => void;
}

/**
 * What is running or was done, and the way back. Where work took the focused control away, the focus comes here: from
 * the body of the page Excel on the web would leave the pane.
 */
export function TaskLine({ task: { busy, running, message, ended }, undo, onTakeBack }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (ended?.hadFocus && document.activeElement === document.body)
      line.current?.focus({ preventScroll: true });
  }, [ended]);
  return (
    <div class="line">
      <p ref={line} role="status" tabIndex={-1}>
        {running ?? (message && !message.isError ? message.text : '')}
      </p>
      {message?.isError && (
        <p class="message error" role="alert">
          {message.text}
        </p>
      )}
      {undo && (
        <button type="button" disabled={busy} onClick={() => onTakeBack(undo)}>
          Rückgängig machen
        </button>
      )}
    </div>
  );
}
