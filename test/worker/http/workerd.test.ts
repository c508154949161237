import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { describeHttpContract } from './contract.ts';

Object.assign(process.env, wranglerEnv);
const koordination = 'ozg_test';
const server = createTestHarness({
  workers: [
    {
      configPath: join(root, 'wrangler.jsonc'),
      vars: { OFFEN: 'ja', JURISDICTION: '' },
      secrets: { KOORDINATION_TOKEN: koordination },
    },
  ],
});
let base = '';

beforeAll(async () => {
  await buildSite();
  base = (await server.listen()).url.href;
});
afterAll(() => server.close());

describeHttpContract({
  host: 'workerd',
  // The harness's own fetch has types of undici; its address takes any
  send: (path, init) => fetch(new URL(path, base), init),
  getLog: () => JSON.stringify(server.getLogs()).replaceAll('\\"', '"'),
  koordination,
});
