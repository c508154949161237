import { describe, expect, it } from 'vitest';
import { addressOf, cellKey } from './area.ts';
import { cellAt } from './model.ts';
import { openExcel } from './openExcel.ts';
import { validationPieces } from './validationPieces.ts';

/** A sheet with a value in each of five rows, a rule, a conditional format, a merge and a name. */
async function openRows() {
  const opened = openExcel();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    sheet.getRange('A1:A5').values = [['eins'], ['zwei'], ['drei'], ['vier'], ['fünf']];
    sheet.getRange('B2:B5').dataValidation.rule = { custom: { formula: '=LEN(B2)>$A$1' } };
    sheet.getRange('A2:A5').conditionalFormats.add('Custom').custom.rule.formula = '=A2=""';
    sheet.getRange('C4:D4').merge(false);
    context.workbook.names.add('ziel', sheet.getRange('A4'));
    await context.sync();
  });
  const sheet = opened.host.workbook.active;
  const column = () => [0, 1, 2, 3, 4].map((row) => cellAt(sheet, row, 0)?.value ?? '');
  const facts = () => ({
    column: column(),
    rules: validationPieces(sheet).map(({ range, formula }) => `${range} ${formula}`),
    formats: sheet.conditional.map(({ area }) => addressOf(area)),
    merges: [...sheet.merges],
    name: opened.host.workbook.names[0]?.formula,
  });
  return { ...opened, sheet, facts };
}

describe('whole rows', () => {
  it('take what is below with them when they are deleted', async () => {
    const { Excel, facts } = await openRows();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('3:3').delete('Up');
      await context.sync();
    });
    expect(facts()).toEqual({
      column: ['eins', 'zwei', 'vier', 'fünf', ''],
      rules: ['B2:B4 LEN(B2)>$A$1'],
      formats: ['A2:A4'],
      merges: ['C3:D3'],
      name: '=Tabelle1!$A$3',
    });
  });

  it('leave names that point nowhere, and no trace of what stood in them alone', async () => {
    const { Excel, facts } = await openRows();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('4:4').delete('Up');
      await context.sync();
    });
    expect(facts()).toMatchObject({ merges: [], name: '=Tabelle1!#REF!', formats: ['A2:A4'] });
  });

  it('come back as they were when a row is inserted and deleted again', async () => {
    const { Excel, facts, sheet } = await openRows();
    const before = facts();
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('Tabelle1').getRange('3:3');
      row.insert('Down');
      await context.sync();
      expect(sheet.validations.has(cellKey(2, 1))).toBe(true);
      context.workbook.worksheets.getItem('Tabelle1').getRange('3:3').delete('Up');
      await context.sync();
    });
    expect(facts()).toEqual(before);
  });

  it('cannot be deleted in a protected sheet', async () => {
    const { Excel, facts } = await openRows();
    const before = facts();
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tabelle1');
      sheet.protection.protect({ allowInsertRows: true });
      sheet.getRange('3:3').delete('Up');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(facts()).toEqual(before);
  });
});

describe('borders', () => {
  it('belong to the edges of cells, wherever they were drawn from', async () => {
    const { Excel, sheet } = await openRows();
    await Excel.run(async (context) => {
      const { borders } = context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('InsideVertical').style = 'Continuous';
      await context.sync();
      const one = context.workbook.worksheets.getItem('Tabelle1').getRange('A1').format.borders;
      const [top, right, left] = (['EdgeTop', 'EdgeRight', 'EdgeLeft'] as const).map((side) =>
        one.getItem(side).load('style'),
      );
      await context.sync();
      expect([top?.style, right?.style, left?.style]).toEqual(['Continuous', 'Continuous', 'None']);
    });
    const edge = (row: number, column: number, side: string) =>
      cellAt(sheet, row, column)?.format.get(`Borders.${side}.Style`) ?? 'None';
    expect(edge(1, 0, 'EdgeTop')).toBe('None');
    expect(edge(1, 1, 'EdgeLeft')).toBe('Continuous');
    expect(edge(1, 1, 'EdgeRight')).toBe('None');
  });
});

describe('typing', () => {
  it('is refused to an add-in by a cell that is being edited, the library’s own questions are not', async () => {
    const { Excel, host } = openExcel();
    host.cellEditMode = true;
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('A1').values = [['x']];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(host.refusals).toContain('InvalidOperationInCellEditMode');
    expect(host.answer('{"Actions":[],"ObjectPaths":{}}').Error).toBeUndefined();
  });
});
