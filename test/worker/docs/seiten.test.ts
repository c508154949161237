import { describe, expect, it } from 'vitest';
import { sections, tabs } from '../../../addin/view/sections.ts';
import { createApp } from '../../../worker/app.ts';
import { grenzen } from '../../../worker/docs/grenzen.ts';
import { helpSlugs } from '../../../worker/docs/helpSite.ts';
import { renderHelp } from '../../../worker/docs/renderHelp.ts';
import { seitentexte } from '../../../worker/docs/seiten.ts';
import * as limits from '../../../worker/files/limits.ts';
import { siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import { pages } from '../../../worker/web/page/pages.ts';
import { testPorts } from '../http/testPorts.ts';

const app = createApp(testPorts({ OFFEN: 'ja' }, { assets: openSite(siteFolder) }));
const paths = ['/hilfe/', ...helpSlugs.map((slug) => `/hilfe/${slug}`)];

async function load(path: string): Promise<string> {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
  return await response.text();
}

const matches = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(paths)('%s', (path) => {
  it('is a page in German under the strict policy', async () => {
    const response = await app.request(path);
    const html = await response.text();
    expect(html).toMatch(/^<!doctype html>\n<html lang="de"/);
    expect(matches(html, /<(h1)\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|\bundefined\b|\[object|\bNaN\b/);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('links to addresses and sections that exist', async () => {
    const html = await load(path);
    const links = matches(html, /\shref="([^"]+)"/g).filter(
      (href) => !/^\/kern\/|\.(css|png|txt|md)$/.test(href),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link, `https://hier${path}`);
      expect([link, origin]).toEqual([link, 'https://hier']);
      // The start page is a built file, tested beside it
      if (pathname === '/') continue;
      const target = pathname === path ? html : await load(pathname);
      if (hash !== '')
        expect([link, matches(target, /\sid="([^"]+)"/g)]).toEqual([
          link,
          expect.arrayContaining([hash.slice(1)]),
        ]);
    }
  });

  it('uses every id once and closes what it opens', async () => {
    const html = await load(path);
    const ids = matches(html, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const tag of [
      'p',
      'ul',
      'ol',
      'li',
      'pre',
      'code',
      'section',
      'table',
      'tr',
      'th',
      'td',
      'strong',
      'a',
    ])
      expect([tag, matches(html, new RegExp(`<(${tag})\\b`, 'g')).length]).toEqual([
        tag,
        matches(html, new RegExp(`</(${tag})>`, 'g')).length,
      ]);
    expect(html).not.toMatch(/<p\b[^>]*>(?:(?!<\/p>)[\s\S])*<(?:pre|ul|ol|table)\b/);
  });
});

describe('the addresses', () => {
  it('lead from /hilfe to its list, and to nothing where there is no page', async () => {
    const moved = await app.request('/hilfe');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/hilfe/']);
    expect((await app.request('/hilfe/nichts')).status).toBe(404);
    expect((await app.request('/hilfe/betrieb', { method: 'POST' })).status).toBe(405);
  });
});

describe('the Kurzanleitung', () => {
  it('explains every page of the application and every part of the pane', async () => {
    const html = await load('/hilfe/kurzanleitung');
    for (const { id, label } of pages) {
      expect([id, seitentexte[id]]).toEqual([id, expect.any(String)]);
      expect(html).toContain(`<strong>${label}:</strong>`);
    }
    for (const label of Object.values(tabs)) expect(html).toContain(`<strong>${label}:</strong>`);
    for (const label of Object.values(sections)) expect(html).toContain(label);
  });
});

describe('the limits', () => {
  it('are all there, with the numbers of the program', async () => {
    expect(grenzen.map(({ name }) => name).toSorted()).toEqual(Object.keys(limits).toSorted());
    const html = (await load('/hilfe/sicherheit')).replaceAll('<wbr>', '');
    for (const { name, wert } of grenzen) {
      expect(html).toContain(`${wert}</td><td class="kern-table__cell"><code>${name}</code>`);
      const [first = ''] = wert.split(' ');
      const number = Number(first.replaceAll('.', ''));
      expect([1, 1000, 1024 * 1024].map((unit) => number * unit)).toContain(
        new Map<string, number>(Object.entries(limits)).get(name),
      );
    }
  });
});

describe('a page of help', () => {
  const page = (text: string) => `# Titel\n\nWorum es geht.\n\n${text}`;

  it('is its title, its summary and its sections', () => {
    const { title, summary, sections } = renderHelp(page('## Erster {#eins}\n\nEin *Satz* mit {{n}}.\n'), {
      n: '7',
    });
    expect([title, summary]).toEqual(['Titel', 'Worum es geht.']);
    expect(sections).toEqual([
      { id: 'eins', title: 'Erster', html: '<p class="kern-body">Ein <em>Satz</em> mit 7.</p>\n' },
    ]);
  });

  it.each([
    ['a value that nobody knows', page('## A {#a}\n\n{{nichts}}\n')],
    ['a section without fragment', page('## A\n\nText\n')],
    ['HTML', page('## A {#a}\n\n<script>1</script>\n')],
    ['HTML within a line', page('## A {#a}\n\nein <b>Wort</b>\n')],
    ['no summary', '# Titel\n'],
  ])('is not made of %s', (_, markdown) => {
    expect(() => renderHelp(markdown, {})).toThrow();
  });
});
