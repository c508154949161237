/** The Cloudflare host: bindings in, one app per isolate out. */
import { type App, createApp } from './app.ts';
import { identifyKoordination } from './auth.ts';
import { readConfig } from './config.ts';
import type { Asset } from './ports.ts';

/** Bindings and variables of wrangler.jsonc. */
interface Env {
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  readonly OFFEN?: string;
  readonly HOSTS?: string;
  readonly PROXY_VERTRAUT?: string;
  readonly OFFICE_JS?: string;
  readonly KOORDINATION_TOKEN?: string;
  readonly KOORDINATION_SHA256?: string;
}

let app: App | undefined;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= openApp(env);
    return app.fetch(request);
  },
};

function openApp(env: Env): App {
  const variables = { ...env };
  return createApp({
    config: readConfig(variables),
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    assets: (path) => fetchAsset(env, path),
    identify: identifyKoordination(variables),
    log: (line) => (line.event === 'error' ? console.error : console.log)(JSON.stringify(line)),
  });
}

async function fetchAsset(env: Env, path: string): Promise<Asset | null> {
  const { status, body, headers } = await env.ASSETS.fetch(new Request(`https://assets.invalid${path}`));
  return status === 200 && body !== null ? { body, etag: headers.get('etag') ?? '"0"' } : null;
}
