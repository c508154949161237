import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

export const bomFile: string = join(root, '.build', 'sbom.cdx.json');

/**
 * Writes the software bill of materials (CycloneDX, JSON) by npm's own command. Tools of development are in it, marked
 * so: with `--omit=dev`, npm also leaves out what such a tool shares with the product. Throws with npm's words.
 */
export function writeBom(): void {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  // Under `npm run` the path of npm's own script is known; it needs no shell on Windows
  const npm = process.env.npm_execpath;
  const { status, stdout, stderr } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm sbom: ${stderr.trim()}`);
  mkdirSync(dirname(bomFile), { recursive: true });
  writeFileSync(bomFile, stdout);
}
