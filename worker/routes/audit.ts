import type { App } from '../http/appEnv.ts';
import { requireKoordination } from '../http/auth.ts';
import type { Ports } from '../ports.ts';
import { auditRoute } from './audit.schema.ts';

export function addAudit(app: App, ports: Ports): void {
  app.openapi({ ...auditRoute, middleware: requireKoordination }, async (c) => {
    const { before, limit } = c.req.valid('query');
    // One more than asked for tells whether another page follows
    const found = await ports.store.audit({ before: before ?? null, limit: Math.min(limit + 1, 1000) });
    const eintraege = found.slice(0, limit);
    const next = found.length > limit || found.length === 1000 ? (eintraege.at(-1)?.id ?? null) : null;
    return c.json({ eintraege, next }, 200, { 'cache-control': 'no-store' });
  });
}
