import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** wrangler's own process; its launcher in `bin` would only add another one between us and it. */
export const wranglerEntry: string = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'wrangler-dist/cli.js',
);

/** Nothing is sent or fetched by wrangler in local runs, and nothing recorded beyond the store. */
export const wranglerEnv: Readonly<Record<string, string>> = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: '.wrangler/logs',
};
