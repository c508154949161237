import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Site } from './collect.ts';
import type { BundleInput } from './inputs.ts';

/** Adds the bundles whose entries exist: minified, for the browsers that Office 2021 brings. */
export async function addBundles(site: Site, root: string, inputs: readonly BundleInput[]): Promise<void> {
  const existing = inputs.filter(({ entry }) => existsSync(join(root, entry)));
  await Promise.all(
    existing.map(async ({ entry, out }) => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        legalComments: 'none',
        logLevel: 'warning',
      });
      for (const { path, contents } of outputFiles) {
        site.set(path.endsWith('.css') ? out.replace(/\.js$/, '.css') : out, contents);
      }
    }),
  );
}
