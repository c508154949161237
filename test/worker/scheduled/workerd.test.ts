import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { buildSite } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEnv } from '../../../worker/node/wrangler.ts';
import { openMemory } from '../http/testPorts.ts';
import { accepted, checkliste, lieferung, vorgang } from '../store/tempStore.ts';

Object.assign(process.env, wranglerEnv);
const koordination = 'nur-fuer-diesen-test';
const headers = { authorization: `Bearer ${koordination}` };

const server = createTestHarness({
  workers: [
    {
      configPath: join(root, 'wrangler.jsonc'),
      vars: { JURISDICTION: '', AUFBEWAHRUNG_ENDE_NACH_TAGEN: '3650' },
      secrets: { KOORDINATION_TOKEN: koordination },
    },
  ],
});
let base = '';

beforeAll(async () => {
  await buildSite();
  base = (await server.listen()).url.href;
});
afterAll(() => server.close());

/** An export of one workbook with these versions. */
function exportOf(tage: readonly `${number}-${number}-${number}`[]): string {
  const store = openMemory();
  for (const tag of tage)
    accepted(store.deliver(lieferung(checkliste({ stand: tag }), { vorgang: vorgang('a', tag) })));
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const { zeilen, next } = store.exportPage(after, vorgang('k', '2027-03-22', null));
    lines.push(...zeilen);
    after = next;
  } while (after !== null);
  return `${lines.join('\n')}\n`;
}

it('removes old versions when the cron of Cloudflare comes', async () => {
  const body = exportOf(['2010-01-10', '2010-02-10', '2010-03-10']);
  const imported = await fetch(new URL('/api/import', base), {
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
  });
  expect(await imported.json()).toEqual({ mappen: 1, versionen: 3 });
  const { outcome } = await server.getWorker().scheduled({ cron: '17 2 * * *', scheduledTime: new Date() });
  expect(outcome).toBe('ok');
  const { versions } = (await (
    await fetch(new URL('/api/workbooks/SH-WAHNGE/versions', base), { headers })
  ).json()) as { readonly versions: readonly { readonly version: number }[] };
  expect(versions.map(({ version }) => version)).toEqual([3]);
});
