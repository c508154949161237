/** The Cloudflare host: bindings in, one app per isolate out. */

import { createApp } from './app.ts';
import type { AppPorts } from './appPorts.ts';
import { readConfig } from './config.ts';
import { heavyInTurns } from './heavy/inTurns.ts';
import { verifierOf } from './http/access.ts';
import type { App } from './http/appEnv.ts';
import type { Asset } from './ports.ts';
import { retainDaily } from './retention.ts';
import { openDurableObject, type SpeicherNamespace } from './store/openDurableObject.ts';

export { Speicher } from './store/durableObject.ts';

/** Bindings and variables of wrangler.jsonc. */
interface Env {
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  readonly SPEICHER: SpeicherNamespace;
  /** `eu` keeps the store in the European Union; to be set before the first delivery, never to be changed. */
  readonly JURISDICTION?: string;
  readonly OFFEN?: string;
  readonly HOSTS?: string;
  readonly PROXY_VERTRAUT?: string;
  readonly OFFICE_JS?: string;
  readonly KOORDINATION_TOKEN?: string;
  readonly KOORDINATION_SHA256?: string;
  readonly ACCESS_AUSSTELLER?: string;
  readonly ACCESS_ZIELGRUPPE?: string;
  readonly ACCESS_SCHLUESSEL?: string;
  readonly ACCESS_ZUGAENGE?: string;
  readonly VERGLEICH?: string;
  readonly GRENZE_ANFRAGEN?: string;
  readonly GRENZE_MB?: string;
  readonly GRENZE_ANMELDUNGEN?: string;
  readonly GRENZE_MINUTEN?: string;
  readonly KONTINGENT_MB?: string;
  readonly AUFBEWAHRUNG_MONATLICH_NACH_TAGEN?: string;
  readonly AUFBEWAHRUNG_ENDE_NACH_TAGEN?: string;
  readonly IMPRESSUM_URL?: string;
  readonly DATENSCHUTZ_URL?: string;
  readonly BARRIEREFREIHEIT_URL?: string;
}

let app: App | undefined;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= createApp(openPorts(env));
    return app.fetch(request);
  },
  /** Once a day by the cron of wrangler.jsonc. */
  async scheduled(_: unknown, env: Env): Promise<void> {
    await retainDaily(openPorts(env));
  },
};

function openPorts(env: Env): AppPorts {
  const config = readConfig({ ...env });
  const store = openDurableObject(env.SPEICHER, env.JURISDICTION);
  const now = () => new Date();
  return {
    config,
    store,
    heavy: heavyInTurns(store, now),
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    assets: (path) => fetchAsset(env, path),
    address: (c) => c.req.header('cf-connecting-ip') ?? null,
    verifyAccess: config.access && verifierOf(config.access),
    log: (line) => (line.event === 'error' ? console.error : console.log)(JSON.stringify(line)),
  };
}

async function fetchAsset(env: Env, path: string): Promise<Asset | null> {
  const { status, body, headers } = await env.ASSETS.fetch(new Request(`https://assets.invalid${path}`));
  return status === 200 && body !== null ? { body, etag: headers.get('etag') ?? '"0"' } : null;
}
