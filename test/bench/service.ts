import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { root } from '../../worker/node/root.ts';
import { waitForHealth } from '../../worker/node/waitForHealth.ts';
import { wranglerEnv } from '../../worker/node/wrangler.ts';
import { descendants } from './processFigures.ts';

const token = 'nur-fuer-diese-messung';
const settings = { OFFEN: 'ja', GRENZE_ANFRAGEN: '1000000', GRENZE_MB: '1000000' };

/** The service on one of its hosts, asked over HTTP with the coordinator's key. */
export interface Service {
  readonly host: 'Node' | 'workerd';
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same, of which the answer is taken whole; throws unless it is good. */
  readonly send: (path: string, init?: RequestInit) => Promise<ArrayBuffer>;
  /** The processes whose time and memory are its own. */
  readonly pids: readonly number[];
}

/**
 * Runs something against the worker in workerd, with an empty store of its own. The heap is held to what Cloudflare
 * gives a Worker, which here also serves the Durable Object.
 */
export async function withWorkerd<T>(run: (service: Service) => Promise<T>): Promise<T> {
  Object.assign(process.env, wranglerEnv, {
    MINIFLARE_WORKERD_V8_FLAGS: '--max-old-space-size=128 --max-semi-space-size=8',
  });
  const others = descendants('workerd');
  const harness = createTestHarness({
    workers: [
      {
        configPath: join(root, 'wrangler.jsonc'),
        vars: { ...settings, JURISDICTION: '' },
        secrets: { KOORDINATION_TOKEN: token },
      },
    ],
  });
  const { url } = await harness.listen();
  const pids = descendants('workerd').filter((pid) => !others.includes(pid));
  try {
    return await run(serviceAt('workerd', url.href, pids));
  } finally {
    await harness.close();
  }
}

/** Runs something against `npm run start:node` over a copy of a store. */
export async function withNode<T>(store: string, run: (service: Service) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-bench-node-'));
  const file = join(folder, 'ozg.sqlite');
  copyFileSync(store, file);
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'worker/node/server.ts')], {
    env: { ...process.env, ...settings, KOORDINATION_TOKEN: token, PORT: String(port), OZG_DATA: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${port}`;
  try {
    await waitForHealth(`${address}/api/health`, null);
    return await run(serviceAt('Node', address, [child.pid ?? 0]));
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

function serviceAt(host: Service['host'], address: string, pids: readonly number[]): Service {
  const request: Service['request'] = (path, init = {}) =>
    fetch(new URL(path, address), {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  return {
    host,
    pids,
    request,
    send: async (path, init) => {
      const response = await request(path, init);
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.arrayBuffer();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
