/**
 * A page of `/hilfe/` from its Markdown file, rendered when the site is built. The file begins with its title (`#`) and
 * one sentence that says what it is about; every section is `## Title {#fragment}`. `{{name}}` stands for a value of the
 * program.
 */
import { Marked, type RendererObject } from 'marked';
import { escapeHtml } from '../http/html.ts';

export interface HelpPage {
  /** Plain text. */
  readonly title: string;
  /** One sentence, plain text. */
  readonly summary: string;
  readonly sections: readonly HelpSection[];
}

export interface HelpSection {
  /** Fragment of its heading. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly html: string;
}

/** Throws on a page without title or summary, on a section without fragment, on HTML, and on an unknown value. */
export function renderHelp(markdown: string, values: Readonly<Record<string, string>>): HelpPage {
  const filled = markdown.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The help knows no value {{${name}}}.`);
    return value;
  });
  const [head = '', ...parts] = filled.split(/^## /m);
  const [, title, summary] = /^# (.+)\n\n([\s\S]+?)\s*$/.exec(head) ?? [];
  if (title === undefined || summary === undefined)
    throw new Error('A page of help needs a title and a summary.');
  return { title, summary: summary.replace(/\s+/g, ' '), sections: parts.map(renderSection) };
}

function renderSection(part: string): HelpSection {
  const [, title, id, text] = /^(.+) \{#([a-z-]+)\}\n([\s\S]*)$/.exec(part) ?? [];
  if (title === undefined || id === undefined || text === undefined) {
    throw new Error(`A section of help needs a fragment: ${part.slice(0, 60)}`);
  }
  return { id, title, html: marked(title).parse(text, { async: false }) };
}

/** Markdown to the few elements that pages of help consist of, in the looks of KERN. */
function marked(section: string): Marked {
  let tables = 0;
  const renderer: RendererObject = {
    html({ raw }) {
      throw new Error(`No HTML in the help, please: ${raw.slice(0, 60)}`);
    },
    paragraph({ tokens }) {
      return `<p class="kern-body">${this.parser.parseInline(tokens)}</p>\n`;
    },
    heading({ tokens, depth }) {
      return `<h${depth} class="kern-heading-small">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    list({ ordered, items }) {
      const tag = ordered ? 'ol' : 'ul';
      return `<${tag} class="kern-body">${items.map((item) => this.listitem(item)).join('')}</${tag}>\n`;
    },
    code({ text }) {
      return `<pre><code>${escapeHtml(text)}</code></pre>\n`;
    },
    codespan({ text }) {
      // A long name of capitals may break behind its underscores
      return `<code>${escapeHtml(text).replace(/(?<=[A-Z])_(?=[A-Z])/g, '_<wbr>')}</code>`;
    },
    link({ href, tokens }) {
      return `<a class="kern-link" href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    table({ header, rows }) {
      tables += 1;
      const name = tables === 1 ? section : `${section} (${tables})`;
      const head = header.map(
        ({ tokens }) => `<th scope="col" class="kern-table__header">${this.parser.parseInline(tokens)}</th>`,
      );
      // The first cell of a row names it
      const body = rows.map((cells) => {
        const inner = cells.map(({ tokens }, index) => {
          const html = this.parser.parseInline(tokens);
          return index === 0
            ? `<th scope="row" class="kern-table__header">${html}</th>`
            : `<td class="kern-table__cell">${html}</td>`;
        });
        return `<tr class="kern-table__row">${inner.join('')}</tr>`;
      });
      return `<section class="hilfe-tabelle" aria-label="${escapeHtml(name)}" tabindex="0"><table class="kern-table kern-table--small">
<thead><tr class="kern-table__row">${head.join('')}</tr></thead>
<tbody class="kern-table__body">${body.join('\n')}</tbody>
</table></section>\n`;
    },
  };
  return new Marked({ renderer });
}
