import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../../../worker/node/root.ts';

const run = (file: string, ...options: string[]) =>
  spawnSync(process.execPath, [`worker/node/${file}.ts`, ...options], { cwd: root, encoding: 'utf8' });

describe.each(['start', 'server'])('the command of %s', (file) => {
  it('explains itself and starts nothing', () => {
    const { status, stdout } = run(file, '--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('--port N')]);
  });

  it('refuses an unknown option in German and says which there are', () => {
    const { status, stderr } = run(file, '--prot', '80');
    expect([status, stderr]).toEqual([1, expect.stringContaining('unbekannt oder unvollständig: --prot 80')]);
    expect(stderr).toContain('--port N');
    expect(stderr).not.toMatch(/Unknown|Error/);
  });

  it('refuses a port that is none', () => {
    const { status, stderr } = run(file, '--port', 'abc');
    expect([status, stderr]).toEqual([1, expect.stringContaining('war: abc')]);
  });
});
