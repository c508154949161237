import { describe, expect, it } from 'vitest';
import { validate } from '#templates/validate/validate.ts';
import { type Cell, fromA1, type Grid } from '#templates/workbook/grid.ts';
import { gridOfPlan } from '#templates/workbook/gridOfPlan.ts';
import { newCheckliste } from '#templates/workbook/new.ts';
import { read } from '#templates/workbook/read.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { applyAktion } from '../../addin/commands/applyAktion.ts';
import { applyFix, cellRepairsOf, repairAll, repairsOf } from '../../addin/commands/applyFix.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { refusalText } from '../../addin/excel/refusal.ts';
import { addressOf, cellKey } from '../excel/area.ts';
import type { CellValue } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openEmpty } from './openVorlage.ts';

const heute = '2027-03-24';
const zufall = () => new Uint8Array([1, 2, 3, 4]);
const plan = planWorkbook(
  newCheckliste({
    kennung: 'SH-7K3F9Q',
    land: 'SH',
    umsetzungsprojekt: 'Elternleistungen',
    stand: '2027-03-22',
  }),
);

/** What a person pastes over the first rows of Checkliste, from Status on. */
const rubbish: readonly (readonly (string | number)[])[] = [
  ['fertig', '', 'KW 5', '', ''],
  ['Kaffee', '', 'KW 54/2027', '', ''],
  ['In Bearbeitung', '', 'irgendwann', '31.02.2027', ''],
  ['Erledigt', '', 'KW 10/2027', '', '#BEZUG!'],
  ['Noch offen', '', 'KW 8/2027', '', ''],
  ['Noch offen', '', 'KW 9/2027', '', '24.12.2026'],
];
const start = 'F2';

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

async function openWithRubbish(api: string) {
  const opened = openEmpty(plan, api);
  await opened.workbook.writePlan(plan);
  const lines = rubbish.map((line) =>
    line.map((cell): CellValue => (cell === '#BEZUG!' ? { error: '#REF!' } : cell)),
  );
  opened.host.paste('Checkliste', start, lines);
  return opened;
}

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

  it('repairs all that one click can repair, and takes it back', async () => {
    const { workbook } = await openWithRubbish(api);
    const before = await workbook.readGrid();
    const { findings } = await validateWorkbook(workbook, heute);
    const fixable = findings.filter(({ fix }) => fix !== null && 'cells' in fix);
    expect(fixable.length).toBeGreaterThan(0);
    const undo = await applyFix(workbook, fixable);
    const after = await validateWorkbook(workbook, heute);
    const places = new Set(cellRepairsOf(fixable).map(({ sheet, cell }) => `${sheet}!${cell}`));
    const left = after.findings.filter((finding) =>
      fixable.some(
        ({ code, sheet, cell }) => code === finding.code && sheet === finding.sheet && cell === finding.cell,
      ),
    );
    expect(places.size).toBeGreaterThan(0);
    expect(left).toEqual([]);
    expect(await undo()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
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

  it('says that a workbook without our sheets is no Checkliste', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    const from = host.requests.length;
    const { reading, findings } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste).toBe(null);
    expect(findings.map(({ code }) => code)).toContain('vorlage-fremd');
    expect(host.roundTrips(from)).toBeLessThanOrEqual(3);
  });

  it('protects a sheet again that somebody opened', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const sheet = host.findSheet('Checkliste');
    const original = sheet?.protection;
    if (sheet) sheet.protection = null;
    const { findings, reading } = await validateWorkbook(workbook, heute);
    const missing = findings.find(({ code }) => code === 'schutz-fehlt');
    expect(missing).toMatchObject({ sheet: 'Checkliste' });
    if (missing) await applyAktion(workbook, missing, { reading, zufall });
    expect(sheet?.protection).toEqual(original);
    const after = await validateWorkbook(workbook, heute);
    expect(after.findings.map(({ code }) => code)).not.toContain('schutz-fehlt');
  });

  it('brings back the drop-downs that pasting took away, and keeps the sheet protected', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const { findings, reading } = await validateWorkbook(workbook, heute);
    const missing = findings.find(({ code }) => code === 'auswahlliste-fehlt');
    expect(missing).toMatchObject({ sheet: 'Checkliste', cell: 'F2' });
    if (missing) await applyAktion(workbook, missing, { reading, zufall });
    const after = await validateWorkbook(workbook, heute);
    expect(after.findings.map(({ code }) => code)).not.toContain('auswahlliste-fehlt');
    const rules = host.findSheet('Checkliste')?.validations;
    expect(rules?.get(cellKey(1, 5))?.rule).toEqual(rules?.get(cellKey(30, 5))?.rule);
    expect(host.findSheet('Checkliste')?.protection).not.toBe(null);
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

  it('puts the refusals of Excel into plain words', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    host.cellEditMode = true;
    const error: unknown = await workbook.readGrid().catch((reason: unknown) => reason);
    expect(refusalText(error)).toContain('Schließen Sie die Eingabe mit der Eingabetaste ab');
  });

  it('takes back only what nobody has touched since, and says so', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const { findings } = await validateWorkbook(workbook, heute);
    const undo = await applyFix(workbook, findings);
    host.type('Checkliste', 'H2', 'KW 40/2027');
    expect(await undo()).toBe(false);
    const checkliste = host.findSheet('Checkliste');
    expect(checkliste?.cells.get(cellKey(1, 7))?.value).toBe('KW 40/2027');
    expect(checkliste?.cells.get(cellKey(1, 5))?.value).toBe('fertig');
  });

  it.each([
    ['K2-03', 'Checkliste', 11],
    ['K1-01', 'Checkliste', 1],
    ['K4-09', 'Checkliste', 38],
    ['U2-02', 'Umsetzungscheckliste', 16],
  ] as const)('puts the row of %s back at its place', async (id, name, row) => {
    const { workbook, host } = openEmpty(plan, newestApi);
    await workbook.writePlan(plan);
    const sheet = host.findSheet(name);
    if (!sheet) throw new Error(name);
    const original = await workbook.readGrid();
    const cells = [...sheet.cells];
    const [protection, rules] = [sheet.protection, sheet.validations.get(cellKey(row, 5))?.rule];
    // as a person does who has opened the sheet: the row goes, what is below moves up
    sheet.cells.clear();
    for (const [key, cell] of cells) {
      const at = Math.floor(key / 16_384);
      if (at !== row) sheet.cells.set(at > row ? key - 16_384 : key, cell);
    }
    const { findings, reading } = await validateWorkbook(workbook, heute);
    const missing = findings.find(({ code }) => code === 'schritt-fehlt');
    expect(missing).toMatchObject({ id, sheet: name });
    if (missing) expect(await applyAktion(workbook, missing, { reading, zufall })).toBe(null);
    const grid = await workbook.readGrid();
    expect(grid.sheets.find((one) => one.name === name)?.rows).toEqual(
      original.sheets.find((one) => one.name === name)?.rows,
    );
    expect(sheet.protection).toEqual(protection);
    expect(sheet.validations.get(cellKey(row, 5))?.rule).toEqual(rules);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('makes a new Kennung for the Land, also in its locked cell', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    await workbook.writePlan(plan);
    host.type('Stammdaten', 'B4', 'NI-7K3F9Q');
    const { findings, reading } = await validateWorkbook(workbook, heute);
    const wrong = findings.find(({ code }) => code === 'kennung-abweichend');
    expect(wrong).toBeDefined();
    if (wrong) expect(await applyAktion(workbook, wrong, { reading, zufall })).toBe(null);
    const after = await validateWorkbook(workbook, heute);
    expect(after.reading.checkliste?.stammdaten.kennung).toMatch(/^SH-(?!7K3F9Q)[0-9A-Z]{6}$/);
    expect(host.workbook.properties.get('OZG_Kennung')).toBe(after.reading.checkliste?.stammdaten.kennung);
    expect(host.findSheet('Stammdaten')?.protection).not.toBe(null);
  });

  it('repairs everything at once: cells, drop-downs, protection, missing rows', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const sheet = host.findSheet('Umsetzungscheckliste');
    if (sheet) sheet.protection = null;
    const { findings, reading } = await validateWorkbook(workbook, heute);
    const { cells, aktionen } = repairsOf(findings);
    expect(cells).toContainEqual({
      sheet: 'Checkliste',
      cell: 'H2',
      before: 'KW 5',
      value: 'KW 5/2027',
    });
    expect(aktionen.map(({ code }) => code).sort()).toEqual(['auswahlliste-fehlt', 'schutz-fehlt']);
    const { undo, reasons } = await repairAll(workbook, findings, { reading, zufall });
    expect(reasons).toEqual([]);
    const after = await validateWorkbook(workbook, heute);
    expect(repairsOf(after.findings)).toEqual({ cells: [], aktionen: [] });
    expect(await undo?.()).toBe(true);
  });
});
