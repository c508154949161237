import { Buffer } from 'node:buffer';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addBundles } from '../../worker/node/build/bundle.ts';
import { collectCopy, type Site } from '../../worker/node/build/collect.ts';
import { bundles, copies, pages } from '../../worker/node/build/inputs.ts';
import { root } from '../../worker/node/root.ts';
import type { Figure } from './figure.ts';

/** The site as it is built, without Office.js. */
async function build(): Promise<Site> {
  const site: Site = new Map();
  for (const copy of copies) collectCopy(site, root, copy);
  for (const [path, makePage] of Object.entries(pages)) site.set(path, Buffer.from(makePage()));
  await addBundles(site, root, bundles);
  return site;
}

/** Bytes that a page loads before its first look, each file compressed, without fonts, pictures and Office.js. */
export async function bytesOf(page: string): Promise<number> {
  const site = await build();
  const paths = loadedBy(site, page);
  if (paths.size < 3) throw new Error(`${page} loads next to nothing: the way to count is out of date`);
  return [...paths].reduce((sum, path) => sum + gzipSync(site.get(path) ?? new Uint8Array()).length, 0);
}

/** The page itself, its style sheets and scripts, and what these import at once. */
function loadedBy(site: Site, page: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (path: string, references: RegExp) => {
    if (seen.has(path) || !site.has(path)) return;
    seen.add(path);
    const text = Buffer.from(site.get(path) ?? '').toString('utf8');
    for (const [, target = ''] of text.matchAll(references)) {
      const from = target.startsWith('/') ? '.' : posix.dirname(path);
      visit(posix.join(from, target), imports);
    }
  };
  visit(page, /(?:href|src)="([^":#?]+\.(?:css|js))"/g);
  return seen;
}

const imports = /(?:^|[;}\s])(?:import|export)(?:[^"'();]*from)?\s*"(\.[^"]+)"/g;

export async function bytes(): Promise<readonly Figure[]> {
  return [
    {
      what: 'task pane before Office.js, gzip',
      value: (await bytesOf('addin/taskpane.html')) / 1000,
      unit: 'kB',
      bar: { atMost: 60 },
    },
    {
      what: 'web page without fonts, gzip',
      value: (await bytesOf('index.html')) / 1000,
      unit: 'kB',
      bar: { atMost: 90 },
    },
  ];
}
