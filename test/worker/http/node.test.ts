import { beforeAll } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import { describeHttpContract } from './contract.ts';
import type { Send } from './host.ts';
import { testPorts } from './testPorts.ts';

const koordination = 'nur-fuer-diesen-test';
const log: string[] = [];

/** A host over a new store. The clock stands still, so that all requests fall into one span of the limits. */
function openHost(): Send {
  const env = { OFFEN: 'ja', KOORDINATION_TOKEN: koordination, GRENZE_ANFRAGEN: '100000' };
  const app = createApp(
    testPorts(env, {
      assets: openSite(siteFolder),
      address: (c) => c.req.header('cf-connecting-ip') ?? '192.0.2.1',
      log: (line) => log.push(JSON.stringify(line)),
    }),
  );
  return async (path, init) => app.request(path, init);
}

beforeAll(() => buildSite());

describeHttpContract({
  host: 'Node',
  send: openHost(),
  getLog: () => log.join('\n'),
  koordination,
  openFresh: async () => ({ send: openHost(), close: async () => undefined }),
});
