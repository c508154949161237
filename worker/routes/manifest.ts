import type { App } from '../http/appEnv.ts';
import { assetResponse } from '../http/fallback.ts';
import { requestOrigin } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';

/**
 * The add-in's manifest with addresses of the origin it was asked from. Excel accepts only https, so over http the
 * addresses stay those of the build.
 */
export function addManifest(app: App, ports: Ports): void {
  app.get('/manifest.xml', async (c) => {
    const asset = await ports.assets('/manifest.xml');
    if (asset === null) throw new Problem('nicht-gefunden', 'Diese Fassung enthält kein Manifest.');
    const origin = requestOrigin(c, ports.config);
    if (origin.protocol !== 'https:') return assetResponse(c, asset, '/manifest.xml');
    const text = await new Response(asset.body).text();
    return new Response(replaceOrigin(text, origin.origin), {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
    });
  });
}

/** Moves a manifest to another origin; its own is that of the page it opens (`SourceLocation`). */
export function replaceOrigin(manifest: string, origin: string): string {
  const built = /<SourceLocation\s+DefaultValue="(https:\/\/[^/"]+)\//.exec(manifest)?.[1];
  if (built === undefined) throw new Error('the manifest names no SourceLocation');
  return manifest.replaceAll(`${built}/`, `${origin}/`).replaceAll(`${built}<`, `${origin}<`);
}
