import { describe, expect, it } from 'vitest';
import { HEAVY_WAITING } from '../../../worker/heavy/limits.ts';
import type { Send } from '../http/host.ts';

export interface HeavyHost {
  readonly host: string;
  /** As the coordination, to a store with some hundred workbooks. */
  readonly send: () => Send;
}

const overview = '/api/overview.xlsx?stichtag=2026-11-21';

/** What long work may do to others, on every host. */
export function describeHeavy({ host, send }: HeavyHost): void {
  describe(`long work on ${host}`, () => {
    it('lets health and small requests answer while an overview is made', async () => {
      let running = true;
      const working = send()(overview)
        .then((response) => response.arrayBuffer())
        .finally(() => {
          running = false;
        });
      let answered = 0;
      while (running) {
        const [health, small] = await Promise.all([send()('/api/health'), send()('/api/vorgaben')]);
        expect([health.status, small.status]).toEqual([200, 200]);
        await small.arrayBuffer();
        if (running) answered += 1;
      }
      expect((await working).byteLength).toBeGreaterThan(100_000);
      expect(answered).toBeGreaterThan(3);
    }, 120_000);

    it('answers 503 with Retry-After to what is more than it takes, and goes on', async () => {
      const count = HEAVY_WAITING + 6;
      const answers = await Promise.all(Array.from({ length: count }, () => send()(overview)));
      const refused = answers.filter(({ status }) => status === 503);
      expect(refused.length).toBeGreaterThanOrEqual(1);
      expect(answers.filter(({ status }) => status === 200).length).toBe(count - refused.length);
      expect(count - refused.length).toBeGreaterThan(HEAVY_WAITING);
      for (const answer of refused) {
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(await answer.json()).toMatchObject({ type: '/problems/ausgelastet', status: 503 });
      }
      expect((await send()('/api/overview?stichtag=2026-11-21')).status).toBe(200);
    }, 120_000);

    it('frees the places of those who went away', async () => {
      const leaving = new AbortController();
      const left = Array.from({ length: HEAVY_WAITING + 1 }, () =>
        send()(overview, { signal: leaving.signal }).then(
          () => 'answered',
          () => 'gone',
        ),
      );
      await expect.poll(async () => (await send()(overview)).status, { timeout: 20_000 }).toBe(503);
      leaving.abort();
      expect(await Promise.all(left)).toContain('gone');
      await expect.poll(async () => (await send()(overview)).status, { timeout: 60_000 }).toBe(200);
    }, 120_000);
  });
}
