import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { type HttpHost, json, jsonBody, type Send, sendAs } from './host.ts';
import { mappe } from './mappen.ts';

const at = '2026-11-02T10:00:00.000Z';

/** An export of these workbooks and lines, with its head and end. */
function exportOf(kennungen: readonly Kennung[], rest: readonly object[] = []): readonly object[] {
  const versionen = kennungen.map((kennung) => ({
    art: 'version',
    kennung,
    version: 1,
    at,
    von: 'a',
    hash: 'alt',
    checkliste: mappe(kennung),
    aenderungen: [],
  }));
  const lines = [{ art: 'kopf', format: 1, at }, ...versionen, ...rest];
  return [...lines, { art: 'ende', zeilen: lines.length, versionen: versionen.length }];
}

const asText = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** As Python writes it: with blanks after colons and commas. */
const asPython = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line, null, 1).replace(/\n */g, ' ')}\n`).join('');

/** What an import may bring and what becomes of one that breaks off, in a store of its own. */
export function describeImportFaults({ openFresh, koordination }: HttpHost): void {
  describe('an import that goes wrong', () => {
    let send: Send;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const fresh = await openFresh();
      send = sendAs(fresh.send, koordination);
      close = fresh.close;
    });
    afterAll(() => close());
    const put = (body: BodyInit, headers: Record<string, string> = {}) =>
      send('/api/import', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    const refused = async (response: Response, expected: RegExp) => {
      const problem = await json(response);
      expect([response.status, problem.type]).toEqual([422, '/problems/ausgabe-unlesbar']);
      expect(problem.detail).toMatch(expected);
    };

    it('names the line with content that no delivery would be allowed, however it is spelled', async () => {
      const [kopf, version, ...rest] = exportOf(['SH-7K3F9Q']);
      const kaputt = { ...version, checkliste: { ...mappe('SH-7K3F9Q'), schritte: 'kaputt' } };
      for (const text of [asText, asPython]) {
        const body = text([kopf ?? {}, kaputt, ...rest]);
        await refused(await put(body), /^Zeile 2: checkliste\.schritte/);
        await refused(
          await put(body.replace('"version"', String.raw`"\u0076ersion"`)),
          /^Zeile 2: checkliste\.schritte/,
        );
      }
    });

    it('refuses a key of a Land that names no Land', async () => {
      const token = { art: 'token', id: 't', hash: 'ab'.repeat(32), label: 'x', rolle: 'land', land: null };
      const zeiten = { created: at, expires: null, revoked: null, lastUsed: null };
      await refused(
        await put(asText(exportOf([], [{ ...token, ...zeiten }]))),
        /^Zeile 2: land: .* muss ein Land/,
      );
      expect(await json(await send('/api/tokens'))).toEqual({ tokens: [] });
    });

    it('is not met by answers or deliveries, and can be repeated', async () => {
      const cut = asText(exportOf(['SH-7K3F9Q', 'SH-8K3F9Q']).slice(0, -1));
      await refused(await put(cut), /letzte Zeile/);
      expect(await json(await send('/api/workbooks'))).toEqual({ workbooks: [] });
      expect((await send('/api/workbooks/SH-7K3F9Q?endgueltig=true', { method: 'DELETE' })).status).toBe(404);
    });

    it('takes no part in memory or time for what is no export', async () => {
      const packed = { 'content-encoding': 'gzip' };
      const breaks = gzipSync(Buffer.alloc(50_000_000, '\n'));
      const begun = performance.now();
      await refused(await put(breaks, packed), /leere Zeilen/);
      const endless = await put(gzipSync(Buffer.alloc(50_000_000, 'x')), packed);
      expect([endless.status, await json(endless)]).toMatchObject([
        413,
        { type: '/problems/datei-zu-gross' },
      ]);
      expect(performance.now() - begun).toBeLessThan(5000);
    });

    it('leaves room for the right file, and after it a delivery of the same Kennung is the next version', async () => {
      const broken = asText(exportOf(['SH-7K3F9Q'])).slice(0, -20);
      await refused(await put(broken), /^Zeile 3: /);
      const taken = await put(asPython(exportOf(['SH-7K3F9Q', 'BY-7K3F9Q'])));
      expect(await json(taken)).toEqual({ mappen: 2, versionen: 2 });
      const neu = mappe('SH-7K3F9Q', { zeilen: { 'K1-01': { bemerkung: 'neu' } } });
      const delivered = await send('/api/workbooks', jsonBody('POST', neu));
      expect([delivered.status, await json(delivered)]).toMatchObject([200, { results: [{ version: 2 }] }]);
      expect((await send('/api/overview.xlsx')).status).toBe(200);
    });
  });

  it('delivers a Kennung that a broken import had brought', async () => {
    const fresh = await openFresh();
    const send = sendAs(fresh.send, koordination);
    const body = asText(exportOf(['SH-7K3F9Q']).slice(0, -1));
    expect((await send('/api/import', { method: 'POST', body })).status).toBe(422);
    const delivered = await send('/api/workbooks', jsonBody('POST', mappe('SH-7K3F9Q')));
    expect([delivered.status, await json(delivered)]).toMatchObject([201, { results: [{ version: 1 }] }]);
    await fresh.close();
  });
}
