import { beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { hashToken } from '../../../worker/hashToken.ts';
import { type HttpHost, json, jsonBody, makeToken, type Send, sendAs } from './host.ts';

/** Routes of the coordination alone. */
const ofKoordination: readonly (readonly [string, string])[] = [
  ['PUT', '/api/vorgaben'],
  ['GET', '/api/tokens'],
  ['POST', '/api/tokens'],
  ['DELETE', '/api/tokens/irgendeiner'],
  ['GET', '/api/audit'],
  ['GET', '/api/export'],
  ['POST', '/api/import'],
];
const withToken = [...ofKoordination, ['GET', '/api/vorgaben'] as const];

/** Zugänge, Vorgaben, audit, export and import, and what each role may do. */
export function describeKoordination(host: HttpHost): void {
  const koordination = sendAs(host.send, host.koordination);
  describe('keys', () => describeKeys(host, koordination));
  describe('Vorgaben', () => describeVorgaben(host, koordination));
  describe('audit', () => describeAudit(koordination));
  describe('export and import', () => describeTransfer(host, koordination));
}

function describeKeys({ send, getLog }: HttpHost, koordination: Send): void {
  let land: { id: string; token: string };
  beforeAll(async () => {
    land = await makeToken(koordination, { land: 'SH', label: 'Projektbüro Nord' });
  });

  it.each(withToken)('asks for one at %s %s', async (method, path) => {
    const response = await send(path, { method });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await json(response)).toMatchObject({ type: '/problems/anmeldung-noetig' });
  });

  it.each(ofKoordination)('of a Land do not open %s %s', async (method, path) => {
    const response = await sendAs(send, land.token)(path, { method });
    expect(response.status).toBe(403);
    expect(await json(response)).toMatchObject({ type: '/problems/nicht-erlaubt' });
  });

  it('that are wrong, expired or revoked are refused', async () => {
    const expired = await makeToken(koordination, { land: 'SH', expires: '2020-12-31' });
    const revoked = await makeToken(koordination, { land: 'SH' });
    expect((await sendAs(send, revoked.token)('/api/vorgaben')).status).toBe(200);
    for (const turn of [1, 2])
      expect([turn, (await koordination(`/api/tokens/${revoked.id}`, { method: 'DELETE' })).status]).toEqual([
        turn,
        204,
      ]);
    for (const token of ['ozg_falsch', `${land.token}x`, expired.token, revoked.token]) {
      const response = await sendAs(send, token)('/api/vorgaben');
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    }
    expect((await send('/api/vorgaben', { headers: { authorization: `Basic ${land.token}` } })).status).toBe(
      401,
    );
  });

  it('are named once and listed without their secret, with their last use', async () => {
    const response = await koordination(
      '/api/tokens',
      jsonBody('POST', { land: 'Bayern', expires: '2099-06-30' }),
    );
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { id, token, ...rest } = (await response.json()) as { id: string; token: string };
    expect(token).toMatch(/^ozg_[\w-]{43}$/);
    expect(rest).toEqual({});
    const entry = async () => {
      const text = await (await koordination('/api/tokens')).text();
      expect(text).not.toContain(token);
      expect(text).not.toContain(hashToken(token));
      return (JSON.parse(text) as { tokens: { id: string; lastUsed: string | null }[] }).tokens.find(
        (known) => known.id === id,
      );
    };
    expect(await entry()).toEqual({
      id,
      rolle: 'land',
      land: 'BY',
      label: 'Bayern',
      created: expect.any(String),
      expires: '2099-06-30T22:00:00.000Z',
      revoked: null,
      lastUsed: null,
    });
    await sendAs(send, token)('/api/vorgaben');
    expect((await entry())?.lastUsed).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('of the role koordination open what the first one opens', async () => {
    const { token } = await makeToken(koordination, { rolle: 'koordination', label: 'Vertretung' });
    expect((await sendAs(send, token)('/api/tokens')).status).toBe(200);
  });

  it.each([
    ['no Land', {}, 'land', 'SH'],
    ['an unknown Land', { land: 'Bayrien' }, 'land', 'SH'],
    ['a Land of the coordination', { rolle: 'koordination', land: 'SH' }, 'land', ''],
    ['another role', { rolle: 'chef', land: 'SH' }, 'rolle', 'koordination'],
    ['a day that is none', { land: 'SH', expires: '31.12.' }, 'expires', '2027-12-31'],
    ['too long a label', { land: 'SH', label: 'x'.repeat(101) }, 'label', '100'],
  ])('are not made with %s', async (_, angaben, parameter, example) => {
    const response = await koordination('/api/tokens', jsonBody('POST', angaben));
    expect(response.status).toBe(400);
    const problem = await json(response);
    expect(problem).toMatchObject({ type: '/problems/parameter-ungueltig', parameter });
    expect(problem.detail).toContain(example);
  });

  it('are not made from what is no JSON', async () => {
    const post = async (body: string, type: string) =>
      (await koordination('/api/tokens', { method: 'POST', body, headers: { 'content-type': type } })).status;
    expect(await post('{"land":', 'application/json')).toBe(400);
    expect(await post('[]', 'application/json')).toBe(400);
    expect(await post('land=SH', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await post(`"${'x'.repeat(1_100_000)}"`, 'application/json')).toBe(413);
  });

  it('that do not exist cannot be revoked', async () => {
    expect((await koordination('/api/tokens/gibt-es-nicht', { method: 'DELETE' })).status).toBe(404);
  });

  it('lock nobody else out when others guess from the same address', async () => {
    const from = (address: string, token: string) =>
      send('/api/vorgaben', {
        headers: { authorization: `Bearer ${token}`, 'cf-connecting-ip': address },
      });
    await from('203.0.113.7', land.token);
    for (let turn = 0; turn < 20; turn++) expect((await from('203.0.113.7', `ozg_${turn}`)).status).toBe(401);
    const refused = await from('203.0.113.7', 'ozg_20');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await json(refused)).toMatchObject({ type: '/problems/zu-viele-anfragen' });
    expect((await from('203.0.113.7', land.token)).status).toBe(200);
    expect((await from('203.0.113.8', 'ozg_21')).status).toBe(401);
    const unused = await makeToken(koordination, { land: 'SH' });
    expect((await from('203.0.113.7', unused.token)).status).toBe(200);
    expect((await from('203.0.113.8', unused.token)).status).toBe(200);
  });

  it('never reach the log', async () => {
    await sendAs(send, land.token)(`/api/tokens/${land.id}`, { method: 'DELETE' });
    const log = getLog();
    expect(log).toContain('"route":"/api/tokens/:id"');
    for (const secret of [land.token, hashToken(land.token), land.id, 'Projektbüro Nord', 'ozg_'])
      expect(log).not.toContain(secret);
  });
}

function describeVorgaben({ send }: HttpHost, koordination: Send): void {
  const put = (value: unknown, query = '') => koordination(`/api/vorgaben${query}`, jsonBody('PUT', value));
  const bildung = '?themenfeld=Bildung';
  const fim = 'FITKO: FIM-/OZG-Informationsunterlage';

  it('are set for all or for a Themenfeld, which takes what it does not set from all', async () => {
    const { token } = await makeToken(koordination, { land: 'HH' });
    const get = async (query = '') => json(await sendAs(send, token)(`/api/vorgaben${query}`));
    expect(await get(bildung)).toMatchObject({ zielwochen: { 'K1-04': null }, at: null, by: null });

    const alle = { zielwochen: { 'K1-04': 'KW 12/2027', 'K2-02': '2027-W20' }, erwartet: ['SH', '02'] };
    expect((await put(alle)).status).toBe(200);
    const eigene = { zielwochen: { 'K2-02': '2027-W30' }, verbindlichkeit: { 'U1-01': 'Notwendig' } };
    const answer = await json(await put(eigene, bildung));
    expect(answer).toEqual(await get(bildung));
    expect(answer).toMatchObject({
      zielwochen: { 'K1-04': '2027-W12', 'K2-02': '2027-W30' },
      verbindlichkeit: { 'U1-01': 'notwendig', 'U3-11': null },
      erwartet: ['SH', 'HH'],
      eigene: { zielwochen: { 'K1-04': null, 'K2-02': '2027-W30' }, erwartet: null },
      by: 'koordination',
    });
    expect(Object.keys((answer.zielwochen ?? {}) as object)).toHaveLength(18);
    expect(Object.keys((answer.verbindlichkeit ?? {}) as object)).toHaveLength(29);
    expect(await get()).toMatchObject({
      themenfeld: null,
      zielwochen: { 'K1-04': '2027-W12', 'K2-02': '2027-W20' },
      verbindlichkeit: { 'U1-01': null },
    });
  });

  it('can be put back as they were answered', async () => {
    const { zielwochen, verbindlichkeit, erwartet } = await json(await koordination('/api/vorgaben'));
    const again = await json(await put({ zielwochen, verbindlichkeit, erwartet }));
    expect(again).toMatchObject({ zielwochen, verbindlichkeit, erwartet });
  });

  it.each([
    ['a step that is no Steuerungsindikator', { zielwochen: { 'K2-03': '2027-W12' } }, 'zielwochen'],
    ['a week that does not exist', { zielwochen: { 'K1-04': '2027-W54' } }, 'zielwochen'],
    ['a week without a year', { zielwochen: { 'K1-04': 'KW 12' } }, 'zielwochen'],
    ['an unknown word', { verbindlichkeit: { 'U1-01': 'vielleicht' } }, 'verbindlichkeit'],
    ['an unknown Land', { erwartet: ['SH', 'XY'] }, 'erwartet'],
    ['a document that does not exist', { adressen: { Leitfaden: 'https://ozg.land.example' } }, 'adressen'],
    ['an address that is a script', { adressen: { [fim]: 'javascript:alert(1)' } }, 'adressen'],
    ['a long address', { adressen: { [fim]: `https://ozg.example/${'x'.repeat(500)}` } }, 'adressen'],
    ['addresses that are none', { adressen: [] }, 'adressen'],
  ])('refuse %s', async (_, value, parameter) => {
    const response = await put(value);
    expect(response.status).toBe(400);
    const problem = await json(response);
    expect(problem).toMatchObject({ parameter });
    expect(JSON.stringify(problem)).not.toMatch(/invalid|expected|required/i);
  });

  it('give titles of documents an address, which a client that knows none leaves as it is', async () => {
    const leitfaden = 'OZG-Leitfaden, Kapitel 6.1: Nutzer';
    const adresse = 'https://ozg.land.example/leitfaden#6.1';
    const themenfeld = '?themenfeld=Gesundheit';
    expect((await put({ adressen: { [leitfaden]: ` ${adresse} `, [fim]: '' } })).status).toBe(200);
    await put({ adressen: { [fim]: 'http://intern.example/fim' } }, themenfeld);
    const answer = await json(await put({ erwartet: ['TH'] }, themenfeld));
    expect(answer).toMatchObject({
      adressen: { [leitfaden]: adresse, [fim]: 'http://intern.example/fim' },
      eigene: { adressen: { [leitfaden]: null, [fim]: 'http://intern.example/fim' }, erwartet: ['TH'] },
    });
    expect(Object.keys((answer.adressen ?? {}) as object)).toHaveLength(31);
    expect(await json(await koordination('/api/vorgaben'))).toMatchObject({
      adressen: { [leitfaden]: adresse, [fim]: null },
    });
    await put({ adressen: {} }, themenfeld);
    const without = await json(await koordination(`/api/vorgaben${themenfeld}`));
    expect(without).toMatchObject({ adressen: { [leitfaden]: adresse, [fim]: null } });
  });

  it('refuse entries that do not exist, and an unknown Themenfeld', async () => {
    expect((await put({ zielwoche: {} })).status).toBe(400);
    expect(await json(await put({}, '?themenfeld=Raumfahrt'))).toMatchObject({ parameter: 'themenfeld' });
  });
}

interface AuditSeite {
  readonly eintraege: readonly { readonly id: number; readonly was: string }[];
  readonly next: number | null;
}

function describeAudit(koordination: Send): void {
  const load = async (query: string) =>
    (await (await koordination(`/api/audit${query}`)).json()) as AuditSeite;

  it('tells who did what when, newest first, and neither content nor secret', async () => {
    const { id, token } = await makeToken(koordination, { land: 'SN', label: 'Leitstelle' });
    await koordination(`/api/tokens/${id}`, { method: 'DELETE' });
    await koordination('/api/vorgaben?themenfeld=Gesundheit', jsonBody('PUT', { erwartet: ['TH'] }));
    await koordination(
      '/api/workbooks',
      jsonBody('POST', newCheckliste({ land: 'SN', umsetzungsprojekt: 'Marke-4711', stand: '2026-03-02' })),
    );
    const { eintraege } = await load('?limit=4');
    const base = { id: expect.any(Number), at: expect.any(String), by: 'koordination', kennung: null };
    expect(eintraege).toEqual([
      { ...base, was: 'geliefert', kennung: expect.stringMatching(/^SN-\w{6}$/), ziel: '1' },
      { ...base, was: 'vorgaben-geaendert', ziel: 'Gesundheit' },
      { ...base, was: 'zugang-widerrufen', ziel: id },
      { ...base, was: 'zugang-angelegt', ziel: id },
    ]);
    const text = JSON.stringify(await load('?limit=1000'));
    for (const secret of [token, hashToken(token), '"TH"', 'Marke']) expect(text).not.toContain(secret);
  });

  it('comes in pages', async () => {
    const whole = (await load('?limit=1000')).eintraege;
    expect(whole.length).toBeGreaterThan(3);
    const pages: unknown[] = [];
    for (let next: number | null = null, turn = 0; turn === 0 || next !== null; turn++) {
      const page: AuditSeite = await load(`?limit=2${next === null ? '' : `&before=${next}`}`);
      pages.push(...page.eintraege);
      next = page.next;
    }
    expect(pages).toEqual(whole);
  });

  it.each(['limit=0', 'limit=1001', 'limit=viele', 'before=x'])('refuses %s', async (query) => {
    expect((await koordination(`/api/audit?${query}`)).status).toBe(400);
  });
}

function describeTransfer({ send, openFresh, koordination: key }: HttpHost, koordination: Send): void {
  it('carry everything into a fresh instance, which then answers alike', async () => {
    const { token } = await makeToken(koordination, { land: 'NI', label: 'Umzug' });
    const projekt = { land: 'NI', umsetzungsprojekt: 'Umzugsprojekt', stand: '2026-03-02' } as const;
    const delivered = await sendAs(send, token)('/api/workbooks', jsonBody('POST', newCheckliste(projekt)));
    expect(delivered.status).toBe(201);
    const { results } = (await delivered.json()) as { results: { kennung: string }[] };
    const mappe = `/api/workbooks/${results[0]?.kennung}`;
    const response = await koordination('/api/export');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toMatch(
      /attachment; filename="OZG-Checkliste_.*\.jsonl"/,
    );
    const file = await response.text();
    const asked = [
      '/api/tokens',
      '/api/vorgaben',
      '/api/vorgaben?themenfeld=Bildung',
      '/api/workbooks',
      mappe,
      `${mappe}/versions`,
    ];
    const answers = async (send: Send) => Promise.all(asked.map(async (path) => json(await send(path))));
    const before = await answers(koordination);

    const fresh = await openFresh();
    try {
      const there = sendAs(fresh.send, key);
      const put = (body: string | FormData) => there('/api/import', { method: 'POST', body });
      const cut = await put(file.slice(0, file.lastIndexOf('\n', file.length - 2)));
      expect(cut.status).toBe(422);
      expect(await json(cut)).toMatchObject({ type: '/problems/ausgabe-unlesbar' });
      expect((await put('keine Ausgabe')).status).toBe(422);
      expect((await put(new FormData())).status).toBe(415);
      expect(await json(await there('/api/tokens'))).toEqual({ tokens: [] });
      expect(await json(await there('/api/workbooks'))).toEqual({ workbooks: [] });

      const packed = new Blob([file]).stream().pipeThrough(new CompressionStream('gzip'));
      const taken = await there('/api/import', {
        method: 'POST',
        body: await new Response(packed).arrayBuffer(),
        headers: { 'content-encoding': 'gzip' },
      });
      expect(taken.status).toBe(200);
      expect(Number((await json(taken)).mappen)).toBeGreaterThan(0);
      expect(await answers(there)).toEqual(before);
      expect((await sendAs(fresh.send, token)('/api/vorgaben')).status).toBe(200);
      const again = await put(file);
      expect(again.status).toBe(409);
      expect(await json(again)).toMatchObject({ type: '/problems/konflikt' });
      const { eintraege } = (await (await there('/api/audit?limit=2')).json()) as AuditSeite;
      expect(eintraege.map(({ was }) => was)).toEqual(['eingespielt', 'ausgegeben']);
    } finally {
      await fresh.close();
    }
  });
}
