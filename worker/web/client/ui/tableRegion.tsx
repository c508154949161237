import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { showZahl } from '../show.ts';
import { Button } from './button.tsx';
import { DataTable } from './dataTable.tsx';

/** Rows that are shown at first, and more on each request: a page of thousands is slow. */
const portion = 200;

/** A titled table that scrolls in its own region; the first column names the row. */
export function TableRegion(props: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly [string, ...ComponentChildren[]])[];
}) {
  const { id, title, note, headers, rows } = props;
  const [shown, setShown] = useState(portion);
  const keys = keysOf(rows);
  return (
    <div class="abschnitt">
      <h4 class="kern-heading-small" id={`${id}-titel`}>
        {title}
      </h4>
      {note !== undefined && <p class="kern-body">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the region */}
      <section class="rollbereich rollbereich--hoch" aria-labelledby={`${id}-titel`} tabIndex={0}>
        <DataTable class="tabelle" headers={headers} rows={rows.slice(0, shown)} keys={keys} />
      </section>
      {rows.length > shown && (
        <p class="kern-body auswahlzeile">
          {showZahl(shown)} von {showZahl(rows.length)} Zeilen.{' '}
          <Button
            label="Weitere Zeilen anzeigen"
            name={`Weitere Zeilen anzeigen: ${title}`}
            kind="tertiary"
            onClick={() => setShown(shown + portion)}
          />
        </p>
      )}
    </div>
  );
}

/** A row is known by its texts, and by its turn among those that are alike. */
function keysOf(rows: readonly (readonly ComponentChildren[])[]): readonly string[] {
  const met = new Map<string, number>();
  return rows.map((cells) => {
    const text = cells.filter((cell) => typeof cell === 'string').join('|');
    const turn = met.get(text) ?? 0;
    met.set(text, turn + 1);
    return `${text}#${turn}`;
  });
}
