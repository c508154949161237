import type { Grundlage } from '#templates/figures/describeRow.ts';
import type { CellRef } from '#templates/read/reading.ts';
import { CellLink } from './cellLink.tsx';
import { Nachweis } from './nachweis.tsx';
import { statusText } from './rowGuidance.tsx';

interface Props {
  readonly grundlagen: readonly Grundlage[];
  readonly placeOf: (id: Grundlage['id']) => CellRef | null;
  readonly onGoTo: (place: CellRef) => void;
}

/** What a step works with: the results of others, with Bemerkung and Nachweis as they stand there. */
export function Grundlagen({ grundlagen, placeOf, onGoTo }: Props) {
  if (grundlagen.length === 0) return null;
  return (
    <>
      <h3>Baut auf</h3>
      <ul class="plain links">
        {grundlagen.map(({ id, label, was, zeile }) => {
          const place = placeOf(id);
          const { bemerkung, nachweis } = zeile;
          return (
            <li key={id}>
              {was}:{' '}
              <CellLink place={place} onGoTo={onGoTo}>
                {id} {label}
              </CellLink>{' '}
              ({statusText(zeile)}){bemerkung !== null && <p>Bemerkung: {bemerkung}</p>}
              {nachweis !== null && <Nachweis text={nachweis} />}
              {bemerkung === null && nachweis === null && (
                <p class="muted">Dort steht noch keine Bemerkung und kein Nachweis.</p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
