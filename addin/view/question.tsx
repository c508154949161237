import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Unique in the pane. */
  readonly id: string;
  /** What the button says that agrees. */
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A question before something that cannot be taken back. It takes the focus; Escape gives it up. */
export function Question({ id, yes, busy, onYes, onCancel, children }: Props) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <fieldset
      class="message stack"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Excel on the web would take the keyboard back to the sheet
        event.stopPropagation();
        onCancel();
      }}
    >
      <p ref={text} id={id} tabIndex={-1}>
        {children}
      </p>
      <span class="buttons">
        <button type="button" class="primary" disabled={busy} onClick={onYes}>
          {yes}
        </button>
        <button type="button" onClick={onCancel}>
          Abbrechen
        </button>
      </span>
    </fieldset>
  );
}
