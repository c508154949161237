/**
 * `npm run check`: what a developer runs before a commit, at most a minute. Types of every room, style and the quick
 * tests all at once, the tests of what changed first. `npm test` runs the long ones, too.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from '../worker/node/build/buildSite.ts';
import { readOptions } from '../worker/node/readOptions.ts';
import { root } from '../worker/node/root.ts';
import { checkTypes } from './checkTypes.ts';

readOptions({ does: 'Typen, Stil und schnelle Prüfungen, vor jedem Commit' });
await buildSite();
const parts = {
  'Typen (tsc)': checkTypes(),
  'Stil (biome)': run('biome', 'check', '.'),
  'Tests (vitest)': run('vitest', 'run', '--project', 'quick', '--reporter=minimal'),
};
const failed: string[] = [];
for (const [name, part] of Object.entries(parts)) if (!(await part)) failed.push(name);
console.log(failed.length === 0 ? 'Alles in Ordnung.' : `Nicht in Ordnung: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);

/** Runs a command; says what it said once it is done, so that parts don't mix. Returns whether it succeeded. */
function run(...command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'worker/node/launch.mjs'), ...command], {
    cwd: root,
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
