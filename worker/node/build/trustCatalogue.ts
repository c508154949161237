import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
// Parsed here, once and strictly: a catalogue that is wrong stops the build.
import '#templates/catalogue/anleitung.ts';
import '#templates/catalogue/catalogue.ts';
import * as schema from '#templates/catalogue/schema.ts';

/**
 * Takes the parsing of the catalogue out of the bundles: what this build has checked need not be checked again in
 * every browser, and the code for it weighs as much as the pane's own. Where an entry comes from stays in the
 * repository: no browser shows it.
 */
export const trustCatalogue: Plugin = {
  name: 'trust-catalogue',
  setup(build) {
    build.onLoad({ filter: /[\\/]templates[\\/]catalogue[\\/]schema\.ts$/ }, () => ({
      contents: Object.keys(schema)
        .map((name) => `export const ${name} = { parse: (json) => json };`)
        .join('\n'),
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]templates[\\/]catalogue[\\/]\w+\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(JSON.parse(await readFile(path, 'utf8'), withoutSource)),
      loader: 'json',
    }));
  },
};

const withoutSource = (key: string, value: unknown): unknown => (key === 'source' ? undefined : value);
