import type { Undo } from '../commands/openWorkbook.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly task: Task;
  readonly undo: Undo | null;
  readonly onTakeBack: (undo: Undo) => void;
}

/** What is running or was done, and the way back. */
export function TaskLine({ task: { busy, running, message }, undo, onTakeBack }: Props) {
  return (
    <>
      <p role="status">{running ?? (message && !message.isError ? message.text : '')}</p>
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
    </>
  );
}
