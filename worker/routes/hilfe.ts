import { hilfeIndex, hilfePage } from '../docs/hilfePage.ts';
import { hilfeSeiten } from '../docs/seiten.ts';
import type { App } from '../http/appEnv.ts';
import { Problem } from '../http/problem.ts';

/** The pages of help; the same for everybody, they show defaults and never the settings of this deployment. */
export function addHilfe(app: App): void {
  const headers = { 'cache-control': 'no-cache' };
  app.get('/hilfe', (c) => c.redirect('/hilfe/', 308));
  app.get('/hilfe/', (c) => c.html(hilfeIndex(), 200, headers));
  app.get('/hilfe/:seite{[a-z]+}', (c) => {
    const seite = hilfeSeiten.find(({ slug }) => slug === c.req.param('seite'));
    if (seite === undefined) throw new Problem('nicht-gefunden', 'Diese Seite der Hilfe gibt es nicht.');
    return c.html(hilfePage(seite), 200, headers);
  });
}
