import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../../worker/node/root.ts';
import { waitForHealth } from '../../../worker/node/waitForHealth.ts';
import { makeToken, type Send, sendAs } from '../http/host.ts';
import { freePort } from './freePort.ts';

const koordination = 'nur-fuer-diesen-test';
let folder = '';
let running: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-server-'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The program as `npm run start:node` runs it; `stop` sends SIGTERM and gives the exit code and what it printed. */
async function start() {
  const port = await freePort();
  const server = spawn(process.execPath, ['worker/node/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      OZG_DATA: join(folder, 'daten', 'ozg.sqlite'),
      KOORDINATION_TOKEN: koordination,
    },
  });
  running = server;
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  const address = `http://127.0.0.1:${port}`;
  await waitForHealth(`${address}/api/health`, null);
  const send: Send = (path, init) => fetch(`${address}${path}`, init);
  const stop = async () => {
    server.kill('SIGTERM');
    const [code] = (await once(server, 'exit')) as [number | null];
    return { code, output };
  };
  return { send, stop, address, pid: server.pid };
}

it('keeps what it stored in the file of OZG_DATA, ends on a signal and logs no key', async () => {
  const first = await start();
  const { token } = await makeToken(sendAs(first.send, koordination), { land: 'SH' });
  expect((await first.send('/api/template.xlsx')).status).toBe(401);
  const ended = await first.stop();
  if (process.platform !== 'win32') expect(ended.code).toBe(0);
  expect(ended.output).toContain('"route":"/api/tokens"');
  for (const secret of [token, koordination]) expect(ended.output).not.toContain(secret);
  expect(statSync(join(folder, 'daten', 'ozg.sqlite')).size).toBeGreaterThan(0);
  // Closed in order: nothing waits beside the file
  if (process.platform !== 'win32') expect(existsSync(join(folder, 'daten', 'ozg.sqlite-wal'))).toBe(false);

  const second = await start();
  expect((await sendAs(second.send, token)('/api/vorgaben')).status).toBe(200);
  await second.stop();
});

it('says where the first runs when it is started again on the same file, and changes nothing of it', async () => {
  const first = await start();
  const file = join(folder, 'daten', 'ozg.sqlite');
  const begun = sendAs(first.send, koordination);
  const before = readdirSync(join(folder, 'daten')).toSorted();
  const second = spawnSync(process.execPath, ['worker/node/server.ts', '--port', String(await freePort())], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, OZG_DATA: file, KOORDINATION_TOKEN: koordination },
  });
  expect(second.status).toBe(1);
  expect(second.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(`läuft mit diesem Speicher schon: ${first.address} .Prozess ${first.pid}.`),
  ]);
  expect(readdirSync(join(folder, 'daten')).toSorted()).toEqual(before);
  expect((await begun('/api/tokens')).status).toBe(200);
  // However the first ends, the next one starts
  running?.kill('SIGKILL');
  if (running) await once(running, 'exit');
  const third = await start();
  expect((await sendAs(third.send, koordination)('/api/tokens')).status).toBe(200);
  await third.stop();
  await (await start()).stop();
});
