/**
 * `npm run deploy -- --host https://ozg.land.example [--office-cdn] [-- wrangler's own options]`: builds for that
 * address and hands the worker to Cloudflare. The coordinator's key is set once, as a hash:
 * `npx wrangler secret put KOORDINATION_SHA256`.
 */
import { spawnSync } from 'node:child_process';
import { buildSite, defaultBuild } from './build/buildSite.ts';
import { command } from './command.ts';
import { readOptions } from './readOptions.ts';
import { root } from './root.ts';
import { wranglerEntry } from './wrangler.ts';

const { values, positionals } = readOptions({
  does: 'baut und überträgt den Worker zu Cloudflare',
  help: [
    '--host https://ozg.land.example   wo die Anwendung stehen wird; nötig',
    '--office-cdn                      „Office.js“ von Microsoft statt von diesem Dienst',
    'Hinter -- Angaben für wrangler selbst, zum Beispiel --dry-run zur Probe',
  ],
  options: { host: { type: 'string' }, 'office-cdn': { type: 'boolean' } },
  positionals: '[-- …]',
});
const { host, 'office-cdn': officeCdn = false } = values;
if (host === undefined || !URL.canParse(host) || new URL(host).protocol !== 'https:') {
  console.error(
    `Nennen Sie die Adresse, unter der die Anwendung stehen wird: ${command('--host https://ozg.land.example')}`,
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
