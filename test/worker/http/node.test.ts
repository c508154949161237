import { beforeAll } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import { describeHttpContract } from './contract.ts';
import { testPorts } from './testPorts.ts';

const koordination = 'ozg_test';
const log: string[] = [];
const app = createApp(
  testPorts(
    { OFFEN: 'ja', KOORDINATION_TOKEN: koordination },
    {
      assets: openSite(siteFolder),
      log: (line) => log.push(JSON.stringify(line)),
    },
  ),
);

beforeAll(() => buildSite());

describeHttpContract({
  host: 'Node',
  send: async (path, init) => app.request(path, init),
  getLog: () => log.join('\n'),
  koordination,
});
