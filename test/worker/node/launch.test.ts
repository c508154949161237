import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { root } from '../../../worker/node/root.ts';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-launch-'));
  for (const path of ['worker/node', 'bin']) mkdirSync(at(path), { recursive: true });
  for (const file of ['launch.mjs', 'endWithParent.mjs'])
    copyFileSync(join(root, 'worker/node', file), at('worker/node', file));
  writeFileSync(at('package.json'), '{"name":"probe","type":"module"}');
  writeFileSync(at('hello.mjs'), 'console.log("läuft");');
  writeFileSync(at('npm.log'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const foreign = process.platform === 'linux' ? 'darwin' : 'linux';

/** A lock file that asks for one package in a version, and for one of another system. */
function lock(version: string): string {
  return JSON.stringify({
    packages: {
      '': { name: 'probe' },
      'node_modules/a': { version, integrity: `sha512-${version}` },
      'node_modules/b': { version: '1.0.0', optional: true, os: [foreign] },
    },
  });
}

function install(version: string): void {
  mkdirSync(at('node_modules/a'), { recursive: true });
  writeFileSync(
    at('node_modules/.package-lock.json'),
    lock(version).replace(/,"node_modules\/b":\{[^}]*\}/, ''),
  );
}

/** An npm of the test's own, which says in `npm.log` that it was called. */
function fakeNpm(script: string): void {
  writeFileSync(at('bin/npm'), `#!/bin/sh\necho called $$ >> "${at('npm.log')}"\n${script}\n`);
  chmodSync(at('bin/npm'), 0o755);
}

const installing = 'mkdir -p node_modules/a && cp package-lock.json node_modules/.package-lock.json';
const npmCalls = () => readFileSync(at('npm.log'), 'utf8').split('\n').filter(Boolean);

function launch() {
  const child = spawn(process.execPath, [at('worker/node/launch.mjs'), 'hello.mjs'], {
    env: { ...process.env, PATH: `${at('bin')}${delimiter}${process.env.PATH}` },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

it('a lock file that is merely newer installs nothing', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('1.0.0'));
  utimesSync(at('package-lock.json'), new Date('2099-01-01'), new Date('2099-01-01'));
  fakeNpm('exit 1');
  expect(await launch().ended).toMatchObject({ code: 0, output: 'läuft\n' });
  expect(npmCalls()).toEqual([]);
});

it('a lock file that asks for another version renews the installation', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('2.0.0'));
  fakeNpm(installing);
  expect((await launch().ended).code).toBe(0);
  expect(npmCalls()).toHaveLength(1);
  expect(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).toContain('2.0.0');
  expect(existsSync(at('.installing'))).toBe(false);
});

it('a renewal that fails leaves the old installation working and says so', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('2.0.0'));
  fakeNpm('mkdir node_modules; exit 1');
  const { code, output } = await launch().ended;
  expect([code, output]).toEqual([0, expect.stringContaining('npm ci ist fehlgeschlagen')]);
  expect(output).toContain('läuft');
  expect(existsSync(at('node_modules/a'))).toBe(true);
});

it('a first installation that fails ends the command', async () => {
  writeFileSync(at('package-lock.json'), lock('1.0.0'));
  fakeNpm('exit 1');
  const { code, output } = await launch().ended;
  expect([code, output.includes('läuft')]).toEqual([1, false]);
});

it('a launcher that is killed ends its npm and leaves the old installation', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('2.0.0'));
  fakeNpm('exec sleep 60');
  const { child, ended } = launch();
  await vi.waitFor(() => expect(npmCalls()).toHaveLength(1), 10_000);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(1);
  const pid = Number(npmCalls()[0]?.split(' ')[1]);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 5000);
  expect([existsSync(at('node_modules/a')), existsSync(at('.installing'))]).toEqual([true, false]);
});

it('a launcher that is killed without a word ends its npm, too, and the next one installs', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('2.0.0'));
  fakeNpm(`exec "${process.execPath}" -e "setTimeout(() => {}, 60000)"`);
  const { child } = launch();
  await vi.waitFor(() => expect(npmCalls()).toHaveLength(1), 10_000);
  child.kill('SIGKILL');
  const pid = Number(npmCalls()[0]?.split(' ')[1]);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 10_000);
  fakeNpm(installing);
  expect((await launch().ended).code).toBe(0);
  expect(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).toContain('2.0.0');
});

it('an installation that satisfies the lock file needs no network and no npm at all', async () => {
  install('1.0.0');
  writeFileSync(at('package-lock.json'), lock('1.0.0'));
  rmSync(at('bin/npm'), { force: true });
  const env = { PATH: at('bin'), HOME: folder };
  const child = spawn(process.execPath, [at('worker/node/launch.mjs'), 'hello.mjs'], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  expect((await once(child, 'close'))[0]).toBe(0);
  expect(output).toBe('läuft\n');
});
