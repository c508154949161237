/** The few elements that pages of help consist of. Arguments are HTML unless said otherwise. */
import { escapeHtml } from '../http/html.ts';
import type { Abschnitt } from './hilfeSeite.ts';

export function abschnitt(id: string, title: string, ...html: readonly string[]): Abschnitt {
  return { id, title, html: html.join('\n') };
}

export const absatz = (html: string): string => `<p class="kern-body">${html}</p>`;

export const liste = (...items: readonly string[]): string =>
  `<ul class="kern-body">${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

export const schritte = (...items: readonly string[]): string =>
  `<ol class="kern-body">${items.map((item) => `<li>${item}</li>`).join('\n')}</ol>`;

/** Commands or the content of a file, as they are; plain text. */
export const befehle = (...lines: readonly string[]): string =>
  `<pre><code>${escapeHtml(lines.join('\n'))}</code></pre>`;

/** The first cell of a row names it. `title` is plain text. */
export function tabelle(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly [string, ...string[]])[],
): string {
  const name = escapeHtml(title);
  const head = headers.map((header) => `<th scope="col" class="kern-table__header">${header}</th>`).join('');
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell) => `<td class="kern-table__cell">${cell}</td>`).join('');
    return `<tr class="kern-table__row"><th scope="row" class="kern-table__header">${first}</th>${cells}</tr>`;
  });
  return `<section class="hilfe-tabelle" aria-label="${name}" tabindex="0"><table class="kern-table kern-table--small">
<thead><tr class="kern-table__row">${head}</tr></thead>
<tbody class="kern-table__body">${body.join('\n')}</tbody>
</table></section>`;
}

/** `10 MB`, for round numbers of bytes. */
export const megabyte = (bytes: number): string => `${zahl(bytes / 1024 / 1024)} MB`;

/** `200.000`. */
export const zahl = (n: number): string => n.toLocaleString('de-DE');
