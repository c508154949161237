/** Repairs of the pane: the real client library against the stand-in for Excel. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import type { OpenWorkbook } from '../../addin/commands/openWorkbook.ts';
import { repair } from '../../addin/commands/repair.ts';
import { cellRepairsOf, repairable, repairsOf } from '../../addin/commands/repairsOf.ts';
import { restoreInputSheets } from '../../addin/commands/restoreSheet.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { cellKey, maxColumns } from '../excel/area.ts';
import type { SheetState } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openVorlage } from './openVorlage.ts';
import { openWithRubbish, plan } from './rubbish.ts';

const heute = '2027-03-24';
const options = { heute, random: () => new Uint8Array([1, 2, 3, 4]) } as const;

async function findingOf(workbook: OpenWorkbook, code: Finding['code']): Promise<Finding> {
  const { findings } = await validateWorkbook(workbook, heute);
  const found = findings.find((finding) => finding.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

describe.each([oldestApi, newestApi])('repairing with ExcelApi %s', (api) => {
  it('repairs all that one click can repair, and takes it back', async () => {
    const { workbook } = await openWithRubbish(api);
    const before = await workbook.readGrid();
    const { findings } = await validateWorkbook(workbook, heute);
    const fixable = findings.filter(({ fix }) => fix !== null && 'cells' in fix);
    const { undo, zellen } = await repair(workbook, fixable, options);
    expect(zellen).toBe(cellRepairsOf(fixable).length);
    expect(zellen).toBeGreaterThanOrEqual(3);
    const after = await validateWorkbook(workbook, heute);
    const left = after.findings.filter((finding) =>
      fixable.some(
        ({ code, sheet, cell }) => code === finding.code && sheet === finding.sheet && cell === finding.cell,
      ),
    );
    expect(left).toEqual([]);
    expect(await undo?.()).toBe(true);
    expect(await workbook.readGrid()).toEqual(before);
  });

  it('brings back drop-downs, rules, formats and unlocking that pasting took away, keeps values and protection', async () => {
    const { workbook, host } = await openWithRubbish(api);
    const built = await openVorlage(plan, api);
    const [sheet, original] = [host.findSheet('Checkliste'), built.host.findSheet('Checkliste')];
    if (!sheet || !original) throw new Error('no Checkliste');
    const missing = await findingOf(workbook, 'auswahlliste-fehlt');
    expect(missing).toMatchObject({ sheet: 'Checkliste', cell: 'F2' });
    const before = await workbook.readGrid();
    expect(await repair(workbook, [missing], options)).toMatchObject({ wiederhergestellt: 1, reasons: [] });
    const after = await workbook.readGrid();
    expect(after.sheets.map(({ rows }) => rows)).toEqual(before.sheets.map(({ rows }) => rows));
    expect(sheet.protection).toEqual(original.protection);
    const { findings } = await validateWorkbook(workbook, heute);
    expect(findings.map(({ code }) => code)).not.toContain('auswahlliste-fehlt');
    for (const [key, cell] of original.cells) {
      const restored = sheet.cells.get(key);
      expect(restored?.numberFormat, `cell ${key}`).toBe(cell.numberFormat);
      expect(lookOf(restored?.format), `cell ${key}`).toEqual(lookOf(cell.format));
    }
    expect([...sheet.validations.keys()].sort()).toEqual([...original.validations.keys()].sort());
    // a rule speaks of the cell it is for
    expect(sheet.validations.get(cellKey(3, 7))?.rule).toMatchObject({
      custom: { formula: expect.stringContaining('ISNUMBER(H2)') },
    });
    expect([...host.unimplemented]).toEqual([]);
  });

  it('repairs everything at once: cells, drop-downs, protection, missing rows; and takes back all but the looks', async () => {
    const { workbook, host } = await openWithRubbish(api);
    const sheet = host.findSheet('Umsetzungscheckliste');
    const checkliste = host.findSheet('Checkliste');
    if (!sheet || !checkliste) throw new Error('no sheet');
    sheet.protection = null;
    removeRow(checkliste, 30);
    const before = await workbook.readGrid();
    const { findings } = await validateWorkbook(workbook, heute);
    const { cells, aktionen } = repairsOf(findings);
    expect(cells.map(({ cell }) => cell)).toContain('F2');
    expect(aktionen.map(({ code }) => code).sort()).toEqual([
      'auswahlliste-fehlt',
      'schritt-fehlt',
      'schutz-fehlt',
    ]);
    const outcome = await repair(workbook, repairable(findings), options);
    expect(outcome).toMatchObject({ zellen: cells.length, wiederhergestellt: 3, reasons: [] });
    const after = await validateWorkbook(workbook, heute);
    expect(repairsOf(after.findings)).toEqual({ cells: [], aktionen: [] });
    expect(checkliste.validations.has(cellKey(38, 5))).toBe(true);
    expect(await outcome.undo?.()).toBe(true);
    const rows = async () => (await workbook.readGrid()).sheets.map((one) => one.rows);
    expect(await rows()).toEqual(before.sheets.map((one) => one.rows));
    expect(sheet.protection).toBe(null);
    expect(checkliste.protection).not.toBe(null);
    expect([...host.unimplemented]).toEqual([]);
  });
});

describe('repairing', () => {
  it('protects a sheet again that somebody opened, and opens it again', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const sheet = host.findSheet('Checkliste');
    const original = sheet?.protection;
    if (sheet) sheet.protection = null;
    const missing = await findingOf(workbook, 'schutz-fehlt');
    expect(missing).toMatchObject({ sheet: 'Checkliste' });
    const { undo } = await repair(workbook, [missing], options);
    expect(sheet?.protection).toEqual(original);
    expect(await undo?.()).toBe(true);
    expect(sheet?.protection).toBe(null);
    expect(await undo?.()).toBe(false);
  });

  it('leaves what somebody has changed since the check, and says so', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const { findings } = await validateWorkbook(workbook, heute);
    host.losesEvents = true;
    host.type('Checkliste', 'F2', 'In Bearbeitung', 'remote');
    const { zellen, reasons } = await repair(workbook, repairable(findings), options);
    expect(host.findSheet('Checkliste')?.cells.get(cellKey(1, 5))?.value).toBe('In Bearbeitung');
    expect(zellen).toBeGreaterThan(0);
    expect(reasons).toEqual([expect.stringContaining('hat sich seit der Prüfung geändert')]);
  });

  it('says what Excel refused and keeps the way back for the rest', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const sheet = host.findSheet('Umsetzungscheckliste');
    if (!sheet) throw new Error('no sheet');
    sheet.validations.clear();
    Object.assign(sheet, { protection: { options: {}, password: 'geheim' } });
    const { findings } = await validateWorkbook(workbook, heute);
    const { undo, reasons, wiederhergestellt } = await repair(workbook, repairable(findings), options);
    expect(reasons).toEqual([expect.stringContaining('Excel hat das geschützte Blatt nicht ändern lassen')]);
    expect(wiederhergestellt).toBe(1);
    expect(await undo?.()).toBe(true);
    expect(host.findSheet('Checkliste')?.cells.get(cellKey(1, 5))?.value).toBe('fertig');
  });

  it('brings back looks, rules and protection of all input sheets without changing a value', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    // no drop-down is among these cells, so no finding tells of them
    host.paste('Umsetzungscheckliste', 'H3', [['KW 12/2027'], ['KW 13/2027']]);
    host.paste('Statusbericht', 'C7', [['gelb']]);
    const sheet = host.findSheet('Umsetzungscheckliste');
    if (!sheet) throw new Error('no sheet');
    sheet.protection = null;
    const before = await workbook.readGrid();
    await restoreInputSheets(workbook, heute);
    const after = await workbook.readGrid();
    expect(after.sheets.map(({ rows }) => rows)).toEqual(before.sheets.map(({ rows }) => rows));
    expect(after.sheets.find(({ name }) => name === 'Umsetzungscheckliste')?.protected).toBe(true);
    for (const [key, other] of [
      [cellKey(2, 7), cellKey(20, 7)],
      [cellKey(3, 7), cellKey(20, 7)],
    ] as const) {
      expect(lookOf(sheet.cells.get(key)?.format)).toEqual(lookOf(sheet.cells.get(other)?.format));
      expect(sheet.validations.has(key)).toBe(true);
    }
    expect(host.findSheet('Statusbericht')?.validations.has(cellKey(6, 2))).toBe(true);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('takes back only what nobody has touched since, and says so', async () => {
    const { workbook, host } = await openWithRubbish(newestApi);
    const { findings } = await validateWorkbook(workbook, heute);
    const cells = findings.filter(({ fix }) => fix !== null && 'cells' in fix);
    const { undo } = await repair(workbook, cells, options);
    host.type('Checkliste', 'H2', 'KW 40/2027');
    expect(await undo?.()).toBe(false);
    const checkliste = host.findSheet('Checkliste');
    expect(checkliste?.cells.get(cellKey(1, 7))?.value).toBe('KW 40/2027');
    expect(checkliste?.cells.get(cellKey(1, 5))?.value).toBe('fertig');
  });

  it.each([
    ['K2-03', 'Checkliste', 11],
    ['K1-01', 'Checkliste', 1],
    ['K4-09', 'Checkliste', 38],
    ['U2-02', 'Umsetzungscheckliste', 16],
  ] as const)('puts the row of %s back at its place, and removes it again', async (id, name, row) => {
    const { workbook, host } = await openVorlage(plan, newestApi);
    const sheet = host.findSheet(name);
    if (!sheet) throw new Error(name);
    const original = await workbook.readGrid();
    const [protection, rules] = [sheet.protection, sheet.validations.get(cellKey(row, 5))?.rule];
    removeRow(sheet, row);
    const without = await workbook.readGrid();
    const missing = await findingOf(workbook, 'schritt-fehlt');
    expect(missing).toMatchObject({ id, sheet: name });
    const { undo, reasons } = await repair(workbook, [missing], options);
    expect(reasons).toEqual([]);
    const rows = (grid: typeof original) => grid.sheets.find((one) => one.name === name)?.rows;
    expect(rows(await workbook.readGrid())).toEqual(rows(original));
    expect(sheet.protection).toEqual(protection);
    expect(sheet.validations.get(cellKey(row, 5))?.rule).toEqual(rules);
    expect(await undo?.()).toBe(true);
    expect(rows(await workbook.readGrid())).toEqual(rows(without));
    expect(sheet.protection).toEqual(protection);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('keeps the row it put back once somebody has filled it', async () => {
    const { workbook, host } = await openVorlage(plan, newestApi);
    const sheet = host.findSheet('Checkliste');
    if (!sheet) throw new Error('no Checkliste');
    removeRow(sheet, 11);
    const { undo } = await repair(workbook, [await findingOf(workbook, 'schritt-fehlt')], options);
    host.type('Checkliste', 'F12', 'Erledigt');
    expect(await undo?.()).toBe(false);
    expect(sheet.cells.get(cellKey(11, 5))?.value).toBe('Erledigt');
  });

  it('makes a new Kennung for the Land, also in its locked cell, and gives the old one back', async () => {
    const { workbook, host } = await openVorlage(plan, newestApi);
    host.type('Stammdaten', 'B4', 'NI-7K3F9Q');
    const wrong = await findingOf(workbook, 'kennung-abweichend');
    const { undo } = await repair(workbook, [wrong], options);
    const after = await validateWorkbook(workbook, heute);
    expect(after.reading.checkliste?.stammdaten.kennung).toMatch(/^SH-(?!7K3F9Q)[0-9A-Z]{6}$/);
    expect(host.workbook.properties.get('OZG_Kennung')).toBe(after.reading.checkliste?.stammdaten.kennung);
    expect(host.findSheet('Stammdaten')?.protection).not.toBe(null);
    expect(await undo?.()).toBe(true);
    expect(host.workbook.properties.get('OZG_Kennung')).toBe('NI-7K3F9Q');
  });
});

/** As a person does who has opened the sheet: the row goes, what is below moves up. */
function removeRow(sheet: SheetState, row: number): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const at = Math.floor(key / maxColumns);
    if (at !== row) sheet.cells.set(at > row ? key - maxColumns : key, cell);
  }
}

/** What a cell looks like, without what is Excel's own default. */
function lookOf(format: ReadonlyMap<string, unknown> = new Map()): Readonly<Record<string, unknown>> {
  const defaults = new Set<unknown>([false, 'None', 'General', 'Bottom', 0, '#000000']);
  const own = [...format].filter(
    ([name, value]) => name !== 'Protection.Locked' && !defaults.has(value) && !name.startsWith('Borders.'),
  );
  const borders = [...format].filter(([name, value]) => name.endsWith('.Style') && value !== 'None');
  const locked = format.get('Protection.Locked') !== false;
  return { ...Object.fromEntries([...own, ...borders]), locked };
}
