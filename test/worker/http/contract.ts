import { beforeAll, describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { FILE_BYTES } from '../../../worker/files/limits.ts';
import { problems } from '../../../worker/http/problem.ts';
import { xlsxParts, zip } from '../files/packages.ts';
import { describeFaults } from './faultsContract.ts';
import { type HttpHost, json, type Send } from './host.ts';
import { describeImportFaults } from './importFaultsContract.ts';
import { describeKoordination } from './koordinationContract.ts';
import { describeWorkbooks } from './workbooksContract.ts';

const secret = 'Geheimtext-im-Namen-4711';
const template =
  '/api/template.xlsx?land=SH&umsetzungsprojekt=Elterngeld&themenfeld=Familie+%26+Kind&start=2027-W02';

/** What every host must do, whatever it runs on. */
export function describeHttpContract(httpHost: HttpHost): void {
  const { host, send, getLog } = httpHost;
  describeStatelessContract(host, send, { https: false });
  describe(`HTTP on ${host}`, () => {
    describeKoordination(httpHost);
    describeWorkbooks(httpHost);
    describeImportFaults(httpHost);
    describeFaults(httpHost);

    it('logs one line per request, without query, names or content', async () => {
      await send(`/api/template.xlsx?land=SH&umsetzungsprojekt=${secret}`);
      await send(`/${secret}`);
      await send('/api/validate', { method: 'POST', body: form('file', secret, `${secret}.xlsx`) });
      const log = getLog();
      expect(log).toContain('"route":"/api/template.xlsx"');
      expect(log).not.toContain(secret);
      expect(log).not.toContain('Elterngeld');
    });
  });
}

/** The part that leaves the store as it is, whatever is in it: a service in use can be held to it. */
export function describeStatelessContract(
  host: string,
  send: Send,
  { https }: { readonly https: boolean },
): void {
  describe(`HTTP on ${host}, whatever is stored`, () => {
    describeFiles(send, https);
    describeTemplate(send);
    describeValidate(send);
    describeMerge(send);
    describeProblems(send);
    describeDescription(send);
  });
}

function describeFiles(send: Send, https: boolean): void {
  it('answers health with its version, uncached', async () => {
    const response = await send('/api/health');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it.each(['/', '/api/health', '/kern/kern.min.css', '/nichts', '/api'])(
    'guards %s with the headers of the page',
    async (path) => {
      const { headers } = await send(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('strict-transport-security') !== null).toBe(https);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('lets Office alone frame what lies under /addin/', async () => {
    const { status, headers } = await send('/addin/office/office.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(headers.get('content-security-policy')).toMatch(
      /frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
  });

  it('serves the page at / and nothing that it loads from elsewhere', async () => {
    const response = await send('/');
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const loaded = [...html.matchAll(/<(?:link|script|img)\b[^>]*\s(?:href|src)="([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(loaded).toContain('/client.js');
    for (const path of loaded) expect([path, (await send(path)).status]).toEqual([path, 200]);
  });

  it('answers a known entity tag with 304', async () => {
    const first = await send('/kern/kern.min.css');
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const again = await send('/kern/kern.min.css', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('does not take over a request id of the client', async () => {
    const { headers } = await send('/api/health', { headers: { 'x-request-id': secret } });
    expect(headers.get('x-request-id')).not.toBe(secret);
  });
}

function describeTemplate(send: Send): void {
  it('makes a workbook of what is given and says its Kennung in the file name', async () => {
    const response = await send(template);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const name = response.headers.get('content-disposition') ?? '';
    expect(name).toMatch(/^attachment; filename="OZG-Checkliste_SH-[0-9A-HJKMNP-TV-Z]{6}\.xlsx"$/);

    const checked = await json(
      await send('/api/validate', { method: 'POST', body: await response.arrayBuffer() }),
    );
    expect(checked).toMatchObject({
      valid: true,
      kennung: /SH-\w{6}/.exec(name)?.[0],
      land: 'SH',
      umsetzungsprojekt: 'Elterngeld',
      checkliste: {
        stammdaten: { themenfeld: 'Familie & Kind', projektstart: '2027-W02' },
        schritte: expect.arrayContaining([expect.objectContaining({ id: 'K1-04', at: 'Checkliste!A5' })]),
      },
    });
  });

  it('makes a blank workbook without Kennung when nothing is given', async () => {
    const response = await send('/api/template.xlsx');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="OZG-Checkliste.xlsx"');
    const checked = await json(
      await send('/api/validate', { method: 'POST', body: await response.arrayBuffer() }),
    );
    expect(checked).toMatchObject({ valid: false, kennung: null, land: null });
  });

  it.each([
    ['land', 'Bayrien', 'SH'],
    ['start', '2027-W60', '2027-W02'],
    ['start', 'bald', '2027-W02'],
    ['ozgId', '4711', '10042'],
    ['themenfeld', 'Raumfahrt', 'Arbeit & Ruhestand'],
  ])('refuses %s=%s and names a valid example', async (parameter, value, example) => {
    const response = await send(`/api/template.xlsx?${parameter}=${value}`);
    const problem = await json(response);
    expect(response.status).toBe(400);
    expect(problem).toMatchObject({ type: '/problems/parameter-ungueltig', parameter });
    expect(problem.detail).toContain(example);
  });

  it.each(['01', 'Schleswig-Holstein', 'schleswig holstein'])('reads the Land %s', async (land) => {
    const response = await send(`/api/template.xlsx?land=${encodeURIComponent(land)}`);
    expect(response.headers.get('content-disposition')).toContain('_SH-');
  });
}

function describeValidate(send: Send): void {
  let workbook: ArrayBuffer;
  beforeAll(async () => {
    workbook = await (await send(template)).arrayBuffer();
  });
  const check = async (init: RequestInit, query = '') =>
    send(`/api/validate${query}`, { method: 'POST', ...init });

  it.each([['application/octet-stream'], ['text/plain'], [undefined]])(
    'takes a raw body of type %s',
    async (type) => {
      const init: RequestInit = {
        body: new Uint8Array(workbook),
        ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      };
      expect(await json(await check(init))).toMatchObject({ valid: true, land: 'SH' });
    },
  );

  it('takes the form field file', async () => {
    const response = await check({ body: form('file', workbook, 'Mappe „Elterngeld“.xlsx') });
    expect(await json(response)).toMatchObject({
      valid: true,
      figures: { indikatoren: { erledigt: 0, von: 18 } },
    });
  });

  it('reads the same workbook many times in a row', async () => {
    for (let turn = 0; turn < 10; turn++)
      expect((await json(await check({ body: workbook }))).valid).toBe(true);
  });

  it('answers a file that is no workbook with 200 and says why', async () => {
    const response = await check({ body: 'Das ist keine Mappe.' });
    expect(response.status).toBe(200);
    expect(await json(response)).toEqual({
      valid: false,
      kennung: null,
      land: null,
      umsetzungsprojekt: null,
      stand: null,
      figures: null,
      checkliste: null,
      findings: [expect.objectContaining({ code: 'datei-unlesbar', severity: 'error' })],
      angeglichen: [],
    });
  });

  it('answers a list of comma-separated values as no workbook', async () => {
    const response = await check({
      body: 'Nr.;Arbeitsschritt;Status\nK1-01;Team;Erledigt\n',
      headers: { 'content-type': 'text/csv' },
    });
    expect(await json(response)).toMatchObject({
      valid: false,
      checkliste: null,
      findings: [{ severity: 'error' }],
    });
  });

  it('fills Land and Umsetzungsprojekt that the workbook lacks, and only those', async () => {
    const blank = await (await send('/api/template.xlsx')).arrayBuffer();
    const filled = await json(await check({ body: blank }, '?land=Bayern&umsetzungsprojekt=Wohngeld'));
    expect(filled).toMatchObject({ land: 'BY', umsetzungsprojekt: 'Wohngeld' });
    expect(JSON.stringify(filled.findings)).not.toMatch(/land-fehlt|umsetzungsprojekt-fehlt/);
    expect(await json(await check({ body: workbook }, '?land=Bayern'))).toMatchObject({ land: 'SH' });
  });

  it('does not ask for Land and Umsetzungsprojekt again where a list lacks its Status', async () => {
    const row = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`;
    const labels = schritte.slice(0, 12).map(({ label }) => row(label.replaceAll('&', '&amp;')));
    const body = new Uint8Array(zip(xlsxParts(labels.join(''))));
    const findings = async (query: string) =>
      JSON.stringify((await json(await check({ body }, query))).findings);
    expect(await findings('')).toMatch(/land-fehlt.*umsetzungsprojekt-fehlt/);
    const filled = await findings('?land=Bayern&umsetzungsprojekt=Wohngeld');
    expect(filled).toContain('"spalte-fehlt"');
    expect(filled).not.toMatch(/land-fehlt|umsetzungsprojekt-fehlt/);
  });

  it('gives the values back in a fresh template', async () => {
    const response = await check({ body: workbook }, '?format=vorlage');
    expect(response.headers.get('content-disposition')).toMatch(/OZG-Checkliste_SH-\w{6}\.xlsx/);
    expect(await json(await check({ body: await response.arrayBuffer() }))).toMatchObject({
      valid: true,
      land: 'SH',
    });
  });

  it('gives the same file back with a Prüfbericht', async () => {
    const response = await check({ body: form('file', workbook, 'Elterngeld Süd.xlsx') }, '?format=xlsx');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Elterngeld Sued_Pruefbericht.xlsx"; filename*=UTF-8''Elterngeld%20S%C3%BCd_Pr%C3%BCfbericht.xlsx`,
    );
    const annotated = await response.arrayBuffer();
    expect(annotated.byteLength).toBeGreaterThan(workbook.byteLength);
    expect(await json(await check({ body: annotated }))).toMatchObject({ valid: true, land: 'SH' });
  });

  it('refuses a Prüfbericht in what is no workbook', async () => {
    expect((await check({ body: 'nichts' }, '?format=xlsx')).status).toBe(422);
  });

  it('refuses a fresh template for what is no Checkliste', async () => {
    const response = await check({ body: 'nichts' }, '?format=vorlage');
    expect(response.status).toBe(422);
    expect(await json(response)).toMatchObject({
      type: '/problems/mappe-unbrauchbar',
      findings: [{ code: 'datei-unlesbar' }],
    });
  });

  it('refuses a file over the limit, raw or in a form, before reading it all', async () => {
    const large = new Uint8Array(FILE_BYTES + 1);
    for (const body of [large, form('file', large, 'gross.xlsx')]) {
      const response = await check({ body });
      expect(response.status).toBe(413);
      expect(await json(response)).toMatchObject({ type: '/problems/datei-zu-gross' });
    }
  });

  it.each([
    ['no body', 400, 'datei-fehlt', {}],
    ['an empty body', 400, 'datei-fehlt', { body: '' }],
    ['a form without a file', 400, 'datei-fehlt', { body: form('andere', 'x', 'x.xlsx') }],
    ['a form whose file nobody chose', 400, 'datei-fehlt', { body: form('file', '', '') }],
    [
      'a broken form',
      400,
      'formular-unlesbar',
      { body: '--x\r\nabc', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    ],
    ['JSON', 415, 'format-unbekannt', { body: '{}', headers: { 'content-type': 'application/json' } }],
    [
      'another multipart',
      415,
      'format-unbekannt',
      { body: 'x', headers: { 'content-type': 'multipart/mixed; boundary=x' } },
    ],
  ] satisfies [string, number, string, RequestInit][])(
    'refuses %s with %i',
    async (_, status, code, init) => {
      const response = await check(init);
      expect(response.status).toBe(status);
      expect(await json(response)).toMatchObject({ type: `/problems/${code}`, status });
    },
  );

  it('says of an empty file the same as every route', async () => {
    const leer = [{ code: 'datei-unlesbar', message: expect.stringMatching(/^Die Datei ist leer/) }];
    const named = await check({ body: form('file', '', 'leer.xlsx') });
    expect(named.status).toBe(200);
    expect(await json(named)).toMatchObject({ valid: false, findings: leer });
    expect(await json(await check({ body: '' }))).toMatchObject({
      detail: expect.stringMatching(/^Die Datei ist leer/),
      findings: leer,
    });
    const merged = await send('/api/merge?format=json', {
      method: 'POST',
      body: form('file', '', 'leer.xlsx'),
    });
    expect(await json(merged)).toMatchObject({ status: 422, findings: leer });
  });

  it('refuses a Stichtag that is no day', async () => {
    const response = await check({ body: workbook }, '?stichtag=2027-02-30');
    expect(await json(response)).toMatchObject({ status: 400, parameter: 'stichtag' });
  });
}

function describeMerge(send: Send): void {
  let mappen: ArrayBuffer[] = [];
  beforeAll(async () => {
    const load = async (land: string) =>
      (await send(`/api/template.xlsx?land=${land}&umsetzungsprojekt=Elterngeld`)).arrayBuffer();
    mappen = await Promise.all(['SH', 'BY'].map(load));
  });
  const merge = (data: FormData, query = '') => send(`/api/merge${query}`, { method: 'POST', body: data });
  const files = (...contents: (ArrayBuffer | string)[]) => {
    const data = new FormData();
    for (const [index, content] of contents.entries())
      data.append('file', new Blob([content]), `Teil ${index}.xlsx`);
    return data;
  };

  it('counts every file that can be used and lists the others with the reason', async () => {
    const response = await merge(
      files(...mappen, 'keine Mappe'),
      '?format=json&stichtag=2027-03-22&erwartet=SH,NI',
    );
    expect(response.status).toBe(200);
    const merged = await json(response);
    expect(merged).toMatchObject({
      stichtag: '2027-03-22',
      laender: [
        { land: 'SH', projekte: 1 },
        { land: 'BY', projekte: 1 },
      ],
      fehlend: ['NI'],
    });
    expect(merged.indikatoren).toHaveLength(18);
    expect(merged.datengrundlage).toHaveLength(3);
    expect(merged.datengrundlage).toEqual(
      expect.arrayContaining([expect.objectContaining({ used: false, grund: expect.any(String) })]),
    );
  });

  it.each([
    ['', 'uebersicht.xlsx'],
    ['?format=bericht', 'statusbericht.xlsx'],
  ])('writes a workbook for %s', async (query, name) => {
    const response = await merge(files(...mappen), query);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(new Uint8Array(await response.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it('compares with an earlier overview of its own', async () => {
    const earlier = await (await merge(files(mappen[0] ?? ''), '?stichtag=2027-03-01')).arrayBuffer();
    const data = files(...mappen);
    data.append('vorher', new Blob([earlier]), 'uebersicht.xlsx');
    const merged = await json(await merge(data, '?format=json&stichtag=2027-03-22'));
    expect(merged).toMatchObject({ vergleich: '2027-03-01', aenderungen: [{ land: 'BY', art: 'neu' }] });
  });

  it('refuses an earlier overview that is none', async () => {
    const data = files(...mappen);
    data.append('vorher', new Blob([mappen[0] ?? '']), 'uebersicht.xlsx');
    expect(await json(await merge(data))).toMatchObject({ status: 400, parameter: 'vorher' });
  });

  it('leaves out a file over the size limit and names it', async () => {
    const data = files(...mappen);
    data.append('file', new Blob([new Uint8Array(11 * 1024 * 1024)]), 'riesig.xlsx');
    const { datengrundlage } = await json(await merge(data, '?format=json'));
    expect(datengrundlage).toContainEqual(
      expect.objectContaining({ file: 'riesig.xlsx', used: false, grund: expect.stringContaining('10 MB') }),
    );
  });

  it('refuses a batch in which nothing can be used', async () => {
    const response = await merge(files('keine Mappe', 'auch keine'));
    expect(response.status).toBe(422);
    expect(await json(response)).toMatchObject({
      findings: [{ code: 'datei-unlesbar' }, { code: 'datei-unlesbar' }],
    });
  });

  it('refuses more than 200 files, a raw body, no file and an unknown Land', async () => {
    expect((await merge(files(...Array.from({ length: 201 }, () => 'x')))).status).toBe(413);
    expect((await send('/api/merge', { method: 'POST', body: new Uint8Array(mappen[0] ?? []) })).status).toBe(
      415,
    );
    expect((await merge(form('andere', 'x', 'x.xlsx'))).status).toBe(400);
    expect((await send('/api/merge', { method: 'POST' })).status).toBe(400);
    expect(await json(await merge(files(...mappen), '?erwartet=SH,XY'))).toMatchObject({
      parameter: 'erwartet',
    });
  });
}

function describeProblems(send: Send): void {
  it('answers unknown addresses with a problem document', async () => {
    const response = await send('/api/nichts?geheim=1');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await json(response)).toEqual({
      type: '/problems/nicht-gefunden',
      title: problems['nicht-gefunden'].title,
      status: 404,
      detail: expect.any(String),
      instance: '/api/nichts',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it.each([
    ['DELETE', '/api/health', 'GET, HEAD'],
    ['GET', '/api/validate', 'POST'],
    ['POST', '/kern/kern.min.css', 'GET, HEAD'],
  ])('answers %s %s with 405 and what is allowed', async (method, path, allow) => {
    const response = await send(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
  });

  it('explains every type of problem to people and to programs', async () => {
    for (const code of Object.keys(problems)) {
      expect(await json(await send(`/problems/${code}`))).toMatchObject({ type: `/problems/${code}` });
      const page = await send(`/problems/${code}`, { headers: { accept: 'text/html' } });
      expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    }
    expect((await send('/problems/gibt-es-nicht')).status).toBe(404);
  });
}

function describeDescription(send: Send): void {
  it('describes every route in OpenAPI 3.1', async () => {
    const document = await json(await send('/api/openapi.json'));
    expect(document.openapi).toBe('3.1.0');
    const described = Object.keys(document.paths ?? {});
    expect(described).toEqual(
      expect.arrayContaining([
        '/api/health',
        '/api/template.xlsx',
        '/api/validate',
        '/api/merge',
        '/api/openapi.json',
        '/api/vorgaben',
        '/api/tokens',
        '/api/tokens/{id}',
        '/api/audit',
        '/api/export',
        '/api/import',
      ]),
    );
  });

  it('shows every described route on the readable page', async () => {
    const { paths } = await json(await send('/api/openapi.json'));
    const page = await (await send('/api')).text();
    for (const path of Object.keys(paths ?? {})) expect(page).toContain(path);
  });
}

function form(
  field: string,
  content: string | ArrayBuffer | Uint8Array<ArrayBuffer>,
  filename: string,
): FormData {
  const data = new FormData();
  data.append(field, new Blob([content]), filename);
  return data;
}
