import { today } from '#templates/kalender/today.ts';
import type { AppPorts } from '../appPorts.ts';
import type { App } from '../http/appEnv.ts';
import { requireOwnLand, requireToken } from '../http/auth.ts';
import { zipResponse } from '../http/download.ts';
import { datapackageRoute } from './datapackage.schema.ts';

/** What is stored, as tables for other programs: a Land gets its own. */
export function addDatapackage(app: App, { heavy, now }: AppPorts): void {
  app.openapi({ ...datapackageRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const query = c.req.valid('query');
    if (query.land !== null) requireOwnLand(akteur, query.land);
    const auswahl = {
      ...query,
      stichtag: query.stichtag ?? today(now()),
      land: query.land ?? akteur.land,
    };
    return zipResponse(await heavy.run('datenpaket', auswahl, c.req.raw.signal), 'datapackage.zip');
  });
}
