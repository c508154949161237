import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../../../worker/node/root.ts';

/** A command without npm around it, or as npm runs the script of this name. */
function run(file: string, options: readonly string[], script?: string) {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const named = script === undefined ? env : { ...env, npm_lifecycle_event: script };
  return spawnSync(process.execPath, [file, ...options], { cwd: root, encoding: 'utf8', env: named });
}

const commands = [
  ...['start', 'server', 'dev', 'build', 'deploy', 'backup', 'retention', 'newKey', 'makeTemplate'].map(
    (name) => `worker/node/${name}.ts`,
  ),
  'test/run.ts',
  'test/check.ts',
  'test/bench/bench.ts',
];

describe.each(commands)('the command of %s', (file) => {
  it('explains itself in German and does nothing', () => {
    const { status, stdout } = run(file, ['--help']);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`node worker/node/launch.mjs ${file}`)]);
    expect(stdout).toMatch(/: \S/);
  });

  it('refuses an unknown option in German and says which there are', () => {
    const { status, stderr } = run(file, ['--prot', '80']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('unbekannt oder unvollständig: --prot 80')]);
    expect(stderr).toContain(`launch.mjs ${file}`);
    expect(stderr).not.toMatch(/Unknown|Error/);
  });
});

describe.each(['start', 'server'])('the service of %s', (name) => {
  it('refuses a port that is none', () => {
    const { status, stderr } = run(`worker/node/${name}.ts`, ['--port', 'abc']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('war: abc')]);
  });
});

describe('advice', () => {
  it.each([
    ['worker/node/start.ts', 'start', 'npm start -- [Angaben]:'],
    ['worker/node/server.ts', 'start:node', 'npm run start:node -- [Angaben]:'],
    ['test/run.ts', 'test', 'npm test -- [Angaben] [TEIL …]:'],
    ['test/check.ts', 'check', 'npm run check:'],
    ['worker/node/backup.ts', undefined, 'node worker/node/launch.mjs worker/node/backup.ts DATEI:'],
  ])('of %s names the command as it was given', (file, script, expected) => {
    expect(run(file, ['--help'], script).stdout.startsWith(expected)).toBe(true);
  });
});
