import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build, stop } from 'esbuild';
import type { Site } from './collect.ts';
import type { BundleInput } from './inputs.ts';
import { trustCatalogue } from './trustCatalogue.ts';

/**
 * Adds the bundles whose entries exist: minified unless with source maps, for the browsers that Office 2021 brings. What an entry loads on
 * demand becomes a file of its own below `teile/`.
 */
export async function addBundles(
  site: Site,
  root: string,
  inputs: readonly BundleInput[],
  sourcemap = false,
): Promise<void> {
  const existing = inputs.filter(({ entry }) => existsSync(join(root, entry)));
  await Promise.all(
    existing.map(async ({ entry, out }) => {
      const outdir = join(root, '.build', 'bundle', dirname(out));
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: { [basename(out, '.js')]: entry },
        outdir,
        bundle: true,
        splitting: true,
        chunkNames: 'teile/[hash]',
        minify: !sourcemap,
        sourcemap: sourcemap && 'inline',
        write: false,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        legalComments: 'none',
        logLevel: 'warning',
        plugins: [trustCatalogue],
      });
      for (const { path, contents } of outputFiles) {
        site.set(join(dirname(out), relative(outdir, path)).replaceAll(sep, '/'), contents);
      }
    }),
  );
  // Its process would live on when ours is killed
  await stop();
}
