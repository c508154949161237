/** The pane's deliveries: the real client library against the stand-in for Excel, and the real app with a store. */
import { describe, expect, it } from 'vitest';
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import { deliverWorkbook } from '../../addin/commands/deliverWorkbook.ts';
import { openService, type Service } from '../../addin/service/service.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { heute, neu, openApp, openMappe, withSchritt } from './delivery.ts';

const options = { heute, namen: false } as const;
const plain = { namen: false } as const;

function konfliktOf({ outcome, conflicts, version, ...rest }: DeliverResult) {
  if (outcome !== 'conflict' || conflicts.length === 0 || version === null)
    throw new Error(JSON.stringify(rest));
  return { conflicts, version };
}

describe.each([oldestApi, newestApi])('delivering with ExcelApi %s', (api) => {
  it('notes the version in the locked cell, merges what others stored, and asks about conflicts', async () => {
    const { serviceFor, stored } = await openApp();
    const [eigener, anderer] = [await serviceFor('SH', 'Projektbüro'), await serviceFor('SH', 'Fachreferat')];
    const { host, workbook, reading, type, schritt } = await openMappe(neu, api);
    type('K1-04.status', 'In Bearbeitung');

    expect(await deliverWorkbook(workbook, eigener, options)).toMatchObject({
      outcome: 'accepted',
      version: 1,
    });
    expect((await reading()).basis).toBe(1);
    expect(host.findSheet('Stammdaten')?.protection).not.toBe(null);
    expect(await deliverWorkbook(workbook, eigener, options)).toMatchObject({
      outcome: 'unchanged',
      version: 1,
    });

    // somebody else works on another row
    const zwei = withSchritt(await stored(), 'K1-02', { status: 'erledigt', frist: '2027-W12' });
    expect((await anderer.deliver(zwei, { ...plain, basis: 1 })).version).toBe(2);
    type('K1-05.bemerkung', 'Raum gebucht');
    expect(await deliverWorkbook(workbook, eigener, options)).toMatchObject({
      outcome: 'accepted',
      version: 3,
      changes: [{ id: 'K1-05', feld: 'bemerkung' }],
      uebernommen: [
        { id: 'K1-02', feld: 'status', nachher: 'erledigt' },
        { id: 'K1-02', feld: 'frist', nachher: '2027-W12' },
      ],
    });
    expect(await schritt('K1-02')).toMatchObject({ status: 'erledigt', frist: '2027-W12' });
    expect((await reading()).basis).toBe(3);

    // and then on the same cells
    const vier = withSchritt(await stored(), 'K1-04', { status: 'erledigt', bemerkung: 'beschlossen' });
    await anderer.deliver(vier, { ...plain, basis: 3 });
    type('K1-04.status', 'Bearbeitung anstehend');
    type('K1-04.bemerkung', 'vertagt');
    const { conflicts, version } = konfliktOf(await deliverWorkbook(workbook, eigener, options));
    expect(version).toBe(4);
    expect(conflicts).toMatchObject([
      {
        id: 'K1-04',
        feld: 'status',
        cell: expect.stringMatching(/^Checkliste!F\d+$/),
        basis: 'in-bearbeitung',
        gespeichert: 'erledigt',
        eigene: 'anstehend',
        wer: 'Fachreferat',
      },
      { id: 'K1-04', feld: 'bemerkung', gespeichert: 'beschlossen', eigene: 'vertagt' },
    ]);
    expect((await reading()).basis).toBe(3);
    const felder = { 'K1-04.status': 'gespeichert', 'K1-04.bemerkung': 'eigene' } as const;
    expect(await deliverWorkbook(workbook, eigener, { ...options, wahl: { version, felder } })).toMatchObject(
      {
        outcome: 'accepted',
        version: 5,
        changes: [{ id: 'K1-04', feld: 'bemerkung' }],
        uebernommen: [{ id: 'K1-04', feld: 'status', nachher: 'erledigt' }],
      },
    );
    expect(await schritt('K1-04')).toMatchObject({ status: 'erledigt', bemerkung: 'vertagt' });
    expect((await stored()).schritte.find(({ id }) => id === 'K1-04')).toMatchObject({
      status: 'erledigt',
      bemerkung: 'vertagt',
    });
    expect((await reading()).basis).toBe(5);
    expect([...host.unimplemented]).toEqual([]);
  });
});

describe('delivering', () => {
  it('takes in what others stored although it changed nothing itself, and never takes it back', async () => {
    const { serviceFor, stored } = await openApp();
    const [eigener, anderer] = [await serviceFor('SH', 'Projektbüro'), await serviceFor('SH', 'Fachreferat')];
    const { workbook, type, schritt } = await openMappe();
    await deliverWorkbook(workbook, eigener, options);
    const zwei = withSchritt(await stored(), 'K1-02', { frist: '2027-W12' });
    await anderer.deliver(zwei, { ...plain, basis: 1 });
    expect(await deliverWorkbook(workbook, eigener, options)).toMatchObject({
      outcome: 'unchanged',
      version: 2,
      uebernommen: [{ id: 'K1-02', feld: 'frist', nachher: '2027-W12' }],
    });
    expect((await schritt('K1-02'))?.frist).toBe('2027-W12');
    type('K1-05.bemerkung', 'Raum gebucht');
    await deliverWorkbook(workbook, eigener, options);
    expect((await stored()).schritte.find(({ id }) => id === 'K1-02')?.frist).toBe('2027-W12');
  });

  it('sends no person without being told to', async () => {
    const { serviceFor, stored, sent } = await openApp();
    const service = await serviceFor('SH', 'Projektbüro');
    const { workbook, type } = await openMappe();
    type('K1-04.verantwortliche', 'Musterperson Nord');
    type('stammdaten.umsetzungskoordinator', 'Musterperson Süd');
    await deliverWorkbook(workbook, service, options);
    expect(sent.join(' ')).toContain('besetzt');
    expect(sent.join(' ')).not.toContain('Musterperson');
    expect((await stored()).stammdaten.umsetzungskoordinator).toBe('besetzt');
    await deliverWorkbook(workbook, service, { ...options, namen: true });
    expect((await stored()).stammdaten.umsetzungskoordinator).toBe('Musterperson Süd');
  });

  it('refuses errors in Stammdaten and Checkliste before anything is sent', async () => {
    const { workbook, type } = await openMappe();
    type('K1-04.status', 'Quatsch');
    const nobody = openService(async () => Promise.reject(new Error('sent')), 'x');
    expect(await deliverWorkbook(workbook, nobody, options)).toMatchObject({
      outcome: 'rejected',
      problem: null,
      findings: [{ code: 'status-unbekannt', sheet: 'Checkliste' }],
    });
  });

  it('lets the own file prevail as a whole, and says what it replaced', async () => {
    const { serviceFor, stored } = await openApp();
    const [eigener, anderer] = [await serviceFor('SH', 'Projektbüro'), await serviceFor('SH', 'Fachreferat')];
    const { workbook, type } = await openMappe();
    await deliverWorkbook(workbook, eigener, options);
    await anderer.deliver(withSchritt(await stored(), 'K1-04', { frist: '2027-W20' }), {
      ...plain,
      basis: 1,
    });
    type('K1-04.frist', 'KW 18/2027');
    konfliktOf(await deliverWorkbook(workbook, eigener, options));
    expect(await deliverWorkbook(workbook, eigener, { ...options, wahl: 'eigene' })).toMatchObject({
      outcome: 'accepted',
      version: 3,
      conflicts: [{ id: 'K1-04', feld: 'frist', gespeichert: '2027-W20', eigene: '2027-W18' }],
    });
  });

  it('brings an OZG-Leistung that somebody added into the next free row, and empties one that was removed', async () => {
    const { serviceFor, stored } = await openApp();
    const [eigener, anderer] = [await serviceFor('SH', 'Projektbüro'), await serviceFor('SH', 'Fachreferat')];
    const { workbook, type, reading } = await openMappe();
    await deliverWorkbook(workbook, eigener, options);
    const alt = await stored();
    const [erste] = alt.stammdaten.leistungen;
    if (!erste) throw new Error('no Leistung');
    const zweite = { ...erste, ozgId: '10013', bezeichnung: '=Kindergeld' };
    const mit = (...leistungen: (typeof erste)[]) => ({
      ...alt,
      stammdaten: { ...alt.stammdaten, leistungen },
    });
    await anderer.deliver(mit(erste, zweite), { ...plain, basis: 1 });
    type('K1-05.bemerkung', 'Raum gebucht');
    await deliverWorkbook(workbook, eigener, options);
    expect((await reading()).checkliste?.stammdaten.leistungen).toEqual([erste, zweite]);
    expect(await deliverWorkbook(workbook, eigener, options)).toMatchObject({
      outcome: 'unchanged',
      version: 3,
    });

    await anderer.deliver(
      { ...(await stored()), stammdaten: { ...alt.stammdaten, leistungen: [zweite] } },
      { ...plain, basis: 3 },
    );
    type('K1-05.bemerkung', 'Raum abgesagt');
    await deliverWorkbook(workbook, eigener, options);
    expect((await reading()).checkliste?.stammdaten.leistungen).toEqual([zweite]);
  });

  it('notes no version where somebody typed into a cell that others changed too, and asks the next time', async () => {
    const { serviceFor, stored } = await openApp();
    const [eigener, anderer] = [await serviceFor('SH', 'Projektbüro'), await serviceFor('SH', 'Fachreferat')];
    const { workbook, type, reading, schritt } = await openMappe();
    await deliverWorkbook(workbook, eigener, options);
    await anderer.deliver(withSchritt(await stored(), 'K1-02', { frist: '2027-W20' }), {
      ...plain,
      basis: 1,
    });
    type('K1-05.bemerkung', 'Raum gebucht');
    const slow: Service = {
      ...eigener,
      deliver: async (...delivery) => {
        const result = await eigener.deliver(...delivery);
        type('K1-02.frist', 'KW 30/2027');
        return result;
      },
    };
    expect(await deliverWorkbook(workbook, slow, options)).toMatchObject({
      outcome: 'accepted',
      version: 3,
      uebernommen: [],
      hinweis: expect.stringContaining('inzwischen weitergearbeitet'),
    });
    expect((await schritt('K1-02'))?.frist).toBe('2027-W30');
    expect((await reading()).basis).toBe(1);
    expect(konfliktOf(await deliverWorkbook(workbook, eigener, options)).conflicts).toMatchObject([
      { id: 'K1-02', feld: 'frist', basis: null, gespeichert: '2027-W20', eigene: '2027-W30' },
    ]);
  });

  it('keeps what is stored where the workbook has no such sheet', async () => {
    const { serviceFor, stored } = await openApp();
    const service = await serviceFor('SH', 'Projektbüro');
    const { host, workbook, type } = await openMappe();
    type('bericht.termine', 'Kick-off am 2. April.');
    await deliverWorkbook(workbook, service, options);
    for (const name of ['Statusbericht', 'Umsetzungscheckliste']) {
      const sheet = host.findSheet(name);
      if (sheet) host.removeSheet(sheet);
    }
    type('K1-04.status', 'In Bearbeitung');
    expect(await deliverWorkbook(workbook, service, options)).toMatchObject({
      outcome: 'accepted',
      version: 2,
    });
    expect((await stored()).bericht.termine).toBe('Kick-off am 2. April.');
  });

  it('sets the Stand to today where the store holds a later one', async () => {
    const { serviceFor, stored } = await openApp();
    const service = await serviceFor('SH', 'Projektbüro');
    await service.deliver(neu, { ...plain, basis: null });
    const { workbook, type, reading } = await openMappe();
    type('stammdaten.stand', 46_440); // 22.02.2027
    type('K1-04.status', 'In Bearbeitung');
    expect(await deliverWorkbook(workbook, service, options)).toMatchObject({
      problem: { type: '/problems/stand-veraltet' },
    });
    expect(await deliverWorkbook(workbook, service, { ...options, stand: 'heute' })).toMatchObject({
      outcome: 'accepted',
      version: 2,
      uebernommen: [{ id: 'stammdaten', feld: 'stand', vorher: '2027-02-22', nachher: heute }],
    });
    expect((await reading()).checkliste?.stammdaten.stand).toBe(heute);
    expect((await stored()).stammdaten.stand).toBe(heute);
  });

  it('offers a copied workbook as renamed or as new, and writes the new Kennung', async () => {
    const { serviceFor, stored } = await openApp();
    const service = await serviceFor('SH', 'Projektbüro');
    await service.deliver(neu, { ...plain, basis: null });
    const { workbook, type, reading } = await openMappe();
    type('stammdaten.umsetzungsprojekt', 'Ummeldung');
    expect(await deliverWorkbook(workbook, service, options)).toMatchObject({
      problem: { type: '/problems/projekt-abweichend' },
    });
    const { outcome, kennung } = await deliverWorkbook(workbook, service, { ...options, projekt: 'neu' });
    expect(outcome).toBe('accepted');
    expect(kennung).not.toBe('SH-7K3F9Q');
    expect(await reading()).toMatchObject({
      basis: 1,
      checkliste: { stammdaten: { kennung } },
    });
    expect((await workbook.readGrid()).properties.OZG_Kennung).toBe(kennung);
    expect((await stored()).stammdaten.umsetzungsprojekt).toBe('Elternleistungen');

    const copy = await openMappe();
    copy.type('stammdaten.umsetzungsprojekt', 'Familienleistungen');
    await deliverWorkbook(copy.workbook, service, { ...options, projekt: 'umbenannt' });
    expect((await stored()).stammdaten.umsetzungsprojekt).toBe('Familienleistungen');
  });

  it('says what was taken although a password keeps the version out of the workbook', async () => {
    const { serviceFor, stored } = await openApp();
    const { host, workbook, reading } = await openMappe();
    const sheet = host.findSheet('Stammdaten');
    Object.assign(sheet ?? {}, { protection: { options: {}, password: 'geheim' } });
    const service = await serviceFor('SH', 'Projektbüro');
    expect(await deliverWorkbook(workbook, service, options)).toMatchObject({
      outcome: 'accepted',
      version: 1,
      hinweis: expect.stringContaining('Excel hat das geschützte Blatt nicht ändern lassen'),
    });
    expect((await reading()).basis).toBe(null);
    expect((await stored()).stammdaten.kennung).toBe('SH-7K3F9Q');
    if (sheet) Object.assign(sheet, { protection: null });
    expect(await deliverWorkbook(workbook, service, options)).toMatchObject({
      outcome: 'unchanged',
      hinweis: null,
    });
    expect((await reading()).basis).toBe(1);
  });

  it('says that it is offline and leaves the workbook as it is', async () => {
    const { workbook } = await openMappe();
    const before = await workbook.readGrid();
    const offline = openService(async () => Promise.reject(new TypeError('Failed to fetch')), 'x');
    await expect(deliverWorkbook(workbook, offline, options)).rejects.toMatchObject({ code: 'offline' });
    expect(await workbook.readGrid()).toEqual(before);
  });

  it('says that a Zugangsschlüssel is unknown, and why another Land is refused', async () => {
    const { send, serviceFor } = await openApp();
    const { workbook } = await openMappe();
    await expect(deliverWorkbook(workbook, openService(send, 'falsch'), options)).rejects.toMatchObject({
      code: 'zugang',
    });
    expect(await deliverWorkbook(workbook, await serviceFor('NI', 'Projektbüro'), options)).toMatchObject({
      outcome: 'rejected',
      problem: { detail: expect.stringContaining('NI') },
    });
  });
});
