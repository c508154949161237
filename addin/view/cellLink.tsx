import type { ComponentChildren } from 'preact';
import type { CellRef } from '#templates/read/reading.ts';

interface Props {
  /** `null` or absent where there is no cell to lead to: then the text alone is shown. */
  readonly place: CellRef | null | undefined;
  readonly onGoTo: (place: CellRef) => void;
  readonly children: ComponentChildren;
}

/** A text that leads to its cell. */
export function CellLink({ place, onGoTo, children }: Props) {
  if (!place) return <>{children}</>;
  return (
    <button type="button" class="link" onClick={() => onGoTo(place)}>
      {children}
    </button>
  );
}
