import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../../../worker/node/root.ts';
import { waitForHealth } from '../../../worker/node/waitForHealth.ts';
import { freePort } from '../node/freePort.ts';
import { describeCrumbs } from './crumbs.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-crumbs-'));
let server: ChildProcess | null = null;
let port = 0;

beforeAll(async () => {
  port = await freePort();
  server = spawn(process.execPath, ['worker/node/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      OZG_DATA: join(folder, 'ozg.sqlite'),
      KOORDINATION_TOKEN: 'nur-fuer-diesen-test',
      OFFEN: 'ja',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await waitForHealth(`http://127.0.0.1:${port}/api/health`, null);
});
afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describeCrumbs({ host: 'Node', proxied: false, port: () => port, processes: () => [server?.pid ?? 0] });
