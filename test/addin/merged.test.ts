import { expect, it } from 'vitest';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

const plan = planWorkbook(offen);

/** The Checkliste with „Erledigt“ in an area over the status of the first three steps. */
async function checkMerged(api: string) {
  const { workbook, host } = await openVorlage(plan, api);
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Checkliste');
  sheet?.merges.push('F2:F4');
  await workbook.writeFixes([{ sheet: 'Checkliste', cell: 'F2', value: 'Erledigt' }]);
  return validateWorkbook(workbook, '2027-03-24');
}

it('reads a merged area for every row it covers, and says so', async () => {
  const { reading, findings } = await checkMerged(newestApi);
  expect(reading.checkliste?.schritte.slice(0, 4).map(({ status }) => status)).toEqual([
    'erledigt',
    'erledigt',
    'erledigt',
    'offen',
  ]);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'zellen-verbunden', cell: 'F2' }));
});

it('does without in an Excel that cannot tell merged areas', async () => {
  const { findings } = await checkMerged('1.8');
  expect(findings.map(({ code }) => code)).not.toContain('zellen-verbunden');
});
