import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { readBerichtStand } from '#templates/report/berichtStand.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { rebuildWorkbook } from '../../addin/commands/rebuildWorkbook.ts';
import { updateBericht } from '../../addin/commands/updateBericht.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

const heute = '2027-03-24';
const checkliste: Checkliste = {
  ...offen,
  schritte: offen.schritte.map((schritt) =>
    schritt.id === 'K1-04' ? { ...schritt, status: 'in-bearbeitung', frist: '2027-W10' } : schritt,
  ),
};
const plan = planWorkbook(checkliste);

async function openBuilt(api: string = newestApi) {
  const opened = await openVorlage(plan, api);
  const { places } = read(await opened.workbook.readGrid(), { stichtag: heute });
  const bericht = async () => read(await opened.workbook.readGrid(), { stichtag: heute }).checkliste?.bericht;
  const write = (key: string, value: string | number) => {
    const place = places[key];
    if (!place) throw new Error(key);
    opened.host.type(place.sheet, place.cell, value);
  };
  const update = async () => {
    const outcome = await updateBericht(opened.workbook, heute);
    if (outcome.art !== 'aktualisiert') throw new Error(outcome.grund);
    const felder = Object.fromEntries(outcome.felder.map(({ label, wie }) => [label, wie]));
    return { ...outcome, felder };
  };
  return { ...opened, bericht, write, update };
}

describe.each([oldestApi, newestApi])('refreshing the Statusbericht with ExcelApi %s', (api) => {
  it('drafts the empty texts, and replaces only drafts that nobody touched', async () => {
    const { bericht, write, update, host } = await openBuilt(api);
    expect((await update()).felder).toEqual({
      Zusammenfassung: 'erneuert',
      Termine: 'erneuert',
      Status: 'erneuert',
    });
    expect(await bericht()).toMatchObject({
      zusammenfassung: 'Kein früherer Bericht zum Vergleich.',
      status: '0 von 18 Steuerungsindikatoren erledigt, 1 überfällig.',
      massnahmen: null,
    });
    expect((await bericht())?.termine).toContain('Überfällig: Steuerungskreis aufgesetzt');

    write('bericht.termine', 'Kick-off am 2. April.');
    write('K1-04.status', 'Erledigt');
    expect((await update()).felder).toEqual({
      Zusammenfassung: 'gleich',
      Termine: 'eigener Text',
      Status: 'erneuert',
    });
    expect(await bericht()).toMatchObject({
      termine: 'Kick-off am 2. April.',
      status: '1 von 18 Steuerungsindikatoren erledigt, keiner ist überfällig.',
    });
    expect(host.findSheet('Statusbericht')?.protection).not.toBe(null);
    expect(host.findSheet('Listen')?.protection).not.toBe(null);
    expect([...host.unimplemented]).toEqual([]);
  });
});

describe('refreshing the Statusbericht', () => {
  it('says what has changed since the last report of an earlier day, as often as it is asked on one day', async () => {
    const { bericht, write, update } = await openBuilt();
    await update();
    write('stammdaten.stand', 46_475); // 29.03.2027
    write('K1-04.status', 'Erledigt');
    await update();
    const expected = 'Seit dem Bericht vom 22.03.2027:\n• Neu erledigt: K1-04';
    expect((await bericht())?.zusammenfassung).toBe(expected);
    expect((await update()).felder.Zusammenfassung).toBe('gleich');
    expect((await bericht())?.zusammenfassung).toBe(expected);
  });

  it('can be taken back', async () => {
    const { workbook, update } = await openBuilt();
    const before = await workbook.readGrid();
    const { undo } = await update();
    expect(await undo()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
  });

  it('remembers its drafts when the sheets are built anew', async () => {
    const { workbook, update } = await openBuilt();
    await update();
    const remembered = readBerichtStand(await workbook.readGrid());
    expect(remembered.letzter?.zeilen).toHaveLength(38 + 29 - 14);
    await rebuildWorkbook(workbook, heute, new Uint8Array(4));
    expect(readBerichtStand(await workbook.readGrid())).toEqual(remembered);
    expect(Object.values((await update()).felder)).toEqual(['gleich', 'gleich', 'gleich']);
  });

  it('writes into a Statusbericht that somebody renamed', async () => {
    const { host, bericht, update } = await openBuilt();
    Object.assign(host.findSheet('Statusbericht') ?? {}, { name: 'Bericht April' });
    // Excel lets names follow
    for (const name of host.workbook.names)
      name.formula = name.formula.replace('=Statusbericht!', "='Bericht April'!");
    expect((await update()).felder.Status).toBe('erneuert');
    expect((await bericht())?.status).toContain('0 von 18 Steuerungsindikatoren');
  });

  it('refuses without the sheet, and names it', async () => {
    const { workbook, host } = await openBuilt();
    const sheet = host.findSheet('Statusbericht');
    if (sheet) host.removeSheet(sheet);
    expect(await updateBericht(workbook, heute)).toMatchObject({
      art: 'abgelehnt',
      grund: expect.stringContaining('„Statusbericht“ fehlt'),
    });
  });
});
