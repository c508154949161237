import type { App } from '../http/appEnv.ts';
import { requireKoordination, requireToken, vorgangOf } from '../http/auth.ts';
import { readJson } from '../http/json.ts';
import type { Ports } from '../ports.ts';
import { eigeneVorgaben, keineVorgaben, vorgabenFuer } from '../store/vorgabenFuer.ts';
import { getVorgabenRoute, putVorgabenRoute, showVorgaben, vorgabenInput } from './vorgaben.schema.ts';

const uncached = { 'cache-control': 'no-store' };

export function addVorgaben(app: App, ports: Ports): void {
  app.openapi({ ...getVorgabenRoute, middleware: requireToken }, async (c) =>
    c.json(await describe(ports, c.req.valid('query').themenfeld), 200, uncached),
  );

  app.openapi({ ...putVorgabenRoute, middleware: requireKoordination }, async (c) => {
    const { themenfeld } = c.req.valid('query');
    const vorgaben = await readJson(c, vorgabenInput);
    await ports.store.putVorgaben(themenfeld, vorgaben, vorgangOf(c.var.akteur, ports));
    return c.json(await describe(ports, themenfeld), 200, uncached);
  });
}

async function describe({ store }: Ports, themenfeld: string | null) {
  const eintraege = await store.vorgaben();
  const eigene = eigeneVorgaben(eintraege, themenfeld);
  return {
    themenfeld,
    ...showVorgaben(vorgabenFuer(eintraege, themenfeld)),
    eigene: showVorgaben(eigene?.vorgaben ?? keineVorgaben),
    at: eigene?.at ?? null,
    by: eigene?.by ?? null,
  };
}
