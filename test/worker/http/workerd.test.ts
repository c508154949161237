import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { describeHttpContract } from './contract.ts';

Object.assign(process.env, wranglerEnv);
const server = createTestHarness({
  workers: [
    {
      configPath: join(root, 'wrangler.jsonc'),
      vars: { OFFEN: 'ja' },
      secrets: { KOORDINATION_TOKEN: 'ozg_test' },
    },
  ],
});
let base = '';

beforeAll(async () => {
  await buildSite();
  base = (await server.listen()).url.href;
});
afterAll(() => server.close());

// The harness's own fetch has types of undici; its address takes any
describeHttpContract(
  'workerd',
  (path, init) => fetch(new URL(path, base), init),
  () => JSON.stringify(server.getLogs()).replaceAll('\\"', '"'),
);
