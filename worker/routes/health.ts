import type { App } from '../app.ts';
import { version } from '../version.ts';
import { healthRoute } from './health.schema.ts';

export function addHealth(app: App): void {
  app.openapi(healthRoute, (c) =>
    c.json({ status: 'ok' as const, version }, 200, { 'cache-control': 'no-store' }),
  );
}
