import { beforeAll } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { readConfig } from '../../../worker/config.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';
import { describeHttpContract } from './contract.ts';

const log: string[] = [];
const app = createApp({
  config: readConfig({ OFFEN: 'ja' }),
  now: () => new Date('2027-03-22T10:00:00Z'),
  random: (bytes) => new Uint8Array(bytes).fill(7),
  assets: openSite(siteFolder),
  identify: async () => null,
  log: (line) => log.push(JSON.stringify(line)),
});

beforeAll(() => buildSite());

describeHttpContract(
  'Node',
  async (path, init) => app.request(path, init),
  () => log.join('\n'),
);
