import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { count } from '../../../worker/store/sql.ts';
import { json, type Send, sendAs } from '../http/host.ts';
import { mappe, melde } from '../http/mappen.ts';
import { freePort } from './freePort.ts';

const uploads = 200;
const killAfter = 90;
const atOnce = 8;

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

it('a server that is killed during 200 uploads has kept every acknowledged one, and none by half', async () => {
  await buildSite();
  const folder = mkdtempSync(join(tmpdir(), 'ozg-kill-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'ozg.sqlite');

  const first = await startServer(file);
  const acknowledged: Kennung[] = [];
  let sent = 0;
  const deliverAll = async (): Promise<void> => {
    while (sent < uploads && !first.child.killed) {
      const kennung = kennungOf(sent++);
      const answer = await melde(first.send, checklisteOf(kennung)).catch(() => null);
      if (answer?.status === 201) acknowledged.push(kennung);
      if (acknowledged.length >= killAfter) first.child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, deliverAll));
  await first.ended;
  expect(first.child.signalCode).toBe('SIGKILL');
  expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
  expect(sent).toBeLessThan(uploads);

  const second = await startServer(file);
  const { workbooks } = await json(await second.send('/api/workbooks'));
  const found = (workbooks as { kennung: Kennung }[]).map(({ kennung }) => kennung);
  expect(acknowledged.filter((kennung) => !found.includes(kennung))).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(sent);
  for (const kennung of found) {
    const { version, checkliste } = await json(await second.send(`/api/workbooks/${kennung}`));
    // Answers name a cell for each row, which what was stored has not
    expect([version, checkliste]).toMatchObject([1, checklisteOf(kennung)]);
  }
  console.info(
    `${uploads} uploads: ${sent} sent, ${acknowledged.length} acknowledged before the kill, ${found.length} found after restart`,
  );

  const outcomes = [];
  for (let n = 0; n < uploads; n += 1)
    outcomes.push((await melde(second.send, checklisteOf(kennungOf(n)))).result.outcome);
  expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(found.length);
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(uploads - found.length);
  second.child.kill('SIGTERM');
  await second.ended;

  const sql = openNodeSql(file);
  for (const table of ['mappe', 'version', 'inhalt', 'auszug', 'audit'])
    expect([table, count(sql, `SELECT count(*) AS n FROM ${table}`)]).toEqual([table, uploads]);
  expect(sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  sql.close();
}, 180_000);

const kennungOf = (n: number): Kennung => `SH-${String(n).padStart(6, '0')}`;

const checklisteOf = (kennung: Kennung) =>
  mappe(kennung, { zeilen: { 'K1-01': { bemerkung: `Bemerkung zu ${kennung}`, frist: '2027-W10' } } });

interface Server {
  readonly child: ChildProcess;
  /** As the coordination. */
  readonly send: Send;
  readonly ended: Promise<unknown>;
}

/** `npm run start:node` without npm, on a free port. */
async function startServer(file: string): Promise<Server> {
  const port = await freePort();
  const token = 'nur-fuer-diesen-test';
  const env = { PORT: String(port), OZG_DATA: file, KOORDINATION_TOKEN: token, GRENZE_ANFRAGEN: '100000' };
  const child = spawn(process.execPath, [join(root, 'worker/node/server.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const send = sendAs((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init), token);
  while (child.exitCode === null) {
    const response = await send('/api/health').catch(() => null);
    if (response?.ok) return { child, send, ended };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not start');
}
