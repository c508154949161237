/** A titled table that scrolls in its own region; the first column names the row. */
export function TableRegion(props: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
}) {
  const { id, title, note, headers, rows } = props;
  return (
    <div class="abschnitt">
      <h4 class="kern-heading-small" id={`${id}-titel`}>
        {title}
      </h4>
      {note !== undefined && <p class="kern-body">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the region with the keyboard */}
      <section class="rollbereich rollbereich--hoch" aria-labelledby={`${id}-titel`} tabIndex={0}>
        <table class="tabelle">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest]) => (
              <tr key={[first, ...rest].join('|')}>
                <th scope="row">{first}</th>
                {rest.map((text, column) => (
                  <td key={headers[column + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
