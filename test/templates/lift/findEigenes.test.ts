import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { findEigenes } from '#templates/lift/findEigenes.ts';
import { read } from '#templates/read/read.ts';
import { type Cell, fromA1, type Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';

const stichtag = '2027-03-22';

interface Aenderung {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Cell;
}

/** A fresh workbook with some cells changed. */
function changedGrid(aendern: readonly Aenderung[]): Grid {
  const grid = gridOfPlan(planWorkbook(newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elterngeld' })));
  const sheets = grid.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cell, value } of aendern.filter((aenderung) => aenderung.sheet === sheet.name)) {
      const { row, column } = fromA1(cell) ?? { row: 0, column: 0 };
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    return { ...sheet, rows };
  });
  return { ...grid, sheets };
}

function find(aendern: readonly Aenderung[]): string[] {
  const grid = changedGrid(aendern);
  const reading = read(grid, { stichtag });
  if (!reading.checkliste) throw new Error('no Checkliste');
  const found = findEigenes(grid, reading, planWorkbook(reading.checkliste));
  return found.map(({ sheet, cell, value }) => `${sheet}!${cell} ${value}`);
}

const checkliste = (cell: string, value: Cell): Aenderung => ({
  sheet: 'Checkliste',
  cell,
  value,
});

describe('what a fresh workbook would lose', () => {
  it('is nothing in an untouched one, filled or not', () => {
    expect(find([])).toEqual([]);
    for (const inhalt of [
      newCheckliste(),
      ...beispielmappen({ stichtag }).map((mappe) => mappe.checkliste),
    ]) {
      const grid = gridOfPlan(planWorkbook(inhalt));
      const reading = read(grid, { stichtag });
      expect(findEigenes(grid, reading, planWorkbook(inhalt))).toEqual([]);
    }
  });

  it('are whole rows of one’s own, a known word in them too', () => {
    expect(find([checkliste('C46', 'Presse informieren'), checkliste('F46', 'Erledigt')])).toEqual([
      'Checkliste!C46 Presse informieren',
      'Checkliste!F46 Erledigt',
    ]);
  });

  it('is a row that stands twice', () => {
    expect(find([checkliste('A49', 'K1-01'), checkliste('F49', 'Erledigt')])).toEqual([
      'Checkliste!A49 K1-01',
      'Checkliste!F49 Erledigt',
    ]);
  });

  it('are columns of one’s own and notes beside the table', () => {
    expect(
      find([checkliste('M1', 'Kosten'), checkliste('M7', 1200.5), checkliste('N8', 'Erledigt')]),
    ).toEqual(['Checkliste!M1 Kosten', 'Checkliste!M7 1200,5', 'Checkliste!N8 Erledigt']);
  });

  it('is what could not be read', () => {
    expect(
      find([checkliste('F4', 'fertich'), checkliste('H5', 'demnächst'), checkliste('J6', '30.02.2027')]),
    ).toEqual(['Checkliste!F4 fertich', 'Checkliste!H5 demnächst', 'Checkliste!J6 30.02.2027']);
  });

  it('is a label that a person rewrote', () => {
    expect(find([checkliste('C4', 'Koordination sucht sich selbst')])).toEqual([
      'Checkliste!C4 Koordination sucht sich selbst',
    ]);
  });

  it('is what stands on sheets that only show', () => {
    expect(find([{ sheet: 'Anleitung', cell: 'D9', value: 'Merken!' }])).toEqual(['Anleitung!D9 Merken!']);
  });

  it('are no placeholders, errors and formulas without result', () => {
    expect(
      find([
        checkliste('M4', 'KW XX'),
        checkliste('M5', { fehler: '#REF!' }),
        checkliste('M6', { formelOhneErgebnis: true }),
      ]),
    ).toEqual([]);
  });
});
