/** What the pane gets from the service: target weeks and the overview. */
import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { read } from '#templates/read/read.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { deliverWorkbook } from '../../addin/commands/deliverWorkbook.ts';
import { insertOverview } from '../../addin/commands/insertOverview.ts';
import { checkQuietly } from '../../addin/commands/validateWorkbook.ts';
import { verbindlichkeitenAusVorgaben } from '../../addin/commands/verbindlichkeiten.ts';
import { zielwochenAlsFristen } from '../../addin/commands/zielwochen.ts';
import { keepText } from '../../addin/service/keptText.ts';
import { openService, type Send } from '../../addin/service/service.ts';
import { createApp } from '../../worker/app.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { testPorts } from '../worker/http/testPorts.ts';
import { openVorlage } from './openVorlage.ts';

const heute = '2027-03-22';
const token = 'ozg_koordination-der-umsetzung-im-test';

const plan = planWorkbook(
  newCheckliste({
    kennung: 'SH-7K3F9Q',
    land: 'SH',
    umsetzungsprojekt: 'Elternleistungen',
    themenfeld: 'Familie & Kind',
    stand: heute,
  }),
);

async function open(api: string = newestApi, env: Readonly<Record<string, string>> = {}) {
  const app = createApp(testPorts({ KOORDINATION_TOKEN: token, ...env }));
  const send: Send = async (path, init) => await app.request(`https://addin.example${path}`, init);
  const { host, workbook } = await openVorlage(plan, api);
  const { places } = read(await workbook.readGrid(), { stichtag: heute });
  const type = (key: string, value: string) => {
    const place = places[key];
    if (!place) throw new Error(key);
    host.type(place.sheet, place.cell, value);
  };
  return { send, service: openService(send, token), host, workbook, type };
}

describe.each([oldestApi, newestApi])('with ExcelApi %s', (api) => {
  it('target weeks go into empty Fristen of steps that are still to be done, and can be taken back', async () => {
    const { send, service, host, workbook, type } = await open(api);
    await send('/api/vorgaben', {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        zielwochen: { 'K1-01': '2027-W10', 'K1-04': '2027-W12', 'K2-02': '2027-W20', 'K4-03': '2027-W40' },
      }),
    });
    type('K1-01.frist', 'KW 8/2027');
    type('K1-04.frist', 'irgendwann');
    type('K2-02.status', 'Erledigt');
    const { reading } = await checkQuietly(workbook, heute);
    const { zielwochen } = await service.fetchVorgaben('Familie & Kind');
    const vorschlaege = zielwochenAlsFristen(reading, zielwochen);
    expect(vorschlaege).toEqual([
      { id: 'K4-03', label: expect.any(String), ...reading.places['K4-03.frist'], value: 'KW 40/2027' },
    ]);
    const before = await workbook.readGrid();
    const undo = await workbook.writeFixes(vorschlaege);
    const after = (await checkQuietly(workbook, heute)).reading.checkliste;
    expect(after?.schritte.find(({ id }) => id === 'K4-03')?.frist).toBe('2027-W40');
    expect(await undo()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('brings the Verbindlichkeit of the coordination, over another one too, and can be taken back', async () => {
    const { send, service, host, workbook, type } = await open(api);
    await send('/api/vorgaben', {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        verbindlichkeit: {
          'U1-01': 'notwendig',
          'U1-02': 'empfohlen',
          'U1-03': 'notwendig',
          'U3-01': 'fortlaufend',
        },
      }),
    });
    type('U1-02.verbindlichkeit', 'Notwendig');
    type('U1-03.verbindlichkeit', 'Notwendig');
    type('U1-04.verbindlichkeit', 'Empfohlen');
    type('U3-01.verbindlichkeit', 'wie besprochen');
    const { reading } = await checkQuietly(workbook, heute);
    const { verbindlichkeit } = await service.fetchVorgaben('Familie & Kind');
    const vorschlaege = verbindlichkeitenAusVorgaben(reading, verbindlichkeit);
    expect(vorschlaege).toMatchObject([
      { id: 'U1-01', bisher: null, value: 'Notwendig' },
      { id: 'U1-02', bisher: 'Notwendig', value: 'Empfohlen' },
    ]);
    const before = await workbook.readGrid();
    const undo = await workbook.writeFixes(vorschlaege);
    const after = (await checkQuietly(workbook, heute)).reading.checkliste;
    expect(after?.checkpoints.map((row) => row.verbindlichkeit).slice(0, 4)).toEqual([
      'notwendig',
      'empfohlen',
      'notwendig',
      'empfohlen',
    ]);
    expect(await undo()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('the overview comes as a sheet behind the others, is replaced, and does not disturb the Checkliste', async () => {
    const { service, host, workbook, type } = await open(api);
    const { findings } = await checkQuietly(workbook, heute);
    type('K1-04.status', 'Erledigt');
    expect((await deliverWorkbook(workbook, service, { heute, namen: false })).outcome).toBe('accepted');
    const first = await insertOverview(workbook, service, 'SH');
    expect(first.art).toBe('eingefuegt');
    const rows = async () =>
      (await workbook.readGrid()).sheets.find(({ name }) => name === 'Übersicht')?.rows ?? [];
    const cellsOf = async (id: string) => (await rows()).find(([nr]) => nr === id) ?? [];
    expect((await rows())[0]?.[0]).toBe('OZG-Umsetzung: Übersicht zum Stichtag 22.03.2027');
    expect(await cellsOf('K1-04')).toContain('✔ 1/1');
    expect(await cellsOf('K1-04')).toContain('keine Meldung');
    expect(host.workbook.sheets.at(-1)?.name).toBe('Übersicht');

    type('K1-04.status', 'In Bearbeitung');
    expect((await deliverWorkbook(workbook, service, { heute, namen: false })).outcome).toBe('accepted');
    expect(await insertOverview(workbook, service, 'SH')).toEqual({
      art: 'eingefuegt',
      geschlossen: false,
      undo: null,
    });
    expect(await cellsOf('K1-04')).toContain('↻ 0/1');
    const now = await checkQuietly(workbook, heute);
    expect(now.reading.checkliste?.schritte).toHaveLength(38);
    const errors = now.findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual(findings.filter(({ severity }) => severity === 'error'));
    expect([...host.unimplemented]).toEqual([]);
  });
});

describe('inserting the overview', () => {
  it('can be taken back', async () => {
    const { service, host, workbook } = await open();
    const names = () => host.workbook.sheets.map(({ name }) => name);
    const before = names();
    const outcome = await insertOverview(workbook, service, 'SH');
    if (outcome.art !== 'eingefuegt') throw new Error(outcome.grund);
    expect(await outcome.undo?.()).toBe(true);
    expect(names()).toEqual(before);
  });

  it('has no columns of other Länder where a Land may see totals alone', async () => {
    const { send, service, workbook } = await open(newestApi, { VERGLEICH: 'nein' });
    await deliverWorkbook(workbook, service, { heute, namen: false });
    const made = await send('/api/tokens', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ land: 'NI', label: 'Projektbüro' }),
    });
    const { token: key }: { readonly token: string } = await made.json();
    expect(await insertOverview(workbook, openService(send, key), 'SH')).toMatchObject({ geschlossen: true });
    const { sheets } = await workbook.readGrid();
    const rows = sheets.find(({ name }) => name === 'Übersicht')?.rows ?? [];
    const header = rows.find(([first]) => first === 'Nr.');
    expect(header).toEqual(['Nr.', 'Steuerungsindikator', 'NI', 'Gesamt']);
    expect(rows.find(([first]) => first === 'K1-04')?.slice(2)).toEqual(['keine Meldung', '○ 0/1']);
  });

  it('says nothing of other Länder where comparing is closed and the own Land is not even expected', async () => {
    const { send, service, workbook } = await open(newestApi, { VERGLEICH: 'nein' });
    await deliverWorkbook(workbook, service, { heute, namen: false });
    const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await send('/api/vorgaben', {
      method: 'PUT',
      headers: json,
      body: JSON.stringify({ erwartet: ['SH', 'HE'] }),
    });
    const made = await send('/api/tokens', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ land: 'NI', label: 'Projektbüro' }),
    });
    const { token: key }: { readonly token: string } = await made.json();
    const fremd = openService(send, key);
    expect(await insertOverview(workbook, fremd, null)).toMatchObject({ art: 'abgelehnt' });
    expect(await insertOverview(workbook, fremd, 'NI')).toMatchObject({
      art: 'eingefuegt',
      geschlossen: true,
    });
    const { sheets } = await workbook.readGrid();
    const rows = sheets.find(({ name }) => name === 'Übersicht')?.rows ?? [];
    expect(rows.find(([first]) => first === 'Nr.')).toEqual(['Nr.', 'Steuerungsindikator', 'NI', 'Gesamt']);
  });

  it('leaves a sheet of the same name that somebody else made', async () => {
    const { service, host, workbook } = await open();
    await insertOverview(workbook, service, 'SH');
    host.type('Übersicht', 'A1', 'Meine Übersicht');
    const before = await workbook.readGrid();
    expect(await insertOverview(workbook, service, 'SH')).toMatchObject({ art: 'abgelehnt' });
    expect(await workbook.readGrid()).toEqual(before);
  });
});

describe('the Zugangsschlüssel', () => {
  it('is kept where storing works, and in memory where it is forbidden', () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    } as unknown as Storage;
    keepText('ozg-zugangsschluessel', () => storage).set('abc');
    expect(keepText('ozg-zugangsschluessel', () => storage).get()).toBe('abc');
    keepText('ozg-zugangsschluessel', () => storage).set(null);
    expect(items.size).toBe(0);

    const forbidden = keepText('ozg-zugangsschluessel', () => {
      throw new Error('SecurityError');
    });
    expect(forbidden.get()).toBe(null);
    forbidden.set('abc');
    expect(forbidden.get()).toBe('abc');
  });
});
