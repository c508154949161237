import type { App } from '../http/appEnv.ts';
import { isKnownGood, noteGood } from '../http/storeHealth.ts';
import type { Ports } from '../ports.ts';
import { version } from '../version.ts';
import { healthRoute } from './health.schema.ts';

export function addHealth(app: App, ports: Ports): void {
  app.openapi(healthRoute, async (c) => {
    if (!isKnownGood(ports)) {
      await ports.store.check(ports.now().toISOString());
      noteGood(ports);
    }
    return c.json({ status: 'ok' as const, version }, 200, { 'cache-control': 'no-store' });
  });
}
