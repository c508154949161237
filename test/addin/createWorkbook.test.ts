import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { type Angaben, createWorkbook } from '../../addin/commands/createWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { openEmpty } from './openVorlage.ts';

const heute = '2027-03-24';
const random = new Uint8Array([1, 2, 3, 4]);
const angaben: Angaben = {
  land: 'SH',
  themenfeld: 'Familie & Kind',
  umsetzungsprojekt: ' Elternleistungen ',
  projektstart: 'KW 2/2027',
  leistungen: [
    { ozgId: '10012', bezeichnung: ' Elterngeld ' },
    { ozgId: ' ', bezeichnung: '' },
  ],
};
const open = () => openEmpty(planWorkbook(newCheckliste()), newestApi);

describe('creating a Checkliste', () => {
  it('makes a workbook that checks without errors and with a handful of warnings', async () => {
    const { workbook, host } = open();
    expect(await createWorkbook(workbook, angaben, heute, random)).toMatchObject({ art: 'angelegt' });
    const { reading, findings } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste?.stammdaten).toMatchObject({
      land: 'SH',
      themenfeld: 'Familie & Kind',
      umsetzungsprojekt: 'Elternleistungen',
      projektstart: '2027-W02',
      stand: heute,
      leistungen: [{ ozgId: '10012', bezeichnung: 'Elterngeld', leika: null }],
    });
    expect(reading.checkliste?.stammdaten.kennung).toMatch(/^SH-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(5);
    expect([...host.unimplemented]).toEqual([]);
  });

  it.each([
    ['land', { ...angaben, land: '' }],
    ['umsetzungsprojekt', { ...angaben, umsetzungsprojekt: '  ' }],
    ['projektstart', { ...angaben, projektstart: 'bald' }],
    ['land,umsetzungsprojekt', { ...angaben, land: '', umsetzungsprojekt: '' }],
  ])('asks for %s and leaves the workbook alone', async (feld, eingabe) => {
    const { workbook, host } = open();
    const outcome = await createWorkbook(workbook, eingabe, heute, random);
    expect(outcome.art === 'angaben' ? outcome.fehler.map((fehler) => fehler.feld).join() : outcome).toBe(
      feld,
    );
    expect(host.requests).toEqual([]);
  });

  it('changes nothing where a Checkliste is, and says which sheets are there', async () => {
    const { workbook } = open();
    await createWorkbook(workbook, angaben, heute, random);
    const before = await workbook.readGrid();
    expect(await createWorkbook(workbook, { ...angaben, land: 'NI' }, heute, random)).toMatchObject({
      art: 'vorhanden',
      blaetter: expect.arrayContaining(['Stammdaten', 'Checkliste']),
    });
    expect(await workbook.readGrid()).toEqual(before);
  });

  it.each([2, 4, 6])('leaves nothing behind where Excel refuses request %i', async (after) => {
    const { workbook, host } = open();
    const before = await workbook.readGrid();
    host.refusal = { after, code: 'GeneralException' };
    await expect(createWorkbook(workbook, angaben, heute, random)).rejects.toMatchObject({
      code: 'GeneralException',
    });
    expect(await workbook.readGrid()).toEqual(before);
    expect(host.eventsEnabled).toBe(true);
    expect(await createWorkbook(workbook, angaben, heute, random)).toMatchObject({ art: 'angelegt' });
  });

  it('is taken back also where somebody has deleted one of its sheets', async () => {
    const { workbook, host } = open();
    const before = await workbook.readGrid();
    const plan = planWorkbook(newCheckliste());
    await workbook.writePlan(plan);
    const zeitplan = host.findSheet('Zeitplan');
    if (zeitplan) host.removeSheet(zeitplan);
    await workbook.removePlan(plan);
    expect(await workbook.readGrid()).toEqual(before);
  });

  it('can be taken back as long as nothing was entered', async () => {
    const { workbook, host } = open();
    const before = await workbook.readGrid();
    const first = await createWorkbook(workbook, angaben, heute, random);
    if (first.art !== 'angelegt') throw new Error(first.art);
    expect(await first.undo()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
    expect(host.workbook.names).toEqual([]);

    const second = await createWorkbook(workbook, angaben, heute, random);
    if (second.art !== 'angelegt') throw new Error(second.art);
    host.type('Checkliste', 'F2', 'Erledigt');
    expect(await second.undo()).toBe(false);
    expect(host.findSheet('Checkliste')).toBeDefined();
  });
});
