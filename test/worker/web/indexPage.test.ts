import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingCodes } from '#templates/model/finding.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { indexPage } from '../../../worker/web/page/indexPage.ts';
import { makePageData } from '../../../worker/web/page/pageData.ts';
import { pages } from '../../../worker/web/page/pages.ts';

const html = indexPage();

describe('the HTML of the page', () => {
  it('offers all Länder and Themenfelder of the catalogue', () => {
    expect(html.match(/<option value="[A-Z]{2}">/g)).toHaveLength(16);
    expect(html).toContain('<option value="Familie &#38; Kind">Familie &#38; Kind</option>');
    expect(html.match(/<option value="[^"]*[a-zä][^"]*">/g)).toHaveLength(14);
  });

  it('has a section and a link for each page', () => {
    for (const { id } of pages) {
      expect(html).toContain(`<section id="${id}"`);
      expect(html).toContain(`<a href="#${id}">`);
    }
  });

  it('holds nothing that its content policy would refuse', () => {
    expect(html).not.toMatch(/<style|style="|\son\w+="|https?:\/\//);
    expect(html.match(/<script(?![^>]*(?:src=|type="application\/json"))/g)).toBeNull();
  });

  it('carries data that end no script element and survive the way', () => {
    const json = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(makePageData());
  });
});

describe('the data of the page', () => {
  it('say for every code what helps', () => {
    const { abhilfe } = makePageData();
    expect(findingCodes.filter((code) => !abhilfe[code])).toEqual([]);
  });
});

describe('the page', () => {
  beforeAll(() => buildSite());

  it('weighs at most 90 kB gzip without fonts', () => {
    const linked = [...html.matchAll(/(?:href|src)="\/([^"]+\.(?:css|js))"/g)].map(([, path = '']) => path);
    expect(linked).toContain('kern/kern.min.css');
    const files = ['index.html', ...linked];
    const weights = files.map((file) => gzipSync(readFileSync(join(siteFolder, file))).length);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(90_000);
  });
});
