/** Rows of one's own inside the protected tables: the real client library against the stand-in for Excel. */
import { describe, expect, it } from 'vitest';
import { deleteOwnRow, insertOwnRow } from '../../addin/commands/eigeneZeile.ts';
import { rebuildWorkbook } from '../../addin/commands/rebuildWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { cellKey } from '../excel/area.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openVorlage } from './openVorlage.ts';
import { plan } from './rubbish.ts';

const heute = '2027-03-24';

async function openAt(sheetName: string, cell: string, api: string = newestApi) {
  const opened = await openVorlage(plan, api);
  const sheet = opened.host.findSheet(sheetName);
  if (!sheet) throw new Error(sheetName);
  opened.host.click(sheetName, cell);
  const rows = async () => (await opened.workbook.readGrid()).sheets.map((one) => one.rows);
  return { ...opened, sheet, rows };
}

async function done(outcome: ReturnType<typeof insertOwnRow>) {
  const result = await outcome;
  if (result.art === 'abgelehnt') throw new Error(result.grund);
  return result;
}

describe.each([
  ['Checkliste', oldestApi],
  ['Checkliste', newestApi],
  ['Umsetzungscheckliste', newestApi],
] as const)('a row of one’s own in %s with ExcelApi %s', (name, api) => {
  it('can be filled in every column, has the rules of its neighbours, and goes again', async () => {
    const { workbook, host, sheet, rows } = await openAt(name, 'F5', api);
    const before = { rows: await rows(), protection: structuredClone(sheet.protection) };
    const { undo, zelle, gesagt } = await done(insertOwnRow(workbook, heute));
    expect(zelle).toEqual({ sheet: name, cell: 'A6' });
    expect(gesagt).toContain('Zeile 6');
    for (let column = 0; column < 12; column++) {
      const format = sheet.cells.get(cellKey(5, column))?.format;
      expect(format?.get('Protection.Locked'), `column ${column}`).toBe(false);
      expect(format?.get('Font.Bold') ?? false).toBe(false);
    }
    for (const column of [5, 6, 7, 8, 9])
      expect(sheet.validations.has(cellKey(5, column)), `column ${column}`).toBe(true);
    expect(sheet.protection).toEqual(before.protection);
    expect(await undo()).toBe(true);
    expect(await rows()).toEqual(before.rows);
    expect(sheet.protection).toEqual(before.protection);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('is deleted with what it holds, and comes back', async () => {
    const { workbook, host, sheet, rows } = await openAt(name, 'C3', api);
    await done(insertOwnRow(workbook, heute));
    for (const [cell, value] of [
      ['A4', 'E1'],
      ['C4', '=kein Rechnen'],
      ['F4', 'In Bearbeitung'],
      ['H4', 46470],
      ['K4', '3-4 Tage'],
      ['N4', 'Notiz daneben'],
    ] as const)
      host.type(name, cell, value);
    const filled = await rows();
    const { findings } = await validateWorkbook(workbook, heute);
    expect(findings.map(({ code }) => code)).toContain('zeile-zusaetzlich');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await rows()).toEqual(filled);
    host.click(name, 'F4');
    const { undo, gesagt } = await done(deleteOwnRow(workbook, heute));
    expect(gesagt).toContain('4 „E1“');
    expect(sheet.protection).not.toBe(null);
    expect(await undo()).toBe(true);
    expect(await rows()).toEqual(filled);
    expect(sheet.cells.get(cellKey(3, 0))?.format.get('Protection.Locked')).toBe(false);
    expect(sheet.protection).not.toBe(null);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('stays at its place when the sheets are built anew', async () => {
    const { workbook, host, sheet, rows } = await openAt(name, 'C3', api);
    await done(insertOwnRow(workbook, heute));
    host.type(name, 'C4', 'Unser Schritt');
    host.type(name, 'F4', 'In Bearbeitung');
    host.type(name, 'N4', 'Notiz daneben');
    const before = await rows();
    const outcome = await rebuildWorkbook(workbook, heute, new Uint8Array([1, 2, 3, 4]));
    expect(outcome).toMatchObject({ art: 'neu-aufgebaut' });
    const after = await rows();
    const index = host.workbook.sheets.findIndex((one) => one.name === name);
    const trimmed = (rows: typeof before) =>
      rows[index]?.slice(0, 6).map((line) => Array.from({ length: 16 }, (_, column) => line[column] ?? null));
    expect(trimmed(after)).toEqual(trimmed(before));
    for (const column of [0, 2, 5, 10])
      expect(sheet.cells.get(cellKey(3, column))?.format.get('Protection.Locked')).toBe(false);
    expect(sheet.validations.has(cellKey(3, 5))).toBe(true);
    host.click(name, 'C4');
    await done(deleteOwnRow(workbook, heute));
  });
});

describe('rows of one’s own', () => {
  it.each([
    ['Checkliste', 'C39', 'A39'],
    ['Umsetzungscheckliste', 'C30', 'A30'],
  ])('go above the last row of %s, where its rules still hold', async (name, at, cell) => {
    const { workbook } = await openAt(name, at);
    expect(await done(insertOwnRow(workbook, heute))).toMatchObject({ zelle: { sheet: name, cell } });
  });

  it.each([
    ['Stammdaten', 'B4'],
    ['Checkliste', 'A1'],
    ['Checkliste', 'C45'],
  ])('are not put where no table is: %s!%s', async (name, at) => {
    const { workbook, rows } = await openAt(name, at);
    const before = await rows();
    expect(await insertOwnRow(workbook, heute)).toMatchObject({
      art: 'abgelehnt',
      grund: expect.stringContaining('Markieren Sie'),
    });
    expect(await rows()).toEqual(before);
  });

  it('are the only ones that are deleted', async () => {
    const { workbook, rows, host } = await openAt('Checkliste', 'C3');
    const before = await rows();
    expect(await deleteOwnRow(workbook, heute)).toMatchObject({
      art: 'abgelehnt',
      grund: expect.stringContaining('gehört zu K1-02'),
    });
    expect(await rows()).toEqual(before);
    await done(insertOwnRow(workbook, heute));
    host.type('Checkliste', 'A4', 'K1-05');
    host.click('Checkliste', 'A4');
    // the first of two rows of a step is the one that is read
    expect(await deleteOwnRow(workbook, heute)).toMatchObject({ art: 'abgelehnt' });
  });

  it('stay out of a sheet that a password protects', async () => {
    const { workbook, sheet, rows } = await openAt('Checkliste', 'C3');
    Object.assign(sheet, { protection: { ...sheet.protection, password: 'geheim' } });
    const before = await rows();
    await expect(insertOwnRow(workbook, heute)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(await rows()).toEqual(before);
  });
});
