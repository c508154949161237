import { defineConfig } from 'vitest/config';
import ChangedFirst from './test/changedFirst.ts';

/** Long runs, and files that start the service or workerd: each in a process of its own. */
const thorough = [
  'test/**/workerd.test.ts',
  'test/addin/{exportedFile,journey,refusals,selftest}.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/templates/write/geloeschteZeile.test.ts',
  'test/worker/files/{generatedFiles,properties,writeValid}.test.ts',
  'test/worker/node/{container,dryRun,kill,launch,openStore,readOptions,server}.test.ts',
  'test/worker/store/{durability,speicher,storeFaults}.test.ts',
  // It replaces a module, which others must not see
  'test/worker/files/wantedSheets.test.ts',
];

/** Files that measure time or memory: one after the other while nothing else runs. */
const measuring = [
  'test/**/memory.test.ts',
  'test/templates/write/boeseTexte.test.ts',
  'test/worker/{crumbs,heavy}/{node,workerd}.test.ts',
  'test/worker/files/{hostile,longRows}.test.ts',
  'test/worker/http/hostile.test.ts',
];

const browser = ['test/**/*.browser.test.ts'];

/**
 * `npm run check` runs the quick ones; `npm test` runs all, group after group. With OZG_URL the contract over HTTP is run
 * against the service at that address, and nothing else.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    sequence: { sequencer: ChangedFirst },
    projects: process.env.OZG_URL
      ? [project('address', 0, ['test/worker/http/address.ts'], {})]
      : [
          project('quick', 0, ['test/**/*.test.{ts,tsx}'], {
            exclude: [...thorough, ...measuring, ...browser],
            isolate: false,
          }),
          project('thorough', 1, thorough, { exclude: measuring }),
          project('browser', 2, browser, { isolate: false, globalSetup: 'test/browser/runBrowser.ts' }),
          project('measuring', 3, measuring, { maxWorkers: 1 }),
        ],
  },
});

function project(name: string, groupOrder: number, include: string[], more: object) {
  return { extends: true as const, test: { name, include, sequence: { groupOrder }, ...more } };
}
