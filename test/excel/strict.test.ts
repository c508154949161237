/** Each way in which the stand-in can be stricter changes something that can be seen. */
import { expect, it } from 'vitest';
import { newestApi, openExcel } from './openExcel.ts';
import { type StrictMode, strictModes } from './strict.ts';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** What is told after some work: a value, or the code of the refusal. */
async function told(strict: readonly StrictMode[], work: Work): Promise<unknown> {
  const { Excel, host } = openExcel({ api: newestApi, strict });
  host.paste('Tabelle1', 'D9', [[{ error: '#REF!' }]]);
  return await Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Tabelle1'), context);
    await context.sync();
    return typeof result === 'function' ? result() : 'getan';
  }).catch((error: { code?: unknown }) => error.code);
}

const long = `=${'A1+'.repeat(90)}A1`;

const cases: Readonly<Record<Exclude<StrictMode, 'unreliable-events'>, readonly [Work, unknown, unknown]>> = {
  'null-options': [
    (sheet) => {
      const { protection } = sheet;
      protection.load('options');
      return () => protection.options.allowSort;
    },
    false,
    null,
  ],
  'unprotect-open': [(sheet) => sheet.protection.unprotect(), 'getan', 'AccessDenied'],
  'no-printer': [
    (sheet) => {
      sheet.pageLayout.paperSize = 'A4';
    },
    'getan',
    'GeneralException',
  ],
  'rule-length': [
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = long;
    },
    'getan',
    'InvalidArgument',
  ],
  'message-length': [
    (sheet) => {
      const rule = sheet.getRange('A1').dataValidation;
      rule.rule = { custom: { formula: '=A1>1' } };
      rule.errorAlert = { showAlert: true, style: 'Stop', title: 'x', message: 'x'.repeat(230) };
    },
    'getan',
    'InvalidArgument',
  ],
  'merge-overlap': [
    (sheet) => {
      sheet.getRange('A1:B2').merge(false);
      sheet.getRange('B2:C3').merge(false);
    },
    'getan',
    'InvalidArgument',
  ],
  'link-style': [
    (sheet) => {
      const cell = sheet.getRange('A1').load('format/font/name');
      cell.format.font.name = 'Arial';
      cell.hyperlink = { documentReference: 'Tabelle1!B2', textToDisplay: 'dort' };
      cell.load('format/font/name');
      return () => cell.format.font.name;
    },
    'Arial',
    'Calibri',
  ],
  'line-size': [
    (sheet) => {
      sheet.getRange('1:1').format.rowHeight = 500;
    },
    'getan',
    'InvalidArgument',
  ],
  'closed-sheets': [
    (sheet) => {
      sheet.protection.protect();
      sheet.freezePanes.freezeRows(1);
    },
    'getan',
    'AccessDenied',
  ],
  'name-forms': [(_, { workbook }) => workbook.names.add('z', '=Tabelle1!A1'), 'getan', 'InvalidArgument'],
  'german-errors': [
    (sheet) => {
      const cell = sheet.getRange('D9').load('values');
      return () => cell.values[0]?.[0];
    },
    '#REF!',
    '#BEZUG!',
  ],
  'own-formats': [
    (sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['dd.mm.yyyy']];
      cell.load('numberFormat');
      return () => cell.numberFormat[0]?.[0];
    },
    'dd.mm.yyyy',
    'm/d/yyyy',
  ],
  'null-writes': [
    (_, { workbook }) => {
      workbook.worksheets.getItemOrNullObject('fehlt').tabColor = '#FF0000';
    },
    'getan',
    'InvalidObjectPath',
  ],
};

it.each(Object.entries(cases))('%s changes what Excel does', async (mode, [work, plain, strict]) => {
  expect(await told([], work)).toBe(plain);
  expect(
    await told(
      strictModes.filter((one) => one === mode),
      work,
    ),
  ).toBe(strict);
});

it('unreliable-events tells some changes twice and some never', async () => {
  const { Excel, host } = openExcel({ api: newestApi, strict: ['unreliable-events'] });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tabelle1').onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    await context.sync();
  });
  for (const cell of ['A1', 'A2', 'A3']) host.type('Tabelle1', cell, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['A1', 'A1', 'A3']);
});

it('neither adds nor renames nor removes sheets of a protected structure', async () => {
  const { Excel, host } = openExcel({ api: newestApi });
  host.workbook.structureProtected = true;
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets.add('neu');
    await context.sync();
  }).catch((error: { code?: unknown }) => error.code);
  expect(code).toBe('AccessDenied');
});
