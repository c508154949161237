import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { describeHttpContract } from './contract.ts';
import type { Send } from './host.ts';

Object.assign(process.env, wranglerEnv);
const koordination = 'nur-fuer-diesen-test';

const createHarness = () =>
  createTestHarness({
    workers: [
      {
        configPath: join(root, 'wrangler.jsonc'),
        vars: { OFFEN: 'ja', JURISDICTION: '', GRENZE_ANFRAGEN: '100000' },
        secrets: { KOORDINATION_TOKEN: koordination },
      },
    ],
  });

// The harness's own fetch has types of undici; its address takes any
const sendTo =
  (base: () => string): Send =>
  (path, init) =>
    fetch(new URL(path, base()), init);

const server = createHarness();
let base = '';

beforeAll(async () => {
  await buildSite();
  base = (await server.listen()).url.href;
});
afterAll(() => server.close());

describeHttpContract({
  host: 'workerd',
  send: sendTo(() => base),
  getLog: () => JSON.stringify(server.getLogs()).replaceAll('\\"', '"'),
  koordination,
  openFresh: async () => {
    const fresh = createHarness();
    const { href } = (await fresh.listen()).url;
    return { send: sendTo(() => href), close: () => fresh.close() };
  },
});
