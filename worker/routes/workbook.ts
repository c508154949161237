/** What lies in the store: workbooks, their versions, and what can be done with them. */
import type { Kennung } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { App } from '../http/appEnv.ts';
import { requireOwnLand, requireToken, vorgangOf } from '../http/auth.ts';
import { workbookResponse } from '../http/download.ts';
import { entityTag, isKnown } from '../http/entityTag.ts';
import { readJson } from '../http/json.ts';
import { requireFound, requireKennung } from '../http/mappe.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { landOf } from '../store/belegung.ts';
import { kontingentText } from '../store/kontingent.ts';
import type { GespeicherteMappe, Store } from '../store/store.ts';
import { answerCheckliste } from './answerCheckliste.ts';
import {
  deleteRoute,
  getWorkbookFileRoute,
  getWorkbookRoute,
  listRoute,
  restoreInput,
  restoreRoute,
  versionParameter,
  versionsRoute,
} from './workbook.schema.ts';

const uncached = { 'cache-control': 'no-store' };
const revalidated = { 'cache-control': 'private, no-cache' };

export function addWorkbook(app: App, ports: Ports): void {
  const { store } = ports;

  app.openapi({ ...listRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const { land } = c.req.valid('query');
    if (land !== null) requireOwnLand(akteur, land);
    const workbooks = await store.list({ land: land ?? akteur.land });
    return c.json({ workbooks }, 200, uncached);
  });

  // Before the route of one workbook, whose parameter would take the whole file name
  app.openAPIRegistry.registerPath(getWorkbookFileRoute);
  app.get('/api/workbooks/:file{[^/]+\\.xlsx}', requireToken, async (c) => {
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.param('file').replace(/\.xlsx$/, ''));
    const version = versionParameter.safeParse(c.req.query('version'));
    if (!version.success) {
      throw new Problem('parameter-ungueltig', 'version: Die Version muss eine Zahl ab 1 sein, wie 7.', {
        parameter: 'version',
      });
    }
    const mappe = requireFound(await find(store, kennung, version.data), akteur);
    const plan = planWorkbook(mappe.checkliste, { version: mappe.version });
    return workbookResponse(await writeWorkbook(plan), `OZG-Checkliste_${kennung}.xlsx`);
  });

  app.openapi({ ...getWorkbookRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.valid('param').kennung);
    const mappe = requireFound(await find(store, kennung, c.req.valid('query').version), akteur);
    const { version, checkliste } = mappe;
    const headers = { ...revalidated, etag: entityTag(version) };
    if (isKnown(c, entityTag(version))) return c.body(null, 304, headers);
    return c.json({ kennung, version, checkliste: answerCheckliste(checkliste, {}) }, 200, headers);
  });

  app.openapi({ ...versionsRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.valid('param').kennung);
    const versions = requireFound(await store.versions(kennung), akteur);
    return c.json({ versions }, 200, uncached);
  });

  app.openapi({ ...restoreRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.valid('param').kennung);
    const { kontingent } = ports.config;
    const { version: damals } = await readJson(c, restoreInput);
    const ergebnis = await store.restore(kennung, damals, vorgangOf(akteur, ports), kontingent);
    if (ergebnis === 'voll')
      throw new Problem('kontingent-erreicht', kontingentText(landOf(kennung), kontingent));
    const neueste = requireFound(ergebnis, akteur);
    return c.json(neueste, 200, { ...uncached, etag: entityTag(neueste.version) });
  });

  app.openapi({ ...deleteRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const kennung = requireKennung(akteur, c.req.valid('param').kennung);
    const { endgueltig } = c.req.valid('query');
    if (endgueltig && akteur.rolle !== 'koordination')
      throw new Problem('nicht-erlaubt', 'Endgültig löschen darf nur die Koordination.');
    const vorgang = vorgangOf(akteur, ports);
    const done = endgueltig ? await store.erase(kennung, vorgang) : await store.withdraw(kennung, vorgang);
    requireFound(done || null, akteur);
    return c.body(null, 204);
  });
}

function find(store: Store, kennung: Kennung, version: number | undefined) {
  const found = version === undefined ? store.get(kennung) : store.get(kennung, version);
  return Promise.resolve<GespeicherteMappe | null>(found);
}
