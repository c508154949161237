import type { LandId } from '#templates/model/checkliste.ts';
import { data } from '../data.ts';
import { Checkbox } from './checkbox.tsx';

/** Which Länder are expected to deliver; no tick means no expectation. */
export function LaenderChoice(props: {
  readonly id: string;
  readonly erwartet: readonly LandId[];
  readonly onChange: (erwartet: readonly LandId[]) => void;
}) {
  const { id: prefix, erwartet, onChange } = props;
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">
          Erwartete Länder ({erwartet.length === 0 ? 'keine Vorgabe' : `${erwartet.length} angekreuzt`})
        </span>
      </summary>
      <div class="kern-accordion__body">
        <fieldset class="kern-fieldset" aria-describedby={`${prefix}-hinweis`}>
          <legend class="kern-label">Welche Länder sollen melden?</legend>
          <p class="kern-hint" id={`${prefix}-hinweis`}>
            Angekreuzte Länder ohne Mappe erscheinen als „nicht gemeldet“, die übrigen als „nicht beteiligt“.
            Ohne Kreuz steht bei jedem Land ohne Mappe „keine Meldung“.
          </p>
          <div class="kern-fieldset__body laenderwahl">
            {data.laender
              .filter(({ id }) => id !== 'BUND')
              .map(({ id, label }) => (
                <Checkbox
                  key={id}
                  id={`${prefix}-${id}`}
                  label={label}
                  checked={erwartet.includes(id)}
                  onChange={(checked) => onChange(withLand(erwartet, id, checked))}
                />
              ))}
          </div>
        </fieldset>
      </div>
    </details>
  );
}

/** In key order, whatever the order of the ticks. */
function withLand(erwartet: readonly LandId[], id: LandId, checked: boolean): readonly LandId[] {
  return data.laender
    .map((land) => land.id)
    .filter((other) => (other === id ? checked : erwartet.includes(other)));
}
