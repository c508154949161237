/**
 * `npm run check`: what a developer runs before a commit. Types, lint, and all tests that need neither a browser nor
 * workerd (the manifest's check is among them). Everything runs, even after a failure.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../worker/node/root.ts';
import { checkTypes } from './checkTypes.ts';

const slow = ['test/browser/**', '**/*.browser.test.{ts,tsx}', '**/workerd.test.ts'];
const steps: readonly (readonly string[])[] = [
  ['biome', 'check', '.'],
  ['vitest', 'run', ...slow.flatMap((pattern) => ['--exclude', pattern])],
];

const launcher = join(root, 'worker/node/launch.mjs');
const failed = [
  ...((await checkTypes()) ? [] : ['tsc']),
  ...steps
    .filter(
      (step) =>
        spawnSync(process.execPath, [launcher, ...step], { cwd: root, stdio: 'inherit' }).status !== 0,
    )
    .map(([name]) => name),
];
console.log(failed.length === 0 ? 'Alles in Ordnung.' : `Nicht in Ordnung: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
