/** The pages of `/hilfe/`, made when the site is built. To add one, add its Markdown file and its name here. */
import { readFileSync } from 'node:fs';
import { escapeHtml, htmlPage } from '../http/html.ts';
import { helpValues } from './helpValues.ts';
import { type HelpPage, renderHelp } from './renderHelp.ts';

/** Last part of the address and name of the file, in the order of the list. */
export const helpSlugs = [
  'kurzanleitung',
  'betrieb',
  'datenschutz',
  'barrierefreiheit',
  'sicherheit',
  'architektur',
  'lizenzen',
] as const;

export type HelpSlug = (typeof helpSlugs)[number];

const styles = ['/hilfe.css'];

/** The page of a slug, from its file. */
export function readHelp(slug: HelpSlug): HelpPage {
  const file = new URL(`./${slug}.md`, import.meta.url);
  return renderHelp(readFileSync(file, 'utf8'), helpValues);
}

/** The pages by their path in the site, `hilfe/index.html` first. */
export const helpSite: Readonly<Record<string, () => string>> = {
  'hilfe/index.html': indexHtml,
  ...Object.fromEntries(helpSlugs.map((slug) => [`hilfe/${slug}.html`, () => pageHtml(slug)])),
};

function indexHtml(): string {
  const items = helpSlugs.map((slug) => {
    const { title, summary } = readHelp(slug);
    return `<li>${link(slug, title)}: ${escapeHtml(summary)}</li>`;
  });
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

/** One page with the way to the others and to its sections. */
function pageHtml(slug: HelpSlug): string {
  const { title, summary, sections } = readHelp(slug);
  const others = helpSlugs.map((other) => `<li>${link(other, readHelp(other).title, other === slug)}</li>`);
  const contents = sections.map(
    (section) => `<li><a class="kern-link" href="#${section.id}">${escapeHtml(section.title)}</a></li>`,
  );
  const bodies = sections.map(
    (section) => `<section>
<h2 class="kern-heading-medium" id="${section.id}">${escapeHtml(section.title)}</h2>
${section.html}</section>`,
  );
  return htmlPage(
    `${title}: OZG-Checkliste`,
    `<div class="hilfe">
<nav aria-label="Seiten der Hilfe"><ul class="hilfe-wege kern-body"><li><a class="kern-link" href="/">Anwendung</a></li>
<li><a class="kern-link" href="/hilfe/">Hilfe</a></li>
${others.join('\n')}</ul></nav>
<h1 class="kern-heading-large">${escapeHtml(title)}</h1>
<p class="kern-body">${escapeHtml(summary)}</p>
<nav aria-label="Auf dieser Seite"><ul class="kern-body">${contents.join('\n')}</ul></nav>
${bodies.join('\n')}
</div>`,
    styles,
  );
}

function link(slug: HelpSlug, title: string, current = false): string {
  const mark = current ? ' aria-current="page"' : '';
  return `<a class="kern-link" href="/hilfe/${slug}"${mark}>${escapeHtml(title)}</a>`;
}
