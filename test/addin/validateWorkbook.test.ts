import { describe, expect, it } from 'vitest';
import { read } from '#templates/read/read.ts';
import { type Cell, fromA1, type Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { refusalText } from '../../addin/commands/refusal.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { addressOf } from '../excel/area.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openEmpty } from './openVorlage.ts';
import { openWithRubbish, plan, rubbish, start } from './rubbish.ts';

const heute = '2027-03-24';

/** The same rubbish as the worker would find it in a file. */
function gridWithRubbish(): Grid {
  const grid = gridOfPlan(plan);
  const at = fromA1(start);
  const value = (cell: string | number): Cell =>
    cell === '#BEZUG!' ? { fehler: '#REF!' } : cell === '' ? null : cell;
  const sheets = grid.sheets.map((sheet) => {
    if (sheet.name !== 'Checkliste' || !at) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    rubbish.forEach((line, r) => {
      line.forEach((cell, c) => {
        const row = rows[at.row + r];
        if (row) row[at.column + c] = value(cell);
      });
    });
    return { ...sheet, rows, lists: restOf(sheet.lists ?? []) };
  });
  return { ...grid, sheets };
}

/** Pasting took the drop-downs of the first rows away. */
const restOf = (ranges: readonly string[]): readonly string[] =>
  ranges.map((range) => range.replace(/^F2:/, `F${2 + rubbish.length}:`));

const marksOn = (opened: Awaited<ReturnType<typeof openWithRubbish>>, name: string): string[] =>
  (opened.host.findSheet(name)?.conditional ?? [])
    .filter(({ props }) => String(props.get('Rule.Formula')).includes('OZG-Befund'))
    .map(({ area }) => addressOf(area));

describe.each([oldestApi, newestApi])('checking a workbook full of rubbish with ExcelApi %s', (api) => {
  it('finds what the worker finds in the file', async () => {
    const { workbook, host } = await openWithRubbish(api);
    const { findings, markiert } = await validateWorkbook(workbook, heute);
    const expected = validate(read(gridWithRubbish(), { stichtag: heute }), { stichtag: heute });
    expect(findings).toEqual(expected);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(5);
    expect(markiert).toBe(true);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('reads, checks and marks in at most three round trips', async () => {
    const { workbook, host } = await openWithRubbish(api);
    const from = host.requests.length;
    await validateWorkbook(workbook, heute);
    expect(host.roundTrips(from)).toBeLessThanOrEqual(3);
  });

  it('frames the cells of errors and warnings, replaces the frames at the next check and leaves protection as it was', async () => {
    const opened = await openWithRubbish(api);
    const protection = opened.host.findSheet('Checkliste')?.protection;
    const own = opened.host.findSheet('Checkliste')?.conditional.length;
    const { findings } = await validateWorkbook(opened.workbook, heute);
    const framed = marksOn(opened, 'Checkliste');
    expect(framed.length).toBeGreaterThan(0);
    const status = findings.find(({ code }) => code === 'status-unbekannt');
    expect(framed).toContain(status?.cell);
    await validateWorkbook(opened.workbook, heute);
    expect(marksOn(opened, 'Checkliste').sort()).toEqual(framed.sort());
    expect(opened.host.findSheet('Checkliste')?.protection).toEqual(protection);
    expect(await opened.workbook.markFindings([])).toBe(true);
    expect(opened.host.findSheet('Checkliste')?.conditional.length).toBe(own);
  });
});

describe('checking a workbook', () => {
  it('lists the findings without frames where a password protects the sheet', async () => {
    const opened = await openWithRubbish(newestApi);
    const sheet = opened.host.findSheet('Checkliste');
    if (sheet?.protection) sheet.protection = { ...sheet.protection, password: 'geheim' };
    const { findings, markiert } = await validateWorkbook(opened.workbook, heute);
    expect(markiert).toBe(false);
    expect(findings.length).toBeGreaterThan(0);
    expect(sheet?.protection?.password).toBe('geheim');
  });

  it('lists the findings whatever Excel refuses while it frames cells, and leaves no sheet open', async () => {
    const { host: whole, workbook: other } = await openWithRubbish(newestApi);
    await other.readGrid();
    const reading = whole.actions;
    await validateWorkbook(other, heute);
    const marking = whole.actions - 2 * reading;
    expect(marking).toBeGreaterThan(50);
    for (const part of [1, 2, 3, 4]) {
      const { workbook, host } = await openWithRubbish(newestApi);
      host.refusedAction = { after: reading + Math.floor((marking * part) / 5), code: 'GeneralException' };
      const { findings, markiert } = await validateWorkbook(workbook, heute);
      expect(markiert).toBe(false);
      expect(findings.length).toBeGreaterThan(5);
      expect(host.findSheet('Checkliste')?.protection).not.toBe(null);
      expect(host.findSheet('Stammdaten')?.protection).not.toBe(null);
    }
  });

  it('checks where Excel refuses to tell frames of an earlier check, or to compute a day', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    host.refusedAction = { after: 3, code: 'GeneralException' };
    const { findings, markiert } = await validateWorkbook(workbook, heute);
    expect(findings.length).toBeGreaterThan(5);
    expect(markiert).toBe(true);
    expect(host.refusedAction).toBe(null);
  });

  it('says where a cell cannot be seen: a filtered row, a hidden sheet', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const sheet = host.findSheet('Checkliste');
    expect(await workbook.goToCell('Checkliste', 'F4')).toBe('gezeigt');
    sheet?.rows.set(3, { hidden: true });
    expect(await workbook.goToCell('Checkliste', 'F4')).toBe('zeile-ausgeblendet');
    expect(await workbook.goToCell('Listen', 'A1')).toBe('blatt-fehlt');
    expect(await workbook.goToCell('Fehlt', 'A1')).toBe('blatt-fehlt');
  });

  it('says that a workbook without our sheets is no Checkliste', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    const from = host.requests.length;
    const { reading, findings } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste).toBe(null);
    expect(findings.map(({ code }) => code)).toContain('vorlage-fremd');
    expect(host.roundTrips(from)).toBeLessThanOrEqual(3);
  });

  it('reads our sheets whole where other sheets are too large for Excel on the web', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const line = Array.from({ length: 200 }, () => 'eigene Daten');
    host.paste(
      'Tabelle1',
      'A1',
      Array.from({ length: 1000 }, () => line),
    );
    const { findings } = await validateWorkbook(workbook, heute);
    const expected = validate(read(gridWithRubbish(), { stichtag: heute }), { stichtag: heute });
    expect(findings.filter(({ sheet }) => sheet !== 'Tabelle1')).toEqual(expected);
  });

  it('counts filled cells far away from the tables', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    host.paste('Checkliste', 'A6000', [['verirrt', 'verirrt']]);
    host.paste('Checkliste', 'ZZ3', [['verirrt']]);
    const grid = await workbook.readGrid();
    expect(grid.sheets.find(({ name }) => name === 'Checkliste')?.outside).toBe(3);
  });

  it('selects the cell of a finding', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    await workbook.goToCell('Checkliste', 'H4');
    expect(host.workbook.selection.sheet.name).toBe('Checkliste');
    expect(addressOf(host.workbook.selection.area)).toBe('H4');
  });

  it('counts days from 1904 where the workbook does', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    host.workbook.date1904 = true;
    await workbook.writePlan(plan);
    const { reading } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste?.stammdaten.stand).toBe('2027-03-22');
  });

  it('says that our own sheets have become too large for Excel on the web', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const line = Array.from({ length: 200 }, () => 'verirrte Daten');
    host.paste(
      'Checkliste',
      'A100',
      Array.from({ length: 1300 }, () => line),
    );
    const error: unknown = await workbook.readGrid().catch((reason: unknown) => reason);
    expect(refusalText(error)).toContain('für Excel im Web zu groß');
  });

  it('puts the refusals of Excel into plain words', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    host.cellEditMode = true;
    const error: unknown = await workbook.readGrid().catch((reason: unknown) => reason);
    expect(refusalText(error)).toContain('Schließen Sie die Eingabe mit der Eingabetaste ab');
  });
});
