import { expect, it } from 'vitest';
import type { AuditPage } from '#templates/api/audit.ts';
import type { GespeicherteCheckliste, VersionEintrag } from '#templates/api/gespeichert.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import { json, type Send } from './host.ts';
import { antwort, datei, ersetze, formular, mappe, melde } from './mappen.ts';
import type { Beteiligte } from './workbooksContract.ts';

/** What a person decided about conflicts, decided once: in the store. */
export function describeWahl(wer: () => Beteiligte): void {
  /** Version 1 is common, version 2 another's; the own file changes three fields, two of them differently. */
  const zerstritten = async (kennung: Kennung) => {
    const { land, kollege } = wer();
    const zeilen = (a: string, b: string) => ({
      'K1-01': { bemerkung: `${a} eins` },
      'K1-04': { bemerkung: `${b} vier` },
    });
    await melde(land, mappe(kennung));
    await melde(kollege, mappe(kennung, { zeilen: zeilen('fremd', 'fremd') }), { ifMatch: '"1"' });
    const eigene = mappe(kennung, {
      zeilen: { ...zeilen('verworfen', 'eigen'), 'K1-05': { bemerkung: 'eigen fünf' } },
    });
    return { eigene, felder: { 'K1-01.bemerkung': 'gespeichert', 'K1-04.bemerkung': 'eigene' } };
  };
  const erwartet = {
    'K1-01': 'fremd eins',
    'K1-04': 'eigen vier',
    'K1-05': 'eigen fünf',
  };
  const gespeichert = async (send: Send, kennung: Kennung, version: number) => {
    const response = await send(`/api/workbooks/${kennung}?version=${version}`);
    const { checkliste } = (await json(response)) as unknown as GespeicherteCheckliste;
    return Object.fromEntries(
      checkliste.schritte.flatMap(({ id, bemerkung }) => (bemerkung === null ? [] : [[id, bemerkung]])),
    );
  };
  const versionen = async (send: Send, kennung: Kennung) => {
    const { versions } = await json(await send(`/api/workbooks/${kennung}/versions`));
    return versions as readonly VersionEintrag[];
  };
  const geliefert = async (kennung: Kennung) => {
    const { eintraege } = await json(await wer().koordination('/api/audit?limit=1000'));
    const ihre = (eintraege as AuditPage['eintraege']).filter((eintrag) => eintrag.kennung === kennung);
    return ihre.filter(({ was }) => was === 'geliefert').length;
  };

  it('is one request, one version and one line of the audit, and stores nothing that was rejected', async () => {
    const { land, koordination } = wer();
    const kennung = 'SH-W00001';
    const { eigene, felder } = await zerstritten(kennung);
    const gefragt = await melde(land, eigene, { ifMatch: '"1"' });
    expect(gefragt.body).toMatchObject({ status: 409, type: '/problems/konflikt', version: 2 });
    const vorher = await geliefert(kennung);
    const wahl = { version: 2, felder };
    const { status, result } = await melde(land, { checkliste: eigene, version: 1, wahl });
    expect([status, result.outcome, result.version]).toEqual([200, 'accepted', 3]);
    expect(result.changes?.map(({ id }) => id)).toEqual(['K1-04', 'K1-05']);
    expect(result.conflicts).toMatchObject([
      { id: 'K1-04', feld: 'bemerkung', gespeichert: 'fremd vier', eigene: 'eigen vier' },
    ]);
    expect(result.uebernommen).toEqual([
      {
        ...{ id: 'K1-01', feld: 'bemerkung', vorher: 'verworfen eins', nachher: 'fremd eins' },
        leistung: null,
      },
    ]);
    expect(await versionen(land, kennung)).toHaveLength(3);
    expect((await geliefert(kennung)) - vorher).toBe(1);
    expect(await gespeichert(land, kennung, 3)).toEqual(erwartet);
    expect(await (await koordination('/api/export')).text()).not.toContain('verworfen eins');
    // sent again because the answer got lost
    expect((await melde(land, { checkliste: eigene, version: 1, wahl })).result).toMatchObject({
      outcome: 'unchanged',
      version: 3,
      uebernommen: [{ id: 'K1-01' }],
    });
  });

  it('comes as part of a form, and in the address', async () => {
    const { land } = wer();
    for (const [kennung, way] of [
      ['SH-W00002', 'form'],
      ['SH-W00003', 'address'],
    ] as const) {
      const { eigene, felder } = await zerstritten(kennung);
      const wahl = JSON.stringify({ version: 2, felder });
      const body = formular(['SH.xlsx', await datei(eigene, 1)]);
      if (way === 'form') body.append('wahl', wahl);
      const query = way === 'form' ? '' : `?${new URLSearchParams({ wahl })}`;
      const { result } = await antwort(await land(`/api/workbooks${query}`, { method: 'POST', body }));
      expect(result).toMatchObject({ outcome: 'accepted', version: 3, conflicts: [{ id: 'K1-04' }] });
      expect(await gespeichert(land, kennung, 3)).toEqual(erwartet);
    }
  });

  it('is asked again for what others changed since, and for nothing else', async () => {
    const { land, kollege } = wer();
    const kennung = 'SH-W00004';
    const { eigene, felder } = await zerstritten(kennung);
    const drei = {
      'K1-01': { bemerkung: 'fremd eins' },
      'K1-04': { bemerkung: 'fremd vier, später' },
    };
    await melde(kollege, mappe(kennung, { zeilen: drei }), { ifMatch: '"2"' });
    const wieder = await melde(land, { checkliste: eigene, version: 1, wahl: { version: 2, felder } });
    expect(wieder.body).toMatchObject({
      status: 409,
      type: '/problems/konflikt',
      version: 3,
      conflicts: [{ id: 'K1-04', feld: 'bemerkung', gespeichert: 'fremd vier, später' }],
    });
    expect(wieder.body.conflicts).toHaveLength(1);
    const { result } = await melde(land, { checkliste: eigene, version: 1, wahl: { version: 3, felder } });
    expect(result).toMatchObject({ outcome: 'accepted', version: 4 });
    expect(await gespeichert(land, kennung, 4)).toEqual(erwartet);
    for (const version of [1, 2, 3, 4])
      expect(JSON.stringify(await gespeichert(land, kennung, version))).not.toContain('verworfen');
  });

  it('asks for fields that were not chosen', async () => {
    const { land } = wer();
    const kennung = 'SH-W00005';
    const { eigene } = await zerstritten(kennung);
    const wahl = { version: 2, felder: { 'K1-01.bemerkung': 'gespeichert' } };
    const { body } = await melde(land, { checkliste: eigene, version: 1, wahl });
    expect(body).toMatchObject({ status: 409, conflicts: [{ id: 'K1-04' }] });
    expect(await versionen(land, kennung)).toHaveLength(2);
  });

  it('holds for PUT as well', async () => {
    const { land } = wer();
    const kennung = 'SH-W00006';
    const { eigene, felder } = await zerstritten(kennung);
    expect((await ersetze(land, kennung, eigene, '"1"')).status).toBe(412);
    const vorher = await geliefert(kennung);
    const wahl = { version: 2, felder };
    expect(await ersetze(land, kennung, { checkliste: eigene, wahl }, '"1"')).toMatchObject({
      status: 200,
      etag: '"3"',
      result: { outcome: 'accepted', conflicts: [{ id: 'K1-04' }], uebernommen: [{ id: 'K1-01' }] },
    });
    expect((await geliefert(kennung)) - vorher).toBe(1);
    expect(await gespeichert(land, kennung, 3)).toEqual(erwartet);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['no version', '{"felder":{}}'],
    ['a version that is none', '{"version":0,"felder":{}}'],
    ['a side that is none', '{"version":1,"felder":{"K1-04.frist":"meine"}}'],
    ['a field that is none', '{"version":1,"felder":{"K9-04.frist":"eigene"}}'],
    ['something else', '{"version":1,"felder":{},"alle":"eigene"}'],
  ])('that is %s is refused in German, wherever it stands', async (_, text) => {
    const { land } = wer();
    const kennung = 'SH-W00007';
    const eigene = mappe(kennung);
    const refused = {
      ...{ status: 400, type: '/problems/parameter-ungueltig', parameter: 'wahl' },
      detail: expect.stringMatching(/^wahl: Die Wahl muss die gesehene Version .* nennen, zum Beispiel/),
    };
    const query = `?${new URLSearchParams({ wahl: text })}`;
    expect((await melde(land, eigene, { query })).body).toMatchObject(refused);
    expect((await melde(land, { checkliste: eigene, wahl: text })).body).toMatchObject(refused);
    const body = formular(['SH.xlsx', await datei(eigene)]);
    body.append('wahl', text);
    expect((await antwort(await land('/api/workbooks', { method: 'POST', body }))).body).toMatchObject(
      refused,
    );
    expect((await land(`/api/workbooks/${kennung}`)).status).toBe(404);
  });

  it('is for one workbook, and not beside konflikt=eigene', async () => {
    const { land } = wer();
    const eigene = mappe('SH-W00008');
    const wahl = { version: 1, felder: {} };
    const zugleich = await melde(land, { checkliste: eigene, wahl }, { query: '?konflikt=eigene' });
    expect(zugleich.body).toMatchObject({ status: 400, parameter: 'wahl' });
    const body = formular(['a.xlsx', await datei(eigene)], ['b.xlsx', await datei(mappe('SH-W00009'))]);
    body.append('wahl', JSON.stringify(wahl));
    expect((await antwort(await land('/api/workbooks', { method: 'POST', body }))).body).toMatchObject({
      status: 400,
      parameter: 'wahl',
    });
    expect((await land('/api/workbooks/SH-W00008')).status).toBe(404);
  });

  it('of the Stand: heute is one version too, and the answer says what to write into the workbook', async () => {
    const { land } = wer();
    const kennung = 'SH-W00010';
    await melde(land, mappe(kennung));
    const alt = mappe(kennung, { stand: '2026-10-01', zeilen: { 'K1-01': { bemerkung: 'neu' } } });
    const body = formular(['SH.xlsx', await datei(alt)]);
    body.append('stand', 'heute');
    const { result } = await antwort(await land('/api/workbooks', { method: 'POST', body }));
    const [heute] = result.uebernommen ?? [];
    expect(result).toMatchObject({ outcome: 'accepted', version: 2 });
    expect(heute).toMatchObject({ id: 'stammdaten', feld: 'stand', vorher: '2026-10-01' });
    const [neueste, ...fruehere] = await versionen(land, kennung);
    expect(neueste).toMatchObject({ version: 2, stand: heute?.nachher });
    expect(fruehere).toHaveLength(1);
    expect((await melde(land, { checkliste: alt, stand: 'morgen' })).body).toMatchObject({
      status: 400,
      parameter: 'stand',
      detail: 'stand: stand muss heute sein.',
    });
  });

  it('is none of what JSON does not say: stored values stay', async () => {
    const { land } = wer();
    const kennung = 'SH-W00011';
    const leistung = { ozgId: '10012', bezeichnung: 'Elterngeld', leika: null, mvp: null };
    const rest = { leistungsverantwortlich: null, vorgehensmodell: null, nachnutzungsmodell: null };
    const zeilen = { 'K1-01': { bemerkung: 'bleibt', frist: '2027-W10' } } as const;
    await melde(land, mappe(kennung, { zeilen, leistungen: [{ ...leistung, ...rest }] }));
    const { bericht: _, checkpoints: __, stammdaten, ...eigene } = mappe(kennung);
    const { leistungen: ___, ...ohneLeistungen } = stammdaten;
    const schritte = eigene.schritte.map(({ bemerkung: ____, ...schritt }) => schritt);
    const { result } = await melde(land, { ...eigene, stammdaten: ohneLeistungen, schritte });
    expect(result.changes).toMatchObject([{ id: 'K1-01', feld: 'frist', nachher: null }]);
    expect(await gespeichert(land, kennung, 2)).toEqual({ 'K1-01': 'bleibt' });
  });
}
