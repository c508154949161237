import { describe, expect, it } from 'vitest';
import { showsDay } from '#templates/sheets/showsDay.ts';
import { cellOf } from '../../../addin/excel/cellOf.ts';
import { placeOf } from '../../../addin/excel/names.ts';

describe('a cell as Office.js hands it over', () => {
  it.each([
    ['', 'Empty', 'General', null],
    ['Text', 'String', '@', 'Text'],
    [true, 'Boolean', 'General', true],
    [1.5, 'Double', '0.00', 1.5],
    [46468, 'Double', 'dd.mm.yyyy', { tag: '2027-03-22' }],
    [46468.75, 'Double', 'dd.mm.yyyy hh:mm', { tag: '2027-03-22' }],
    [0.5, 'Double', 'hh:mm', 0.5],
    ['#BEZUG!', 'Error', 'General', { fehler: '#REF!' }],
    ['#DIV/0!', 'Error', 'General', { fehler: '#DIV/0!' }],
    ['#REF!', 'String', 'General', '#REF!'],
  ])('%j (%s, %s) is %j', (value, type, format, cell) => {
    expect(cellOf(value, type, format, false)).toEqual(cell);
  });

  it('counts days from 1904 where asked to', () => {
    expect(cellOf(46468 - 1462, 'Double', 'dd.mm.yyyy', true)).toEqual({ tag: '2027-03-22' });
  });
});

it.each([
  ['dd.mm.yyyy', true],
  ['[$-407]d. mmmm yyyy', true],
  ['mmm yy', true],
  ['mmmm', true],
  ['hh:mm', false],
  ['[h]:mm:ss', false],
  ['General', false],
  ['0.00 "days"', false],
  ['[Red]0', false],
  ['@', false],
  ['h:mm AM/PM', false],
])('the number format %s shows a day: %s', (format, shows) => {
  expect(showsDay(format)).toBe(shows);
});

it.each([
  ['=Stammdaten!$B$5', { sheet: 'Stammdaten', row: 4, column: 1 }],
  ["='Meine ''Daten'''!$A$1", { sheet: "Meine 'Daten'", row: 0, column: 0 }],
  ['=Stammdaten!$B$5:$B$6', null],
  ['=#REF!$B$5', null],
  ['=1+1', null],
])('the defined name %s stands for %j', (formula, place) => {
  expect(placeOf(formula)).toEqual(place);
});

it('reads a percentage in the pane as in a file', () => {
  expect(cellOf(0.8, 'Double', '0%', false)).toEqual({ prozent: 0.8 });
  expect(cellOf(0.8, 'Double', 'General', false)).toBe(0.8);
  expect(cellOf('80 %', 'String', '@', false)).toBe('80 %');
});

it('reads a text in the pane as in a file: composed letters, lines that end with a line feed, blanks kept', () => {
  expect(cellOf('Pru\u0308fung\r\n  zwei   Blanks\rEnde', 'String', '@', false)).toBe(
    'Prüfung\n  zwei   Blanks\nEnde',
  );
  expect(cellOf('', 'Empty', 'General', false)).toBeNull();
});
