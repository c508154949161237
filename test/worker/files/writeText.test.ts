import { describe, expect, test } from 'vitest';
import type { Cell } from '#templates/sheets/grid.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { fileFormula } from '../../../worker/files/xlsx/write/fileFormula.ts';
import { openedFile } from './openedFile.ts';
import { cellOf, planOf, sheetOf } from './samplePlan.ts';

async function written(value: Cell, style: StyleName = 'cell') {
  const { sheet, part } = await openedFile(
    planOf(sheetOf('A', { rows: [{ height: null, cells: [cellOf(value, style)] }] })),
  );
  return { cell: sheet('A').getCell('A1'), xml: part('xl/worksheets/sheet1.xml'), part };
}

describe('texts from outside', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://example.org","x")',
    '=cmd|"/c calc"!A1',
    '+49 431 988-0',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
  ])('%j stays text, also when somebody edits the cell', async (text) => {
    const { cell, xml } = await written(text);
    expect(cell.value).toBe(text);
    expect(cell.numFmt).toBe('@');
    expect(xml).not.toContain('<f');
  });

  test('keep the text format also in a cell for days', async () => {
    expect((await written('=HEUTE()', 'inputDate')).cell.numFmt).toBe('@');
  });

  test.each(['http://example.org', 'javascript:alert(1)', '\\\\server\\share', 'mailto:a@example.org'])(
    '%s is no link',
    async (text) => {
      const { cell, xml } = await written(text);
      expect(cell.value).toBe(text);
      expect(xml).not.toContain('hyperlink');
    },
  );

  test('a lone sign keeps the format of its style', async () => {
    expect((await written('-', 'inputDate')).cell.numFmt).toBe('dd.mm.yyyy');
  });

  test('lose control characters, non-characters and lone surrogates, not line feeds, tabs and emoji', async () => {
    const { cell } = await written('a\u0000b\u0007c\u001Bd\u007Fe\uFFFEf\uFFFFg\uD800h\uDC00i\r\nj\rk\tl😀m');
    expect(cell.value).toBe('abcdefghi\nj\nk\tl😀m');
  });

  test('keep what looks like an escaped character', async () => {
    const { cell, part } = await written('_x0041_ und _x000a_');
    expect(cell.value).toBe('_x0041_ und _x000a_');
    expect(part('xl/sharedStrings.xml')).toContain('_x005F_x0041_ und _x005F_x000a_');
  });

  test('keep their spaces at both ends', async () => {
    expect((await written('  a  ')).cell.value).toBe('  a  ');
  });

  test('are cut at 32,767 characters without halving an emoji', async () => {
    const { cell } = await written(`${'x'.repeat(32_765)}😀😀`);
    expect(cell.value).toBe(`${'x'.repeat(32_765)}…`);
  });

  test('of markup stay text', async () => {
    expect((await written('</t></si><si><t>&amp;"')).cell.value).toBe('</t></si><si><t>&amp;"');
  });
});

describe('other values', () => {
  test('a day shows as a day whatever the style', async () => {
    expect((await written({ tag: '2027-03-22' }, 'inputText')).cell.numFmt).toBe('dd.mm.yyyy');
    expect((await written({ tag: '2027-03-22' }, 'cell')).cell.numFmt).toBe('dd.mm.yyyy');
  });

  test('an error value and a formula without result show as text', async () => {
    expect((await written({ fehler: '#REF!' })).cell.value).toBe('#REF!');
    expect((await written({ formelOhneErgebnis: true })).cell.value).toBe('Formel ohne Ergebnis');
  });

  test('an empty text is an empty cell with its style', async () => {
    expect((await written('', 'input')).xml).toMatch(/<c r="A1" s="\d+"\/>/);
  });

  test('truth and zero keep their type', async () => {
    expect((await written(false)).cell.value).toBe(false);
    expect((await written(0)).cell.value).toBe(0);
  });
});

describe('formulas', () => {
  test('carry the prefix of younger functions outside of texts and names alone', () => {
    expect(fileFormula('IF(A1="ISOWEEKNUM(","x",isoweeknum(B1))')).toBe(
      'IF(A1="ISOWEEKNUM(","x",_xlfn.ISOWEEKNUM(B1))',
    );
    expect(fileFormula("'DAYS(1)'!A1+DAYS(A1,B1)+NETWORKDAYS(A1,B1)")).toBe(
      "'DAYS(1)'!A1+_xlfn.DAYS(A1,B1)+NETWORKDAYS(A1,B1)",
    );
  });

  test.each(['XLOOKUP(1,A:A,B:B)', 'LET(x,1,x)', '=A1'])('%s is refused', (formula) => {
    expect(() => fileFormula(formula)).toThrow();
  });
});
