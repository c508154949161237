import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { Cell, Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { findStummeFelder, stummeLeistungen } from '#templates/sync/findStummeFelder.ts';
import { makeAbgleich } from '#templates/sync/makeAbgleich.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { leer, mit, mitLeistungen } from './varianten.ts';

const voll = mit(mitLeistungen({ ozgId: '10105', bezeichnung: 'Wohngeld' }), {
  'K1-04.frist': '2027-W12',
  'K1-04.verantwortliche': 'Referat 1',
  'U1-02.status': 'erledigt',
  'U1-02.frist': '2027-W12',
  'U1-02.verbindlichkeit': 'notwendig',
});
const gridVon = (checkliste: Checkliste): Grid => gridOfPlan(planWorkbook(checkliste));
const lies = (grid: Grid): Reading => read(grid, { stichtag: '2027-03-15' });

/** The grid with the cells of one sheet changed. */
const mitZellen = (grid: Grid, name: string, wert: (cell: Cell, row: number) => Cell): Grid => ({
  ...grid,
  sheets: grid.sheets.map((sheet) =>
    sheet.name === name
      ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell) => wert(cell, r))) }
      : sheet,
  ),
});

/** What stays of `voll` in the store when a file of this reading is delivered on top. */
function melde(reading: Reading): Checkliste {
  if (!reading.checkliste) throw new Error('The file holds no Checkliste');
  const eingabe = { basis: voll, gespeichert: voll, eigene: reading.checkliste };
  return makeAbgleich({ ...eingabe, stumm: findStummeFelder(reading) }).ergebnis;
}

describe('a file', () => {
  it('that is whole is silent about nothing', () => {
    expect([...findStummeFelder(lies(gridVon(voll)))]).toEqual([]);
  });

  it('with empty cells says that they are empty', () => {
    const ergebnis = melde(lies(gridVon(mit(voll, { 'K1-04.frist': null, 'U1-02.status': 'offen' }))));
    expect(ergebnis.schritte.find(({ id }) => id === 'K1-04')?.frist).toBeNull();
    expect(ergebnis.checkpoints.find(({ id }) => id === 'U1-02')?.status).toBe('offen');
  });

  it('without a column leaves what is stored there', () => {
    const ohneFrist = mitZellen(gridVon(voll), 'Checkliste', (cell, row) =>
      row === 0 && cell === 'Frist' ? 'Merker' : cell,
    );
    const reading = lies(ohneFrist);
    expect(reading.checkliste?.schritte.find(({ id }) => id === 'K1-04')?.frist).toBeNull();
    expect(melde(reading).schritte.find(({ id }) => id === 'K1-04')?.frist).toBe('2027-W12');
  });

  it('without the Umsetzungscheckliste leaves its checkpoints', () => {
    const grid = gridVon(voll);
    const without = { ...grid, sheets: grid.sheets.filter(({ name }) => name !== 'Umsetzungscheckliste') };
    const checkpoint = melde(lies(without)).checkpoints.find(({ id }) => id === 'U1-02');
    expect(checkpoint).toMatchObject({ status: 'erledigt', frist: '2027-W12', verbindlichkeit: 'notwendig' });
  });

  it('with a cell that cannot be read leaves what is stored there', () => {
    const kaputt = mitZellen(gridVon(voll), 'Umsetzungscheckliste', (cell) =>
      cell === 'Erledigt'
        ? 'Quark'
        : cell === 'KW 12/2027'
          ? 'demnächst'
          : cell === 'Notwendig'
            ? 'Quark'
            : cell,
    );
    const reading = lies(kaputt);
    expect([...findStummeFelder(reading)].toSorted()).toEqual([
      'U1-02.frist',
      'U1-02.status',
      'U1-02.verbindlichkeit',
    ]);
    expect(melde(reading).checkpoints).toEqual(voll.checkpoints);
  });

  it('without any OZG-Leistung leaves the list', () => {
    const reading = lies(gridVon(mit(leer, {})));
    expect(findStummeFelder(reading).has(stummeLeistungen)).toBe(true);
    expect(melde(reading).stammdaten.leistungen).toHaveLength(1);
  });
});

describe('JSON', () => {
  it('is silent about nothing', () => {
    const reading: Reading = { ...lies(gridVon(leer)), places: {} };
    expect([...findStummeFelder(reading)]).toEqual([]);
  });
});
