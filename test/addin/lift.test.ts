/** An old workbook lifted by the pane, in Excel, and the same file lifted by the worker. */
import { describe, expect, it } from 'vitest';
import type { Grid } from '#templates/sheets/grid.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { rebuildWorkbook } from '../../addin/commands/rebuildWorkbook.ts';
import { readWorkbook } from '../../worker/files/readWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { toXlsx } from '../excel/toXlsx.ts';
import { nodeApp } from '../worker/http/nodeApp.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

const plan = planWorkbook(offen, { version: 7 });

/** The workbook as people leave it: notes, a column and rows of their own, and what nobody understands. */
async function openUsed() {
  const opened = await openVorlage(plan, newestApi);
  const { host } = opened;
  const first = host.findSheet('Tabelle1');
  if (first) host.removeSheet(first);
  host.workbook.properties.set('OZG_Vorlagenversion', '0');
  host.paste('Checkliste', 'M1', [['Eigene Spalte']]);
  host.paste('Checkliste', 'M5', [['Rückfrage an Fachseite']]);
  host.paste('Checkliste', 'B45', [['Nächste Sitzung: 14 Uhr']]);
  host.paste('Checkliste', 'A39', [['', '', 'Unser eigener Schritt', '', 'Leitung']]);
  host.paste('Checkliste', 'A40', [['K4-09', '', '', '', '', 'Noch offen']]);
  host.paste('Umsetzungscheckliste', 'N3', [['bei der Leitung']]);
  host.type('Checkliste', 'H8', 'irgendwann');
  host.type('Stammdaten', 'B15', 'bald');
  return opened;
}

/** The values of all sheets by name, without empty cells behind and below. */
function valuesOf({ sheets }: Grid) {
  const cut = <T>(items: readonly T[], isEmpty: (item: T) => boolean) =>
    items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      cut(
        rows.map((cells) =>
          cut(cells, (cell) => cell === null || cell === '').map((cell) => (cell === '' ? null : cell)),
        ),
        (cells) => cells.length === 0,
      ),
    ]),
  );
}

async function liftInPane() {
  const { workbook } = await openUsed();
  const outcome = await rebuildWorkbook(workbook, '2027-03-24', new Uint8Array([1, 2, 3, 4]));
  if (outcome.art !== 'neu-aufgebaut') throw new Error(outcome.grund);
  return valuesOf(await workbook.readGrid());
}

async function liftByWorker() {
  const { host } = await openUsed();
  const body = Uint8Array.from(await toXlsx(host.workbook));
  const response = await nodeApp().request('/api/validate?format=vorlage', { method: 'POST', body });
  expect(response.status).toBe(200);
  const workbook = readWorkbook(new Uint8Array(await response.arrayBuffer()));
  if (!workbook.ok) throw new Error(workbook.finding.message);
  return valuesOf(workbook.grid);
}

describe('the same workbook, lifted by the pane and by the worker', () => {
  it('has the same values in the same cells', async () => {
    const [pane, worker] = [await liftInPane(), await liftByWorker()];
    const { Listen: sumsOfPane = [], ...rest } = pane;
    const { Listen: sums = [], ...others } = worker;
    expect(others).toEqual(rest);
    // the stand-in computes nothing: there K4-09 is found where it was before the row of one's own
    const found = (cells: (typeof sums)[number]) => cells[cells.indexOf('K4-09') + 1];
    const last = sums.findLastIndex((cells) => cells.includes('K4-09'));
    expect(found(sums[last] ?? [])).toBe(40);
    expect(sums.with(last, [])).toEqual(sumsOfPane.with(last, []));
    expect(worker.Checkliste?.[4]?.[12]).toBe('Rückfrage an Fachseite');
    expect(worker.Checkliste?.[7]?.[7]).toBe('irgendwann');
    expect(worker.Umsetzungscheckliste?.[2]?.[13]).toBe('bei der Leitung');
    expect(worker.Checkliste?.[38]).toEqual([
      null,
      null,
      'Unser eigener Schritt',
      null,
      'Leitung',
      'Noch offen',
    ]);
    expect(worker['Weitere Angaben']).toBe(undefined);
  });
});
