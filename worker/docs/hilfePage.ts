import { escapeHtml, htmlPage } from '../http/html.ts';
import type { HilfeSeite } from './hilfeSeite.ts';
import { hilfeSeiten } from './seiten.ts';

const styles = ['/hilfe.css'];

/** `/hilfe/`: the list of pages. */
export function hilfeIndex(): string {
  const items = hilfeSeiten.map(
    ({ slug, title, kurz }) =>
      `<li><a class="kern-link" href="/hilfe/${slug}">${escapeHtml(title)}</a>: ${escapeHtml(kurz)}</li>`,
  );
  return htmlPage(
    'Hilfe: OZG-Checkliste',
    `<div class="hilfe">
<h1 class="kern-heading-large">Hilfe</h1>
<ul class="kern-body">
${items.join('\n')}
</ul>
<p class="kern-body"><a class="kern-link" href="/">Zur Anwendung</a> · <a class="kern-link" href="/api">Schnittstelle für Programme</a></p>
</div>`,
    styles,
  );
}

/** `/hilfe/<slug>`: one page with the way to the others and to its sections. */
export function hilfePage({ slug, title, kurz, abschnitte }: HilfeSeite): string {
  const others = [
    '<li><a class="kern-link" href="/">Anwendung</a></li>',
    '<li><a class="kern-link" href="/hilfe/">Hilfe</a></li>',
    ...hilfeSeiten.map((other) =>
      other.slug === slug
        ? `<li><a class="kern-link" href="/hilfe/${slug}" aria-current="page">${escapeHtml(title)}</a></li>`
        : `<li><a class="kern-link" href="/hilfe/${other.slug}">${escapeHtml(other.title)}</a></li>`,
    ),
  ];
  const contents = abschnitte.map(
    ({ id, title: heading }) => `<li><a class="kern-link" href="#${id}">${escapeHtml(heading)}</a></li>`,
  );
  const sections = abschnitte.map(
    ({ id, title: heading, html }) => `<section>
<h2 class="kern-heading-medium" id="${id}">${escapeHtml(heading)}</h2>
${html}
</section>`,
  );
  return htmlPage(
    `${title}: OZG-Checkliste`,
    `<div class="hilfe">
<nav aria-label="Seiten der Hilfe"><ul class="hilfe-wege kern-body">${others.join('\n')}</ul></nav>
<h1 class="kern-heading-large">${escapeHtml(title)}</h1>
<p class="kern-body">${escapeHtml(kurz)}</p>
<nav aria-label="Auf dieser Seite"><ul class="kern-body">${contents.join('\n')}</ul></nav>
${sections.join('\n')}
</div>`,
    styles,
  );
}
