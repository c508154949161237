/**
 * `npm run deploy -- --host https://ozg.land.example [--office-cdn] [-- wrangler's own options]`: builds for that
 * address and hands the worker to Cloudflare. The coordinator's key is set once, as a hash:
 * `npx wrangler secret put KOORDINATION_SHA256`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildSite, defaultBuild } from './build/buildSite.ts';
import { root } from './root.ts';
import { wranglerEntry } from './wrangler.ts';

const { values, positionals } = parseArgs({
  options: { host: { type: 'string' }, 'office-cdn': { type: 'boolean' } },
  allowPositionals: true,
});
const { host, 'office-cdn': officeCdn = false } = values;
if (host === undefined || !URL.canParse(host) || new URL(host).protocol !== 'https:') {
  console.error(
    'Nennen Sie die Adresse, unter der die Anwendung stehen wird: npm run deploy -- --host https://ozg.land.example',
  );
  process.exit(1);
}
await buildSite({ ...defaultBuild, host, officeCdn });
const cdn = officeCdn ? ['--var', 'OFFICE_JS:cdn'] : [];
const { status } = spawnSync(process.execPath, [wranglerEntry, 'deploy', ...cdn, ...positionals], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
