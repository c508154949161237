/** An Offener Punkt from the pane: the real client library against the stand-in for Excel. */
import { describe, expect, it } from 'vitest';
import { read } from '#templates/read/read.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { addPunkt, ohnePunkte, type PunktAngaben } from '../../addin/commands/offenerPunkt.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

const heute = '2027-03-24';
const plan = planWorkbook(offen);
const angaben: PunktAngaben = { art: 'Risiko', text: 'Vergabe verzögert sich', zustaendig: '', bis: '' };

async function openPunkte(api: string = newestApi) {
  const opened = await openVorlage(plan, api);
  const rows = async () => (await opened.workbook.readGrid()).sheets;
  const reading = async () => read(await opened.workbook.readGrid(), { stichtag: heute });
  const punkte = async () => (await reading()).checkliste?.offenePunkte;
  return { ...opened, rows, reading, punkte };
}

async function done(outcome: ReturnType<typeof addPunkt>) {
  const result = await outcome;
  if (result.art === 'abgelehnt') throw new Error(result.grund);
  return result;
}

describe('an Offener Punkt about a step', () => {
  it.each([oldestApi, newestApi])('goes into the first empty row and comes out again (%s)', async (api) => {
    const { workbook, host, rows, punkte } = await openPunkte(api);
    host.type('Offene Punkte', 'B2', 'steht schon da');
    host.type('Offene Punkte', 'I4', 'ja');
    const before = await rows();
    const { undo, gesagt } = await done(
      addPunkt(workbook, 'K1-04', { ...angaben, zustaendig: ' Referat 3 ', bis: 'kw 14 2027' }, heute),
    );
    expect(gesagt).toBe('Der offene Punkt zu K1-04 steht in „Offene Punkte“, Zeile 3.');
    expect((await punkte())?.[1]).toMatchObject({
      ...{ art: 'risiko', text: 'Vergabe verzögert sich', schritt: 'K1-04' },
      ...{ zustaendig: 'Referat 3', bis: '2027-W14', erledigt: null, eskalation: false },
    });
    expect(await undo()).toBe(true);
    expect(await rows()).toEqual(before);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('stays the text it is, with a day that Excel knows as one', async () => {
    const { workbook, punkte, rows } = await openPunkte();
    const text = '=WENN(1;2)';
    await done(addPunkt(workbook, 'U1-01', { ...angaben, text, bis: '1.4.2027' }, heute));
    expect(await punkte()).toMatchObject([{ text, schritt: 'U1-01', bis: '2027-04-01' }]);
    const sheet = (await rows()).find(({ name }) => name === 'Offene Punkte');
    expect(sheet?.rows[1]?.[4]).toEqual({ tag: '2027-04-01' });
  });

  it('goes below a list that is full', async () => {
    const { workbook, host, punkte } = await openPunkte();
    host.paste(
      'Offene Punkte',
      'B2',
      Array.from({ length: 12 }, (_, index) => [`Punkt ${index + 1}`]),
    );
    await done(addPunkt(workbook, 'K1-04', { ...angaben, bis: '01.04.2027' }, heute));
    expect((await punkte())?.[12]).toMatchObject({ text: angaben.text, bis: '2027-04-01' });
  });

  it.each([
    ['art', { art: '' }, 'Wählen Sie eine Art aus.'],
    ['text', { text: ' - ' }, 'Schreiben Sie, worum es geht.'],
    ['bis', { bis: 'bald' }, '„Am / Bis“ soll'],
    ['bis', { bis: 'KW 12' }, 'Kalenderwoche mit Jahr'],
  ] as const)('is not written with an unusable entry: %s %o', async (feld, falsch, grund) => {
    const { workbook, rows } = await openPunkte();
    const before = await rows();
    expect(await addPunkt(workbook, 'K1-04', { ...angaben, ...falsch }, heute)).toEqual({
      art: 'abgelehnt',
      feld,
      grund: expect.stringContaining(grund),
    });
    expect(await rows()).toEqual(before);
  });

  it('is refused in one sentence without its sheet or a column of it', async () => {
    const { workbook, host, reading, rows } = await openPunkte();
    host.type('Offene Punkte', 'D1', 'Raum');
    expect(await addPunkt(workbook, 'K1-04', { ...angaben, zustaendig: 'Referat 3' }, heute)).toMatchObject({
      grund: expect.stringContaining('fehlt die Spalte „Zuständig“'),
    });
    await done(addPunkt(workbook, 'K1-04', angaben, heute));
    const sheet = host.findSheet('Offene Punkte');
    if (sheet) host.removeSheet(sheet);
    const before = await rows();
    const outcome = await addPunkt(workbook, 'K1-04', angaben, heute);
    expect(outcome).toMatchObject({
      art: 'abgelehnt',
      grund: expect.stringContaining('fehlt das Blatt „Offene Punkte“'),
    });
    expect(await rows()).toEqual(before);
    const now = await reading();
    const alt = { ...now, checkliste: { ...offen, vorlagenversion: '1' } };
    expect(ohnePunkte(alt)).toContain('unter „Vorlage“ lässt sie sich heben');
  });
});
