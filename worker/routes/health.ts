import type { App } from '../http/appEnv.ts';
import { describeError } from '../http/log.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { version } from '../version.ts';
import { healthRoute } from './health.schema.ts';

/** Everybody may ask for the health, as often as they like: the store is asked at most once in so many milliseconds. */
const askEvery = 2000;

export function addHealth(app: App, ports: Ports): void {
  let lastGood = Number.NEGATIVE_INFINITY;
  app.openapi(healthRoute, async (c) => {
    const now = ports.now().getTime();
    if (now - lastGood >= askEvery) {
      await readStore(ports, c.get('requestId'));
      lastGood = now;
    }
    return c.json({ status: 'ok' as const, version }, 200, { 'cache-control': 'no-store' });
  });
}

/** Throws the 503 problem unless the store reads a row. */
async function readStore({ store, log }: Ports, requestId: string): Promise<void> {
  try {
    await store.audit({ before: null, limit: 1 });
  } catch (error) {
    log(describeError(error instanceof Error ? error : new Error('unknown'), requestId));
    throw new Problem('speicher-gestoert', `Der Speicher antwortet nicht (Vorgang ${requestId}).`);
  }
}
