import { expect, it } from 'vitest';
import { groupAngleichungen } from '#templates/model/angleichung.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { changedGrid, type FixtureGrid, makeGrid } from '../../fixtures/gridBasis.ts';

const angeglichen = (grid: FixtureGrid) => read(makeGrid(grid), { stichtag: '2027-03-22' }).angeglichen;
const mit = (werte: Readonly<Record<string, Cell>>) =>
  angeglichen(
    changedGrid(Object.entries(werte).map(([cell, value]) => ({ sheet: 'Checkliste', cell, value }))),
  ).map(({ cell, id, feld, steht, gelesen }) => [cell, id, feld, steht, gelesen]);

it('says nothing of a workbook that is read as it is written', () => {
  expect(mit({})).toEqual([]);
  expect(
    mit({
      F4: 'Erledigt',
      F5: 'erledigt ',
      H4: 'KW 12/2027',
      H5: '2027-W12',
      H6: 'KW12 2027',
      I4: { tag: '2027-03-01' },
      J4: '1.3.2027',
      J5: '2027-03-01',
    }),
  ).toEqual([]);
});

it('names each cell that is read otherwise, with what stands there and what counts', () => {
  expect(
    mit({
      F4: 'fertig',
      F5: { prozent: 0.8 },
      F6: true,
      H7: 'KW 12',
      H8: { tag: '2027-03-24' },
      H9: 'KW 12/27',
      H10: 'KW 12-14/2027',
      I11: '3. März 2027',
      J11: '3.3.27',
    }),
  ).toEqual([
    ['F4', 'K1-01', 'Status', 'fertig', 'Erledigt'],
    ['F5', 'K1-02', 'Status', '80 %', 'In Bearbeitung'],
    ['F6', 'K1-03', 'Status', 'WAHR', 'Erledigt'],
    ['H7', 'K1-04', 'Frist', 'KW 12', 'KW 12/2027'],
    ['H8', 'K1-05', 'Frist', '24.03.2027', 'KW 12/2027'],
    ['H9', 'K1-06', 'Frist', 'KW 12/27', 'KW 12/2027'],
    ['H10', 'K1-07', 'Frist', 'KW 12-14/2027', 'KW 14/2027'],
    ['I11', 'K1-08', 'Begonnen am', '3. März 2027', '03.03.2027'],
    ['J11', 'K1-08', 'Erledigt am', '3.3.27', '03.03.2027'],
  ]);
});

it('names what Stammdaten gives in another spelling, and never what is a finding alone', () => {
  const stellen = (value: string) =>
    angeglichen(changedGrid([{ sheet: 'Stammdaten', cell: 'B5', value }])).map(({ feld, steht, gelesen }) => [
      feld,
      steht,
      gelesen,
    ]);
  expect(stellen('01')).toEqual([['Land', '01', 'Schleswig-Holstein']]);
  expect(stellen('schleswig holstein')).toEqual([]);
  expect(stellen('Tirol')).toEqual([]);
  expect(mit({ F4: 'fast fertig', H4: 'KW 54/2027' })).toEqual([]);
});

it('names merged cells, whose value holds for several rows', () => {
  const grid = makeGrid(changedGrid([{ sheet: 'Checkliste', cell: 'E4', value: 'Referat 3' }]));
  const sheets = grid.sheets.map((sheet) =>
    sheet.name === 'Checkliste' ? { ...sheet, merged: ['E4:E6'] } : sheet,
  );
  expect(read({ ...grid, sheets }, { stichtag: '2027-03-22' }).angeglichen).toEqual([
    {
      sheet: 'Checkliste',
      cell: 'E4',
      id: null,
      feld: 'Verantwortliche',
      steht: 'Referat 3',
      gelesen: 'für alle 3 Zeilen',
    },
  ]);
});

it('puts alike cells together and loses none', () => {
  const grid = changedGrid(
    ['F4', 'F6', 'F8'].map((cell) => ({
      sheet: 'Checkliste',
      cell,
      value: cell === 'F6' ? 'läuft' : 'fertig',
    })),
  );
  expect(
    groupAngleichungen(angeglichen(grid)).map(({ steht, gelesen, stellen }) => [
      steht,
      gelesen,
      stellen.map(({ cell }) => cell),
    ]),
  ).toEqual([
    ['fertig', 'Erledigt', ['F4', 'F8']],
    ['läuft', 'In Bearbeitung', ['F6']],
  ]);
});
