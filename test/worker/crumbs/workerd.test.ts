import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { descendants } from '../../bench/processFigures.ts';
import { describeCrumbs } from './crumbs.ts';

Object.assign(process.env, wranglerEnv);

const server = createTestHarness({
  workers: [
    {
      configPath: join(root, 'wrangler.jsonc'),
      vars: { OFFEN: 'ja', JURISDICTION: '' },
      secrets: { KOORDINATION_TOKEN: 'nur-fuer-diesen-test' },
    },
  ],
});
let port = 0;

beforeAll(async () => {
  await buildSite();
  port = Number((await server.listen()).url.port);
});
afterAll(() => server.close());

/** The workerd processes below this one: that of the app and wrangler's own before it. */
function processes(): readonly number[] {
  if (process.platform === 'linux') return descendants('workerd');
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const below = (parent: number): readonly (readonly string[])[] =>
    table.filter(([, ppid]) => Number(ppid) === parent).flatMap((row) => [row, ...below(Number(row[0]))]);
  return below(process.pid)
    .filter(([, , command = '']) => command.includes('workerd'))
    .map(([pid]) => Number(pid));
}

describeCrumbs({ host: 'workerd', proxied: true, port: () => port, processes });
