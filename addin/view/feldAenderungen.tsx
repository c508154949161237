import { besitzerText, eingabeText } from '#templates/sync/eingabeText.ts';
import { feldLabel } from '#templates/sync/feldBezeichnung.ts';

/** A change of a field, of a row, or of the whole workbook. */
export interface Change {
  readonly id: string | null;
  readonly feld: string | null;
  readonly vorher: string | null;
  readonly nachher: string | null;
}

/** Changes field by field; folded away. */
export function FeldAenderungen(props: { readonly title: string; readonly changes: readonly Change[] }) {
  const { title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <details class="preview">
      <summary>{title}</summary>
      <ul class="detail">
        {changes.map(({ id, feld, vorher, nachher }) => (
          <li key={`${id}.${feld}`}>
            {placeText(id, feld)}: {showWert(id, feld, vorher)} → {showWert(id, feld, nachher)}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function placeText(id: string | null, feld: string | null): string {
  if (id === null) return 'Mappe';
  return feld === null ? besitzerText(id) : `${besitzerText(id)}, ${feldLabel({ id, feld })}`;
}

/** A value as it stands in its cell, in quotation marks; `leer` without one. */
export function showWert(id: string | null, feld: string | null, wert: string | null): string {
  if (wert === null) return 'leer';
  return `„${id === null || feld === null ? wert : eingabeText({ id, feld }, wert)}“`;
}
