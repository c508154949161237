import { describe, expect, it } from 'vitest';
import { cellAt } from './model.ts';
import { newestApi, oldestApi, openExcel } from './openExcel.ts';

const code = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { code?: unknown }) => error.code,
  );

describe('the stand-in for Excel, driven by the unmodified Office.js', () => {
  it('ends with the newest ExcelApi of which the pinned library states a member, whatever its types describe', () => {
    expect(newestApi).toBe('1.15');
    expect(oldestApi).toBe('1.8');
  });

  it('keeps what is written and reads it back in one round trip', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Probe');
      const range = sheet.getRange('A1:B2');
      range.numberFormat = [
        ['@', 'General'],
        ['@', 'General'],
      ];
      range.values = [
        ['007', 1.5],
        ['1-2', true],
      ];
      range.load('values,numberFormat,valueTypes,address');
      await context.sync();
      expect(range.values).toEqual([
        ['007', 1.5],
        ['1-2', true],
      ]);
      expect(range.valueTypes).toEqual([
        ['String', 'Double'],
        ['String', 'Boolean'],
      ]);
      expect(range.address).toBe('Probe!A1:B2');
    });
    expect(host.roundTrips()).toBe(1);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('takes texts for dates and numbers where the cell is not formatted as text', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
      range.values = [['1-2', '007', "'007", 'KW 12/2027']];
      range.load('values');
      await context.sync();
      expect(range.values[0]?.slice(1)).toEqual([7, '007', 'KW 12/2027']);
      expect(typeof range.values[0]?.[0]).toBe('number');
    });
  });

  it('refuses writing to locked cells of a protected sheet', async () => {
    const { Excel, host } = openExcel();
    const write = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [['x']];
        await context.sync();
      });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true });
      await context.sync();
    });
    expect(await code(write('A1'))).toBe('AccessDenied');
    expect(await code(write('B1'))).toBe(null);
    expect(cellAt(host.workbook.active, 0, 1)?.value).toBe('x');
  });

  it('fails for members that are newer than its ExcelApi', async () => {
    const filter = async (api: string) => {
      const { Excel } = openExcel({ api });
      return code(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.autoFilter.apply(sheet.getRange('A1:B2'));
          await context.sync();
        }),
      );
    };
    expect(await filter(oldestApi)).toBe('ApiNotFound');
    expect(await filter(newestApi)).toBe(null);
  });

  it('records what it does not implement instead of pretending', async () => {
    const { Excel, host } = openExcel();
    const shape = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('x');
      await context.sync();
    });
    expect(await code(shape)).toBe('NotImplemented');
    expect([...host.unimplemented]).toEqual(['Worksheet.Shapes']);
  });

  it('puts a new conditional format before the older ones', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
      for (const formula of ['=$A1=1', '=$A1=2']) {
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = '#FF0000';
      }
      await context.sync();
    });
    expect(host.workbook.active.conditional.map((entry) => entry.props.get('Rule.Formula'))).toEqual([
      '=$A1=2',
      '=$A1=1',
    ]);
  });

  it('yields null objects for what is not there', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Fehlt');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values');
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
    });
  });

  it('refuses everything while a cell is being edited, and requests above 5 MB', async () => {
    const { Excel, host } = openExcel();
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[text]];
        await context.sync();
      });
    expect(await code(write('x'.repeat(6_000_000)))).toBe('RequestPayloadSizeLimitExceeded');
    host.cellEditMode = true;
    expect(await code(write('x'))).toBe('InvalidOperationInCellEditMode');
  });

  it.each([oldestApi, newestApi])('tells what is changed and selected, with ExcelApi %s', async (api) => {
    const { Excel, host } = openExcel({ api });
    const told: string[] = [];
    const stop = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handlers = [
        sheet.onChanged.add(async ({ address, source }) => void told.push(`${source} ${address}`)),
        sheet.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`)),
      ];
      await context.sync();
      return async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      };
    });
    host.type('Tabelle1', 'B2', 'von Hand');
    host.type('Tabelle1', 'B3', 'nebenan', 'remote');
    host.click('Tabelle1', 'C4');
    const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
    await settle();
    expect(told).toEqual(['Local B2', 'Remote B3', 'selected C4']);
    host.losesEvents = true;
    host.type('Tabelle1', 'B2', 'still');
    host.losesEvents = false;
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle();
    expect(told).toHaveLength(3);
    await stop();
    host.type('Tabelle1', 'B2', 'zu spät');
    await settle();
    expect(told).toHaveLength(3);
    expect([...host.unimplemented]).toEqual([]);
  });
});
