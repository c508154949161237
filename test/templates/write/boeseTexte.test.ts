import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { findEigenes } from '#templates/lift/findEigenes.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';

const stichtag = '2027-03-22';
/** The longest text of a cell. */
const length = 32_767;
const vorlage = gridOfPlan(planWorkbook(newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elterngeld' })));
const mitte = (piece: string) => `a${piece.repeat((length - 2) / piece.length)}a`;

/** Texts that make patterns with several gaps try every way to fail. */
const texte: readonly (readonly [string, string])[] = [
  ['blanks', mitte(' ')],
  ['non-breaking blanks', mitte('\u00a0')],
  ['invisible joiners', mitte('\u200d')],
  ['exclamation marks', mitte('!')],
  ['digits', '1'.repeat(length)],
  ['a long week', `KW ${'1'.repeat(length - 3)}`],
  ['a blank week', `KW${' '.repeat(length - 3)}x`],
  ['a blank Nr.', `K1${' '.repeat(length - 3)}x`],
  ['many weeks', 'KW 5 '.repeat(length / 5)],
  ['dots', mitte('.')],
  ['open brackets', '('.repeat(length)],
  ['dashes', mitte('- ')],
  ['colons', 'a: '.repeat(length / 3)],
  ['combining accents', 'a\u0301'.repeat(length / 2)],
  ['emoji', '😀'.repeat(length / 2)],
  ['a label almost known', 'Umsetzungskoordinator:in benann '.repeat(6)],
];

describe('texts made to hold a reader up', () => {
  it.each(texte)('%s in every cell that a person fills', (_, text) => {
    const eingaben = (sheet: string, row: number, column: number): boolean =>
      sheet === sheetNames.stammdaten
        ? column === 1
        : sheet === sheetNames.statusbericht
          ? column > 1
          : row > 0 && column > 3;
    const sheets = vorlage.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column): Cell => (eingaben(sheet.name, row, column) ? text : cell)),
      ),
    }));
    const before = performance.now();
    const grid = { ...vorlage, sheets: sheets.filter(({ name }) => !['Zeitplan', 'Listen'].includes(name)) };
    const reading = read(grid, { stichtag });
    const findings = validate(reading, { stichtag });
    if (reading.checkliste) findEigenes(grid, reading, planWorkbook(newCheckliste()));
    expect(performance.now() - before).toBeLessThan(4000);
    expect(findings.every(({ value }) => (value ?? '').length <= 1000)).toBe(true);
  });

  it('a label almost known in thousands of rows', () => {
    const text = 'Umsetzungskoordinator:in benann und noch vieles mehr, das hier steht '.slice(0, 80);
    const rows = Array.from({ length: 4900 }, (_, index): Cell[] => [
      null,
      null,
      `${index} ${text}`,
      null,
      null,
      'x',
    ]);
    const sheets = vorlage.sheets.map((sheet) =>
      sheet.name === sheetNames.checkliste
        ? { ...sheet, rows: [...sheet.rows.slice(0, 12), ...rows] }
        : sheet,
    );
    const before = performance.now();
    const reading = read({ ...vorlage, sheets }, { stichtag });
    expect(reading.zaehlung).toEqual({ gelesen: 4940, uebernommen: 40, gemeldet: 4900 });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
