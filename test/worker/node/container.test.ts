import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../worker/node/root.ts';
import { waitForHealth } from '../../../worker/node/waitForHealth.ts';
import { json, type Send, sendAs } from '../http/host.ts';
import { mappe, melde } from '../http/mappen.ts';
import { freePort } from './freePort.ts';

const containerfile = readFileSync(join(root, 'Containerfile'), 'utf8');
const steps = containerfile.split('\n').flatMap((line) => {
  const [, name, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
  return name === undefined || rest === undefined ? [] : [{ name, rest }];
});
const restOf = (name: string): readonly string[] =>
  steps.filter((step) => step.name === name).map(({ rest }) => rest);
const commandOf = (text: string | undefined): readonly string[] =>
  JSON.parse((text ?? '').replace(/^.*?CMD /, '')) as string[];

const koordination = 'nur-fuer-diesen-test';
const scratch = mkdtempSync(join(tmpdir(), 'ozg-container-'));
const app = join(scratch, 'app');
const daten = join(scratch, 'daten');
let port = 0;
let running: ChildProcess | null = null;

/** Without a way to npm or to any other program: what the image lacks, a run cannot fetch. */
const environment = (): Record<string, string> => ({
  ...Object.fromEntries(
    restOf('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=') as [string, string])),
  ),
  PATH: '',
  HOST: '127.0.0.1',
  PORT: String(port),
  OZG_DATA: join(daten, 'ozg.sqlite'),
  KOORDINATION_TOKEN: koordination,
});

/** Every file that the image brings, with what would tell a change. */
const image = (): readonly string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(({ parentPath, name }) => {
      const { size, mtimeMs } = statSync(join(parentPath, name));
      return `${join(parentPath, name)} ${size} ${mtimeMs}`;
    })
    .toSorted();

async function start() {
  const [, ...args] = commandOf(restOf('CMD')[0]);
  const server = spawn(process.execPath, args, { cwd: app, env: environment() });
  running = server;
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  const address = `http://127.0.0.1:${port}`;
  await waitForHealth(`${address}/api/health`, null);
  const send: Send = (path, init) => fetch(`${address}${path}`, init);
  const stop = async (): Promise<string> => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    return output;
  };
  return { koordination: sendAs(send, koordination), stop };
}

const isHealthy = (): boolean => {
  const [, ...args] = commandOf(restOf('HEALTHCHECK')[0]);
  return spawnSync(process.execPath, args, { cwd: app, env: environment() }).status === 0;
};

const backup = (file: string): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['worker/node/launch.mjs', 'worker/node/backup.ts', file],
    { cwd: app, env: environment(), encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
};

const projekte = async (send: Send): Promise<unknown[]> =>
  (await json(await send('/api/overview'))).projekte as unknown[];

/**
 * There is no container engine here: the steps of the file are run in a scratch folder in place of the image's root, with the
 * packages that are installed already in place of `npm ci`, and without its user.
 */
describe('the steps of the Containerfile', () => {
  beforeAll(async () => {
    port = await freePort();
    const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of stdout.split('\n').filter(Boolean)) {
      if (statSync(join(root, file), { throwIfNoEntry: false })) cpSync(join(root, file), join(app, file));
    }
    for (const command of restOf('RUN')) {
      if (command.startsWith('npm ci')) {
        const link = spawnSync('cp', ['-al', join(root, 'node_modules'), join(app, 'node_modules')]);
        if (link.status !== 0)
          cpSync(join(root, 'node_modules'), join(app, 'node_modules'), { recursive: true });
      } else if (command === 'npm run build') {
        const { status, stderr } = spawnSync(command, { cwd: app, shell: true, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
      } else {
        expect(command).toBe('mkdir -m 700 /daten && chown node:node /daten');
        spawnSync('mkdir', ['-m', '700', daten]);
      }
    }
  });
  afterAll(() => {
    running?.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  });

  it('end as another user than root, with a volume, a health check and no key', () => {
    const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'));
    expect(last.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['USER', 'VOLUME', 'HEALTHCHECK', 'CMD']),
    );
    expect(restOf('USER')).toEqual(['node']);
    expect(containerfile).not.toMatch(/TOKEN|SHA256|ADD |curl|apt-get/);
  });

  it('leave out what must not reach an image', () => {
    const ignored = readFileSync(join(root, '.containerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.dev.vars', '.data', '.git', 'node_modules', '.build']));
  });

  it('give a service that keeps, backs up, restores and restarts, and changes nothing of its image', {
    timeout: 120_000,
  }, async () => {
    const before = image();
    expect(before.length).toBeGreaterThan(500);
    expect(isHealthy()).toBe(false);

    const first = await start();
    expect(isHealthy()).toBe(true);
    await melde(first.koordination, mappe('SH-C00001'));
    expect(await projekte(first.koordination)).toHaveLength(1);
    const saved = join(scratch, 'sicherung.sqlite');
    backup(saved);
    await melde(first.koordination, mappe('SH-C00002'));
    const printed = await first.stop();
    expect(printed).not.toMatch(/installiert|npm/);

    // as after an upgrade: another container on the same volume
    const second = await start();
    expect(await projekte(second.koordination)).toHaveLength(2);
    await second.stop();

    // the way back, as the help says it
    for (const file of ['ozg.sqlite', 'ozg.sqlite-wal', 'ozg.sqlite-shm'])
      rmSync(join(daten, file), { force: true });
    cpSync(saved, join(daten, 'ozg.sqlite'));
    const third = await start();
    expect(await projekte(third.koordination)).toEqual([expect.objectContaining({ kennung: 'SH-C00001' })]);
    await third.stop();
    expect(isHealthy()).toBe(false);
    expect(image()).toEqual(before);
  });
});
