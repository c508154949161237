import { attempt, type Beobachtung, bekannt, type Probe } from './bench.ts';
import { emptySheet } from './emptySheet.ts';

interface Limit {
  /** What is said where Excel refuses, or tells something else than was written. */
  readonly text: string;
  readonly work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => (() => boolean) | undefined;
}

/** Looks like a cell of a German Excel and belongs to nobody. */
export const cellLikeName = 'Z77S77';

const long = `=${'A1+'.repeat(90)}A1>0`;

/** Things that the product avoids, because some Excel refuses them: what this one does. */
const limits: readonly Limit[] = [
  {
    text: 'Formeln bedingter Formate dürfen höchstens 255 Zeichen haben',
    work: (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = long;
      return undefined;
    },
  },
  {
    text: 'Meldungen von Eingaberegeln dürfen höchstens 225 Zeichen haben',
    work: (sheet) => {
      const rule = sheet.getRange('B1').dataValidation;
      rule.rule = { custom: { formula: '=B1>1' } };
      rule.errorAlert = { showAlert: true, style: 'Stop', title: 'Test', message: 'x'.repeat(230) };
      return undefined;
    },
  },
  {
    text: 'Überlappende Bereiche lassen sich nicht verbinden',
    work: (sheet) => {
      sheet.getRange('D1:E2').merge(false);
      sheet.getRange('E2:F3').merge(false);
      return undefined;
    },
  },
  {
    text: 'Zeilen sind höchstens 409,5 Punkt hoch',
    work: (sheet) => {
      sheet.getRange('9:9').format.rowHeight = 500;
      return undefined;
    },
  },
  {
    text: 'Ein Verweis bringt eine eigene Schriftart mit',
    work: (sheet) => {
      const cell = sheet.getRange('G1');
      cell.format.font.name = 'Arial';
      cell.hyperlink = { documentReference: `${sheetReference}!A1`, textToDisplay: 'Test' };
      const font = cell.format.font.load('name');
      return () => font.name === 'Arial';
    },
  },
  {
    text: 'Namen, die wie Zellen eines deutschen Excel aussehen, werden abgewiesen',
    work: (_, { workbook }) => {
      workbook.names.add(cellLikeName, `=${sheetReference}!$A$1`);
      return undefined;
    },
  },
  {
    text: 'Fehlerwerte werden in der Sprache der Person genannt',
    work: (sheet) => {
      const cell = sheet.getRange('H1');
      cell.formulas = [['=NA()']];
      cell.load('values');
      return () => cell.values[0]?.[0] === '#N/A';
    },
  },
  {
    text: 'Auf ein fehlendes Blatt zu schreiben, wird abgewiesen',
    work: (_, { workbook }) => {
      workbook.worksheets.getItemOrNullObject('TestFehlt').tabColor = '#FF0000';
      return undefined;
    },
  },
];

const sheetReference = 'TestGrenzen';

export const limitsOfExcel: Probe = {
  bereich: 'Grenzen dieses Excel',
  run: async ({ context }) =>
    await emptySheet(context, async (sheet) => {
      const out: Beobachtung[] = [];
      for (const { text, work } of limits) {
        let isAsWritten: (() => boolean) | undefined;
        const code = await attempt(context, () => {
          isAsWritten = work(sheet, context);
        });
        if (code !== null) out.push(bekannt(`${text} (${code}).`));
        else if (isAsWritten?.() === false) out.push(bekannt(`${text}.`));
      }
      const name = context.workbook.names.getItemOrNullObject(cellLikeName).load('name');
      await context.sync();
      if (!name.isNullObject) await attempt(context, () => name.delete());
      return out;
    }),
};
