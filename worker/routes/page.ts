import { hashToken } from '../hashToken.ts';
import type { App } from '../http/appEnv.ts';
import { assetResponse } from '../http/fallback.ts';
import { escapeHtml } from '../http/html.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { linksPlace } from '../web/page/linksPlace.ts';

/** The page at `/`, with links to the operator's pages in its footer; they are known at run time alone. */
export function addPage(app: App, ports: Ports): void {
  const links = ports.config.pflichtseiten
    .map(
      ({ label, url }) =>
        `<a class="kern-link kern-link--small" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
    )
    .join('\n');
  const mark = hashToken(links).slice(0, 16);
  app.get('/', async (c) => {
    const asset = await ports.assets('/index.html');
    if (asset === null) throw new Problem('nicht-gefunden', 'Diese Fassung enthält keine Seite.');
    const html = (await new Response(asset.body).text()).replace(linksPlace, () => links);
    const etag = asset.etag.replace(/"$/, `-${mark}"`);
    return assetResponse(c, { body: new TextEncoder().encode(html), etag }, '/index.html');
  });
}
