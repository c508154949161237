import { describe, expect, it, vi } from 'vitest';
import { writtenSheets } from '#templates/read/reading.ts';
import { restoreInputSheets } from '../../addin/commands/restoreSheet.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { addressOf, cellKey } from '../excel/area.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openWithRubbish } from './rubbish.ts';

const heute = '2027-03-24';
const umbenannt = 'Checkliste 2026';

/** A workbook with findings whose Checkliste somebody renamed. */
async function openRenamed(api: string) {
  const opened = await openWithRubbish(api);
  const sheet = opened.host.findSheet('Checkliste');
  if (!sheet) throw new Error('no sheet');
  Object.assign(sheet, { name: umbenannt });
  const frames = () =>
    sheet.conditional
      .filter(({ props }) => String(props.get('Rule.Formula')).includes('OZG-Befund'))
      .map(({ area }) => addressOf(area));
  return { ...opened, sheet, frames };
}

describe.each([oldestApi, newestApi])('a renamed Checkliste with ExcelApi %s', (api) => {
  it('gets frames, which the next check replaces, and stays protected', async () => {
    const { workbook, host, sheet, frames } = await openRenamed(api);
    const { protection } = sheet;
    const from = host.requests.length;
    const { reading, findings, markiert } = await validateWorkbook(workbook, heute);
    expect(host.roundTrips(from)).toBeLessThanOrEqual(3);
    expect(reading.blaetter.map((blatt) => blatt.sheet)).toContain(umbenannt);
    expect(markiert).toBe(true);
    const status = findings.find(({ code }) => code === 'status-unbekannt');
    expect(status?.sheet).toBe(umbenannt);
    const framed = frames().sort();
    expect(framed).toContain(status?.cell);
    await validateWorkbook(workbook, heute);
    expect(frames().sort()).toEqual(framed);
    expect(await workbook.markFindings([])).toBe(true);
    expect(frames()).toEqual([]);
    expect(sheet.protection).toEqual(protection);
  });

  it('is said to lack no drop-down where nobody looked for them', async () => {
    const { workbook } = await openRenamed(api);
    const { findings } = await validateWorkbook(workbook, heute);
    expect(
      findings.filter(({ code, sheet }) => code === 'auswahlliste-fehlt' && sheet === umbenannt),
    ).toEqual([]);
  });

  it('is heard: its changes and its selection', async () => {
    const { workbook, host } = await openRenamed(api);
    const { reading } = await validateWorkbook(workbook, heute);
    const told: string[] = [];
    const unwatch = await workbook.watch(writtenSheets(reading), {
      onChange: () => told.push('change'),
      onSelect: () => told.push('select'),
    });
    host.type(umbenannt, 'F2', 'Erledigt');
    await vi.waitFor(() => expect(told).toContain('change'));
    await unwatch();
  });

  it('gets looks, rules and protection of the Vorlage again', async () => {
    const { workbook, sheet } = await openRenamed(api);
    sheet.protection = null;
    expect(sheet.validations.has(cellKey(1, 5))).toBe(false);
    await restoreInputSheets(workbook, heute);
    expect(sheet.protection).not.toBe(null);
    expect(sheet.validations.has(cellKey(1, 5))).toBe(true);
  });
});
