import type { Aenderung } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';
import { fieldName, ownerName } from '../fieldNames.ts';
import { showWert } from '../show.ts';

/** What a version changed, field by field; folded away. */
export function FieldChanges({
  of,
  changes,
}: {
  readonly of: string;
  readonly changes: readonly Aenderung[];
}) {
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">
          {count(changes.length, 'Feld geändert', 'Felder geändert')}
          <span class="kern-sr-only"> in {of}</span>
        </span>
      </summary>
      <ul class="kern-accordion__body befunde">
        {changes.map(({ id, feld, vorher, nachher }) => (
          <li key={`${id}.${feld}`} class="befund kern-body">
            <span class="befund__ort">
              {id === null ? 'Mappe' : ownerName(id)}
              {id !== null && feld !== null && `, ${fieldName(id, feld)}`}:
            </span>{' '}
            {show({ id, feld }, vorher)} → {show({ id, feld }, nachher)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function show(key: Pick<Aenderung, 'id' | 'feld'>, value: string | null): string {
  return value === null ? 'leer' : `„${showWert(key, value)}“`;
}
