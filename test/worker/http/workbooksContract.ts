import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { describeDatenstandard } from './datenstandardContract.ts';
import { type HttpHost, json, jsonBody, makeToken, type Send, sendAs } from './host.ts';
import { antwort, datei, ersetze, formular, mappe, melde, stand } from './mappen.ts';
import { describeSicht } from './sichtContract.ts';
import { describeVermerk } from './vermerkContract.ts';
import { describeWahl } from './wahlContract.ts';

/** Requests of the coordination and of two keys of Schleswig-Holstein, over a store of their own. */
export interface Beteiligte {
  readonly send: Send;
  readonly koordination: Send;
  readonly land: Send;
  readonly kollege: Send;
  readonly bayern: Send;
}

/** Delivering workbooks, what is stored of them, and who sees it. */
export function describeWorkbooks({ openFresh, koordination: key }: HttpHost): void {
  let open: Beteiligte | undefined;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const fresh = await openFresh();
    close = fresh.close;
    const { send } = fresh;
    const koordination = sendAs(send, key);
    const as = async (land: string, label: string) =>
      sendAs(send, (await makeToken(koordination, { land, label })).token);
    open = {
      send,
      koordination,
      land: await as('SH', 'Projektbüro'),
      kollege: await as('SH', 'Fachreferat'),
      bayern: await as('BY', 'Leitstelle'),
    };
  });
  afterAll(() => close());
  const wer = (): Beteiligte => {
    if (!open) throw new Error('The host is not open yet');
    return open;
  };
  describe('delivering', () => describeDelivery(wer));
  describe('copies', () => describeCopies(wer));
  describe('several who deliver', () => describeSync(wer));
  describe('a choice per field', () => describeWahl(wer));
  describe('note and Freigabe', () => describeVermerk(wer));
  describe('PUT', () => describePut(wer));
  describe('what is stored', () => describeStored(wer));
  describe('who sees what', () => describeSicht(wer));
  describe('for other programs', () => describeDatenstandard(wer));
}

function describeDelivery(wer: () => Beteiligte): void {
  it('takes a raw file as new, then as unchanged, then as a new version with its changes', async () => {
    const { land } = wer();
    const kennung = 'SH-A00001';
    const body = await datei(mappe(kennung));
    const post = async (content: Uint8Array<ArrayBuffer>) =>
      antwort(await land('/api/workbooks', { method: 'POST', body: content }));
    expect(await post(body)).toMatchObject({
      status: 201,
      etag: '"1"',
      result: {
        file: null,
        outcome: 'accepted',
        kennung,
        version: 1,
        changes: [],
        conflicts: [],
        problem: null,
      },
    });
    expect(await post(body)).toMatchObject({ status: 200, result: { outcome: 'unchanged', version: 1 } });
    const neu = mappe(kennung, { zeilen: { 'K1-01': { status: 'erledigt', erledigt: '2026-10-01' } } });
    const { status, result } = await post(await datei(neu));
    expect([status, result.version]).toEqual([200, 2]);
    expect(result.changes).toEqual([
      expect.objectContaining({ kennung, id: 'K1-01', feld: 'status', art: 'erledigt', nachher: 'erledigt' }),
      expect.objectContaining({ kennung, id: 'K1-01', feld: 'erledigt', nachher: '2026-10-01' }),
    ]);
  });

  it('takes a Checkliste as JSON, whether its rows name cells or not', async () => {
    const { land } = wer();
    const ohne = mappe('SH-A0008A');
    const mit = { ...ohne, schritte: ohne.schritte.map((zeile) => ({ ...zeile, at: 'Checkliste!A99' })) };
    expect(await melde(land, ohne)).toMatchObject({ status: 201, result: { outcome: 'accepted' } });
    expect(await melde(land, mit)).toMatchObject({
      status: 200,
      result: { outcome: 'unchanged', version: 1 },
    });
  });

  it('answers for each file of a form in order, whatever became of the others', async () => {
    const { land } = wer();
    const body = formular(
      ['eins.xlsx', await datei(mappe('SH-A00002'))],
      ['kaputt.xlsx', new TextEncoder().encode('keine Mappe')],
      ['fremd.xlsx', await datei(mappe('BY-A00002'))],
      ['eins noch einmal.xlsx', await datei(mappe('SH-A00002'))],
      ['ohne Projekt.xlsx', await datei(mappe('SH-A00003', { umsetzungsprojekt: null }))],
    );
    const response = await land('/api/workbooks', { method: 'POST', body });
    expect(response.status).toBe(200);
    const { results } = await json(response);
    expect(results).toMatchObject([
      { file: 'SH-A00002', outcome: 'accepted', kennung: 'SH-A00002', problem: null },
      {
        outcome: 'rejected',
        kennung: null,
        problem: { status: 422 },
        findings: [{ code: 'datei-unlesbar' }],
      },
      { outcome: 'rejected', version: null, problem: { type: '/problems/nicht-erlaubt', status: 403 } },
      { outcome: 'unchanged', version: 1 },
      { outcome: 'rejected', problem: { type: '/problems/checkliste-fehlerhaft', status: 422 } },
    ]);
    expect((await land('/api/workbooks/SH-A00003')).status).toBe(404);
  });

  it.each([
    ['another Land', 403, 'nicht-erlaubt', mappe('BY-A00004')],
    [
      'a Checkliste with errors',
      422,
      'checkliste-fehlerhaft',
      mappe('SH-A00005', { umsetzungsprojekt: null }),
    ],
    ['a Kennung of another Land', 422, 'checkliste-fehlerhaft', mappe('BY-A00006', { land: 'SH' })],
    ['a Stand to come', 422, 'checkliste-fehlerhaft', mappe('SH-A00006', { stand: '2099-01-01' })],
  ])('refuses %s with %i and stores nothing', async (_, status, code, checkliste) => {
    const { land, koordination } = wer();
    const refused = await melde(land, checkliste);
    expect(refused.body).toMatchObject({ status, type: `/problems/${code}` });
    if (status === 422)
      expect(refused.body.findings).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect((await koordination(`/api/workbooks/${checkliste.stammdaten.kennung}`)).status).toBe(404);
  });

  it.each([
    ['JSON that is none', 400, '{'],
    ['JSON that is no Checkliste', 422, '{"stammdaten":{}}'],
    ['a week that does not exist', 422, JSON.stringify(mappe('SH-A00007', { projektstart: '2027-W53' }))],
  ])('refuses %s', async (_, status, body) => {
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    expect((await wer().land('/api/workbooks', init)).status).toBe(status);
  });

  it('asks for a file and for a key', async () => {
    const { land, send } = wer();
    expect((await land('/api/workbooks', { method: 'POST' })).status).toBe(400);
    expect((await send('/api/workbooks', { method: 'POST', body: 'x' })).status).toBe(401);
  });

  it('reduces persons before anything is compared, unless names may be kept', async () => {
    const { land, koordination } = wer();
    const kennung = 'SH-A00008';
    const mit = (name: string) =>
      mappe(kennung, { umsetzungskoordinator: name, zeilen: { 'K1-01': { verantwortliche: name } } });
    await melde(land, mit('Markerperson'));
    expect((await melde(land, mit('Andere'))).result.outcome).toBe('unchanged');
    const text = await (await koordination(`/api/workbooks/${kennung}`)).text();
    expect(text).not.toContain('Markerperson');
    expect(text).toContain('"verantwortliche":"besetzt"');
    const { result } = await melde(land, mit('Markerperson'), { query: '?namen=ja' });
    expect(result.outcome).toBe('accepted');
    expect(await (await land(`/api/workbooks/${kennung}`)).text()).toContain('Markerperson');
  });
}

function describeCopies(wer: () => Beteiligte): void {
  it('matches a workbook without Kennung by Land and project', async () => {
    const { land } = wer();
    const ohne = (umsetzungsprojekt: string, frist: '2027-W10' | null = null) =>
      mappe(null, { umsetzungsprojekt, zeilen: { 'K1-01': { frist } } });
    const erste = await melde(land, ohne('Wohngeld digital'));
    expect(erste).toMatchObject({ status: 201, result: { kennung: expect.stringMatching(/^SH-\w{6}$/) } });
    const zweite = await melde(land, ohne('WOHNGELD-DIGITAL', '2027-W10'));
    expect(zweite).toMatchObject({ status: 200, result: { kennung: erste.result.kennung, version: 2 } });
    await melde(land, ohne('Wohngeld digital'), { query: '?neu=ja' });
    const dritte = await melde(land, ohne('Wohngeld digital', '2027-W10'));
    expect(dritte.body).toMatchObject({ status: 422, type: '/problems/zuordnung-mehrdeutig' });
  });

  it('asks whether a project was renamed or is a copy', async () => {
    const { land } = wer();
    const kennung = 'SH-B00001';
    await melde(land, mappe(kennung, { umsetzungsprojekt: 'Wohngeld' }));
    const anders = mappe(kennung, { umsetzungsprojekt: 'Elterngeld' });
    const gefragt = await melde(land, anders);
    expect(gefragt.body).toMatchObject({
      status: 409,
      type: '/problems/projekt-abweichend',
      kennung,
      version: 1,
    });
    const neu = await melde(land, anders, { query: '?neu=ja' });
    expect(neu).toMatchObject({ status: 201, result: { version: 1 } });
    expect(neu.result.kennung).not.toBe(kennung);
    const umbenannt = await melde(land, anders, { query: '?umbenannt=ja' });
    expect(umbenannt).toMatchObject({ status: 200, result: { kennung, version: 2 } });
    expect((await melde(land, anders, { query: '?umbenannt=ja&neu=ja' })).status).toBe(400);
  });
}

function describeSync(wer: () => Beteiligte): void {
  const frist = (kennung: Kennung, woche: `${number}-W${string}`, id = 'K1-01') =>
    mappe(kennung, { zeilen: { [id]: { frist: woche } } });

  it('refuses an older Stand', async () => {
    const { land } = wer();
    await melde(land, mappe('SH-C00001'));
    const alt = mappe('SH-C00001', { stand: '2026-10-01' });
    expect((await melde(land, alt)).body).toMatchObject({ status: 409, type: '/problems/stand-veraltet' });
  });

  it('takes what only one side changed, and names what both did', async () => {
    const { land, kollege } = wer();
    const kennung = 'SH-C00002';
    await melde(land, mappe(kennung));
    await melde(land, frist(kennung, '2027-W10'), { ifMatch: '"1"' });
    const daneben = await melde(kollege, frist(kennung, '2027-W11', 'K1-04'), { ifMatch: '"1"' });
    expect(daneben).toMatchObject({ status: 200, result: { version: 3 } });
    expect(daneben.result.uebernommen).toEqual([
      { id: 'K1-01', feld: 'frist', vorher: null, nachher: '2027-W10', leistung: null },
    ]);
    const dagegen = await melde(kollege, frist(kennung, '2027-W20'), { ifMatch: '"1"' });
    expect(dagegen.body).toMatchObject({ status: 409, type: '/problems/konflikt' });
    const konflikt = {
      ...{ id: 'K1-01', feld: 'frist', cell: null, basis: null },
      ...{ gespeichert: '2027-W10', eigene: '2027-W20', wer: 'Projektbüro' },
    };
    expect(dagegen.body.conflicts).toEqual([expect.objectContaining(konflikt)]);
    const gilt = await melde(kollege, frist(kennung, '2027-W20'), {
      ifMatch: '"1"',
      query: '?konflikt=eigene',
    });
    expect(gilt).toMatchObject({ status: 200, result: { outcome: 'accepted', conflicts: [konflikt] } });
  });

  it('knows the basis that a downloaded workbook names', async () => {
    const { land, kollege } = wer();
    const kennung = 'SH-C00003';
    await melde(land, mappe(kennung));
    const geladen = frist(kennung, '2027-W20');
    await melde(land, frist(kennung, '2027-W10'));
    const body = formular(['SH.xlsx', await datei(geladen, 1)]);
    const { result } = await antwort(await kollege('/api/workbooks', { method: 'POST', body }));
    expect(result).toMatchObject({
      outcome: 'conflict',
      version: 2,
      conflicts: [{ id: 'K1-01', cell: expect.stringMatching(/^Checkliste!H\d+$/) }],
      problem: { type: '/problems/konflikt', status: 409 },
    });
  });

  it('lets one of several at once win, and loses none', async () => {
    const { land, kollege, koordination } = wer();
    const kennung = 'SH-C00004';
    await melde(land, mappe(kennung));
    const wochen = ['2027-W10', '2027-W11', '2027-W12', '2027-W13', '2027-W14', '2027-W15'] as const;
    const sender = [land, kollege, koordination];
    const antworten = await Promise.all(
      wochen.map((woche, index) =>
        melde(sender[index % 3] ?? land, frist(kennung, woche), { ifMatch: '"1"' }),
      ),
    );
    const [erster] = antworten.filter(({ result }) => result.version === 2);
    expect(erster?.status).toBe(200);
    for (const { status, body } of antworten) {
      if (status !== 200) expect(body).toMatchObject({ status: 409, type: '/problems/konflikt' });
    }
    const angenommen = antworten.filter(({ status }) => status === 200).length;
    const { versions } = await json(await land(`/api/workbooks/${kennung}/versions`));
    expect(versions).toHaveLength(1 + angenommen);
    expect(new Set(antworten.flatMap(({ result }) => result.version ?? [])).size).toBe(angenommen);
  });
}

function describePut(wer: () => Beteiligte): void {
  const kennung = 'SH-D00001';
  const mit = (woche: `${number}-W${string}`) => mappe(kennung, { zeilen: { 'K1-01': { frist: woche } } });

  it('needs the newest version, or merges', async () => {
    const { land, kollege } = wer();
    await melde(land, mappe(kennung));
    expect(await ersetze(land, kennung, mit('2027-W10'), 'W/"1"')).toMatchObject({
      status: 200,
      etag: '"2"',
    });
    const behind = await ersetze(kollege, kennung, mit('2027-W20'), '"1"');
    expect(behind.body).toMatchObject({ status: 412, type: '/problems/version-ueberholt', version: 2 });
    expect(behind.body.conflicts).toHaveLength(1);
    expect(await ersetze(kollege, kennung, mit('2027-W20'), '*')).toMatchObject({ status: 200, etag: '"3"' });
  });

  it('takes back what GET gave', async () => {
    const { land } = wer();
    const body = await json(await land(`/api/workbooks/${kennung}`));
    expect(await ersetze(land, kennung, body, null)).toMatchObject({
      status: 200,
      result: { outcome: 'unchanged' },
    });
  });

  it('refuses what is unknown, another workbook and a version that is none', async () => {
    const { land } = wer();
    expect((await ersetze(land, 'SH-D00002', mappe('SH-D00002'), '*')).status).toBe(404);
    expect((await ersetze(land, kennung, mappe('SH-D00003'), '*')).body).toMatchObject({
      parameter: 'kennung',
    });
    expect((await ersetze(land, kennung, mappe(kennung), '7')).body).toMatchObject({ parameter: 'If-Match' });
    expect((await ersetze(land, kennung, mappe(kennung), '"99"')).status).toBe(412);
  });
}

function describeStored(wer: () => Beteiligte): void {
  const kennung = 'SH-E00001';
  const path = `/api/workbooks/${kennung}`;
  beforeAll(async () => {
    const { land } = wer();
    await melde(land, mappe(kennung, { zeilen: { 'K1-01': { bemerkung: 'erste' } } }));
    await melde(land, mappe(kennung, { zeilen: { 'K1-01': { bemerkung: 'zweite' } } }));
  });

  it('is listed, for a Land its own alone', async () => {
    const { land, bayern } = wer();
    const eintrag = { kennung, land: 'SH', umsetzungsprojekt: `Projekt ${kennung}`, stand, version: 2 };
    const { workbooks } = await json(await land('/api/workbooks'));
    expect(workbooks).toContainEqual(expect.objectContaining({ ...eintrag, by: 'Projektbüro' }));
    expect((await json(await bayern('/api/workbooks'))).workbooks).toEqual([]);
    expect((await bayern('/api/workbooks?land=SH')).status).toBe(403);
  });

  it('is answered in each version, with its entity tag', async () => {
    const { land } = wer();
    const neueste = await land(path);
    expect(neueste.headers.get('etag')).toBe('"2"');
    // what is stored has no cells
    const rows = (count: number) => Array(count).fill(expect.objectContaining({ at: null }));
    expect(await json(neueste)).toMatchObject({
      kennung,
      version: 2,
      checkliste: { stammdaten: { kennung }, schritte: rows(38), checkpoints: rows(29) },
    });
    expect(await (await land(`${path}?version=1`)).text()).toContain('"erste"');
    expect((await land(`${path}?version=3`)).status).toBe(404);
    expect((await land(`${path}?version=x`)).status).toBe(400);
    expect((await land(path, { headers: { 'if-none-match': 'W/"2"' } })).status).toBe(304);
  });

  it('comes back as a workbook that names its version and changes nothing', async () => {
    const { land } = wer();
    const response = await land(`${path}.xlsx`);
    expect(response.headers.get('content-disposition')).toContain(`OZG-Checkliste_${kennung}.xlsx`);
    const body = await response.arrayBuffer();
    const { result } = await antwort(await land('/api/workbooks', { method: 'POST', body }));
    expect(result).toMatchObject({ outcome: 'unchanged', version: 2 });
  });

  it('has versions with their changes, of which an earlier one can be made the newest', async () => {
    const { land } = wer();
    const { versions } = await json(await land(`${path}/versions`));
    expect(versions).toMatchObject([
      { version: 2, stand, by: 'Projektbüro', changes: [{ id: 'K1-01', feld: 'bemerkung' }] },
      { version: 1, changes: [] },
    ]);
    const restore = (version: unknown) => land(`${path}/wiederherstellen`, jsonBody('POST', { version }));
    expect(await json(await restore(1))).toMatchObject({
      kennung,
      version: 3,
      changes: [{ nachher: 'erste' }],
    });
    expect((await restore(99)).status).toBe(404);
    expect((await restore('x')).status).toBe(400);
  });

  it('goes when it is withdrawn, and comes back when it is delivered', async () => {
    const { land } = wer();
    expect((await land(path, { method: 'DELETE' })).status).toBe(204);
    for (const gone of [path, `${path}.xlsx`, `${path}/versions`])
      expect((await land(gone)).status).toBe(404);
    expect((await land(path, { method: 'DELETE' })).status).toBe(404);
    expect((await ersetze(land, kennung, mappe(kennung), '*')).status).toBe(404);
    expect(await melde(land, mappe(kennung))).toMatchObject({ status: 200, result: { outcome: 'accepted' } });
    expect((await land(path)).status).toBe(200);
  });

  it('is gone for good when the coordination erases it', async () => {
    const { land, koordination } = wer();
    expect((await land(`${path}?endgueltig=true`, { method: 'DELETE' })).status).toBe(403);
    expect((await koordination(`${path}?endgueltig=true`, { method: 'DELETE' })).status).toBe(204);
    expect((await koordination(path)).status).toBe(404);
    expect((await melde(land, mappe(kennung))).body).toMatchObject({
      status: 409,
      type: '/problems/geloescht',
    });
    const { eintraege } = await json(await koordination('/api/audit'));
    const spuren = (eintraege as { kennung: string; was: string }[]).filter(
      (eintrag) => eintrag.kennung === kennung,
    );
    expect(spuren.map(({ was }) => was)).toEqual(['endgueltig-geloescht']);
  });
}
