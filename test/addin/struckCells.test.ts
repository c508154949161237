import { describe, expect, it } from 'vitest';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { ensureCell } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

const plan = planWorkbook(offen);

/** What the check says of the look of cells after those in column `column` of the given rows were struck through. */
async function findingsAfterStriking(api: string, column: number, ...rows: readonly number[]) {
  const { workbook, host } = await openVorlage(plan, api);
  const sheet = host.findSheet('Checkliste');
  if (!sheet) throw new Error('The Vorlage has a Checkliste.');
  for (const row of rows) ensureCell(sheet, row, column).format.set('Font.Strikethrough', true);
  const { findings } = await validateWorkbook(workbook, '2027-03-24');
  return findings.filter(({ code }) => code === 'formatierung-nicht-gelesen');
}

describe('a step that is struck through in the open workbook', () => {
  it('is told where its status says otherwise', async () => {
    const found = await findingsAfterStriking(newestApi, 2, 1, 3);
    expect(found.map(({ sheet, id }) => [sheet, id])).toEqual([
      ['Checkliste', 'K1-01'],
      ['Checkliste', 'K1-03'],
    ]);
  });

  it('is not told where something else of the row is struck', async () => {
    expect(await findingsAfterStriking(newestApi, 10, 1)).toEqual([]);
  });

  it('is unknown to an Excel that cannot tell', async () => {
    expect(await findingsAfterStriking(oldestApi, 2, 1)).toEqual([]);
  });
});
