import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { addBundles } from '../../worker/node/build/bundle.ts';
import type { Site } from '../../worker/node/build/collect.ts';
import { bundles } from '../../worker/node/build/inputs.ts';
import { root } from '../../worker/node/root.ts';

/** Bytes that the pane may load before its first look, compressed and without Office.js. */
const budget = 60_000;
const entry = 'addin/taskpane.js';

/** A file of the built pane and all that it imports at once; what it loads on demand is left out. */
function loadedAtOnce(site: Site, path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = Buffer.from(site.get(path) ?? '').toString('utf8');
  for (const [, from = ''] of text.matchAll(/(?:^|[;}\s])(?:import|export)(?:[^"'();]*from)?\s*"(\.[^"]+)"/g))
    loadedAtOnce(site, posix.join(posix.dirname(path), from), seen);
  return seen;
}

it('the pane loads at most 60 kB before it shows itself, and the guidance only on demand', async () => {
  const site: Site = new Map();
  await addBundles(
    site,
    root,
    bundles.filter(({ out }) => out === entry),
  );
  const files = [...loadedAtOnce(site, entry)];
  expect(files.filter((path) => !site.has(path))).toEqual([]);
  const sizes = files.map((path) => gzipSync(site.get(path) ?? new Uint8Array()).length);
  const text = files.map((path) => Buffer.from(site.get(path) ?? '').toString('utf8')).join('');
  expect(text).not.toContain('Suchen Sie eine geeignete Person');
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  // what is loaded on demand is there as well
  const later = [...site]
    .filter(([path]) => !files.includes(path))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
  expect(later.join('')).toContain('Suchen Sie eine geeignete Person');
});
