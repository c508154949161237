import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { fillStore } from '../../bench/filledStore.ts';
import { exportLines } from '../../bench/storeLines.ts';
import { type Send, sendAs } from '../http/host.ts';
import { describeHeavy } from './heavyContract.ts';

Object.assign(process.env, wranglerEnv);
const koordination = 'nur-fuer-diesen-test';
const server = createTestHarness({
  workers: [
    {
      configPath: join(root, 'wrangler.jsonc'),
      vars: { JURISDICTION: '', GRENZE_ANFRAGEN: '100000' },
      secrets: { KOORDINATION_TOKEN: koordination },
    },
  ],
});
let send: Send;

beforeAll(async () => {
  await buildSite();
  const { url } = await server.listen();
  send = sendAs((path, init) => fetch(new URL(path, url), init), koordination);
  const folder = mkdtempSync(join(tmpdir(), 'ozg-heavy-'));
  const file = join(folder, 'ozg.sqlite');
  fillStore(file, 400).close();
  const body = `${exportLines(file).join('\n')}\n`;
  rmSync(folder, { recursive: true });
  const response = await send('/api/import', { method: 'POST', body });
  if (!response.ok) throw new Error(await response.text());
});
afterAll(() => server.close());

describeHeavy({ host: 'workerd', send: () => send });
