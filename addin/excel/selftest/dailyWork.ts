import { sheetNames } from '#templates/sheets/layout.ts';
import type { InsertedRow } from '../../commands/openWorkbook.ts';
import { testName } from '../../commands/selftestPlan.ts';
import { insertRow, removeRow } from '../insertRow.ts';
import { applyMarks, planMarks } from '../marks.ts';
import { requestMarks } from '../requestMarks.ts';
import { restoreCells, writeFixes } from '../writeFixes.ts';
import { type Bench, type Beobachtung, type Probe, stoerend } from './bench.ts';

const name = testName(sheetNames.checkliste);

/** Repairs, rows and frames of the pane, each with its way back. */
export const dailyWork: Probe = {
  bereich: 'Beheben, Zeilen und Rahmen, mit Rückweg',
  run: async (bench) => [...(await repairs(bench)), ...(await rows(bench)), ...(await frames(bench))],
};

async function repairs({ context, date1904 }: Bench): Promise<readonly Beobachtung[]> {
  const out: Beobachtung[] = [];
  const before = await contents(context);
  // an input cell, a day, and a locked cell
  const changes = await writeFixes(
    context,
    [
      { sheet: name, cell: 'F3', value: 'Erledigt' },
      { sheet: name, cell: 'J3', value: '04.01.2027' },
      { sheet: name, cell: 'C3', value: '(5)' },
    ],
    date1904,
  );
  if (changes.map(({ written }) => written).join('|') !== `Erledigt|${46_391 - (date1904 ? 1462 : 0)}|(5)`)
    out.push(stoerend('Behobene Werte stehen nicht so in den Zellen, wie sie geschrieben wurden.'));
  const isBack = await restoreCells(context, changes);
  if (!isBack || (await contents(context)) !== before)
    out.push(stoerend('„Rückgängig machen“ stellt die früheren Werte nicht her.'));
  return out;
}

async function rows({ context, supports, date1904 }: Bench): Promise<readonly Beobachtung[]> {
  const before = await contents(context);
  const row: InsertedRow = {
    sheet: name,
    row: 3,
    cells: [{ value: 'X1', style: 'cell' }, null, { value: 'Zeile des Selbsttests', style: 'free' }],
    lists: [],
  };
  const inserted = await insertRow(context, row, { supports, date1904 });
  const removed = await removeRow(context, inserted);
  return removed && (await contents(context)) === before
    ? []
    : [stoerend('Eine eingefügte Zeile lässt sich nicht wieder entfernen.')];
}

async function frames({ context }: Bench): Promise<readonly Beobachtung[]> {
  const counted = async () => {
    const marks = requestMarks(context, [name]);
    await context.sync();
    return { marks, count: marks[0]?.formats.items.length ?? 0 };
  };
  const before = await counted();
  const findings = ['F2', 'F3', 'H2'].map((cell) => ({
    code: 'status-unbekannt' as const,
    severity: 'error' as const,
    sheet: name,
    cell,
    id: null,
    message: '',
    value: null,
    fix: null,
  }));
  await applyMarks(context, planMarks(before.marks, findings));
  const drawn = await counted();
  await applyMarks(context, planMarks(drawn.marks, []));
  const after = await counted();
  // F2 and F3 are one area
  return drawn.count === before.count + 2 && after.count === before.count
    ? []
    : [stoerend('Rahmen um Befunde werden nicht gezeichnet oder nicht wieder entfernt.')];
}

async function contents(context: Excel.RequestContext): Promise<string> {
  const range = context.workbook.worksheets.getItem(name).getRange('A1:L8').load('formulas');
  await context.sync();
  return JSON.stringify(range.formulas);
}
