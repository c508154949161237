import type { Context } from 'hono';
import type { App } from '../http/appEnv.ts';
import { assetResponse } from '../http/fallback.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';

/** The pages of help, built files; the same for everybody, they show defaults and never the settings of this deployment. */
export function addHilfe(app: App, ports: Ports): void {
  const answer = async (c: Context, path: string): Promise<Response> => {
    const asset = await ports.assets(path);
    if (asset === null) throw new Problem('nicht-gefunden', 'Diese Seite der Hilfe gibt es nicht.');
    return assetResponse(c, asset, path);
  };
  app.get('/hilfe', (c) => c.redirect('/hilfe/', 308));
  app.get('/hilfe/', (c) => answer(c, '/hilfe/index.html'));
  app.get('/hilfe/:seite{[a-z]+}', (c) => answer(c, `/hilfe/${c.req.param('seite')}.html`));
}
