/**
 * Types of the whole tree, and of each room by its own `tsconfig.json`, which says what the room may touch: no DOM in
 * templates, no Office.js in the commands, nothing of Node in the page.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../worker/node/root.ts';
import { folders } from './architecture/productFiles.ts';

/** Checks all at once; says on stderr what is wrong. Returns whether nothing is. */
export async function checkTypes(): Promise<boolean> {
  const rooms = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|[\\/])tsconfig\.json$/.test(path))
      .map((path) => dirname(join(folder, path))),
  );
  const outcomes = await Promise.all(['.', ...rooms].map(checkRoom));
  return outcomes.every((ok) => ok);
}

function checkRoom(folder: string): Promise<boolean> {
  const launcher = join(root, 'worker/node/launch.mjs');
  const tsc = spawn(process.execPath, [launcher, 'tsc', '--noEmit', '-p', folder], { cwd: root });
  const said: string[] = [];
  for (const stream of [tsc.stdout, tsc.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return new Promise((resolve, reject) => {
    tsc.on('error', reject);
    tsc.on('close', (code) => {
      if (code !== 0) console.error(`✗ Typen in ${folder}\n${said.join('')}`);
      resolve(code === 0);
    });
  });
}

if (import.meta.main) process.exit((await checkTypes()) ? 0 : 1);
