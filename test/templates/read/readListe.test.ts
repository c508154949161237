import { describe, expect, it } from 'vitest';
import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { makeGrid } from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22';
const readRows = (rows: Cell[][]) => read(makeGrid({ sheets: [{ name: 'Tabelle1', rows }] }), { stichtag });
const liste = (count: number): Cell[][] =>
  schritte.slice(0, count).map(({ label }) => [label, 'fertig', 'KW 20/2027']);
const kopf: Cell[][] = [
  ['Land: Hessen'],
  ['Umsetzungsprojekt', 'Elterngeld'],
  [null, 'Stand:', '15.03.2027'],
  [],
];

describe('a hand-made list', () => {
  const reading = readRows([...kopf, ['Was', 'Status', 'Termin'], ...liste(38)]);

  it('is read by the labels of its rows', () => {
    expect(reading.herkunft).toBe('liste-von-hand');
    expect(
      reading.checkliste?.schritte.every(
        ({ status, frist }) => status === 'erledigt' && frist === '2027-W20',
      ),
    ).toBe(true);
    expect(reading.zaehlung).toEqual({ gelesen: 38, uebernommen: 38, gemeldet: 0 });
  });

  it('takes Land, Umsetzungsprojekt and Stand from pairs of label and value', () => {
    expect(reading.checkliste?.stammdaten).toMatchObject({
      land: 'HE',
      umsetzungsprojekt: 'Elterngeld',
      stand: '2027-03-15',
    });
  });

  it('is said, and each word that was taken for a status', () => {
    const codes = new Set(reading.findings.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(['liste-von-hand', 'status-angeglichen']);
  });

  it('may hold both lists in one table', () => {
    const both = readRows([
      ...kopf,
      ['Was', 'Status', 'Termin'],
      ...liste(38),
      ...checkpoints.map(({ label }): Cell[] => [label, 'Noch offen']),
    ]);
    expect(both.zaehlung).toEqual({ gelesen: 67, uebernommen: 67, gemeldet: 0 });
  });

  it('needs ten labels', () => {
    expect(readRows([['Was', 'Status'], ...liste(9)]).findings.map(({ code }) => code)).toEqual([
      'vorlage-fremd',
    ]);
    expect(readRows([['Was', 'Status'], ...liste(10)]).herkunft).toBe('liste-von-hand');
  });

  it('takes the one column of status words for Status, and says so', () => {
    const without = readRows([...kopf, ['Was', 'Zustand', 'Termin'], ...liste(38)]);
    expect(without.checkliste?.schritte[0]).toMatchObject({ status: 'erledigt', frist: '2027-W20' });
    expect(without.findings).toContainEqual(
      expect.objectContaining({ code: 'spalte-fehlt', severity: 'warning', value: 'Zustand' }),
    );
  });

  it.each([
    ['two columns of them', ['fertig', 'nein']],
    ['other words beside them', ['fertig', 'vielleicht']],
  ])('needs a column Status where there are %s', (_, [first = '', second = '']) => {
    const rows = schritte.map(({ label }, index): Cell[] => {
      const other = second === 'nein' ? second : null;
      return [label, index === 20 ? second : first, other];
    });
    const without = readRows([['Was', 'Zustand', 'Prüfung'], ...rows]);
    expect(without.checkliste).toBeNull();
    expect(without.findings).toContainEqual(
      expect.objectContaining({ code: 'spalte-fehlt', severity: 'error' }),
    );
  });

  it('may number its rows in the text', () => {
    const numbered = readRows([
      ['Was', 'Status'],
      ...schritte.map(({ label }, index): Cell[] => [`${index + 1}. ${label}`, 'fertig']),
    ]);
    expect(numbered.zaehlung).toEqual({ gelesen: 38, uebernommen: 38, gemeldet: 0 });
  });

  it('reports a row of its own between the known ones', () => {
    const own = readRows([
      ...kopf,
      ['Was', 'Status'],
      ...liste(20),
      ['Presse informieren', 'fertig'],
      ...liste(38).slice(20),
    ]);
    expect(own.zaehlung).toEqual({ gelesen: 39, uebernommen: 38, gemeldet: 1 });
  });
});
