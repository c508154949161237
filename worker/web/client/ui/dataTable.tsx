import type { ComponentChildren } from 'preact';

/** A table whose first column names the row; `keys` tell the rows apart, in their order. */
export function DataTable(props: {
  readonly class: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly [string, ...ComponentChildren[]])[];
  readonly keys: readonly string[];
}) {
  const { headers, rows, keys } = props;
  return (
    <table class={props.class}>
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
        {rows.map(([first, ...rest], index) => (
          <tr key={keys[index]}>
            <th scope="row">{first}</th>
            {rest.map((cell, column) => (
              <td key={headers[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
