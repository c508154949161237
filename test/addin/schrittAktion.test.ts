import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Schritt } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import {
  enterGrund,
  fristSpaeter,
  heuteBegonnen,
  heuteErledigt,
  takeVorgabe,
  vorgabeText,
} from '../../addin/commands/schrittAktion.ts';

const heute = '2027-03-24';
const leer = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elternleistungen', stand: heute });

function readingOf(schritt: Partial<Schritt>, change: (grid: Grid) => Grid = (grid) => grid) {
  const checkliste: Checkliste = {
    ...leer,
    schritte: leer.schritte.map((one) => (one.id === 'K1-04' ? { ...one, ...schritt } : one)),
  };
  return read(change(gridOfPlan(planWorkbook(checkliste))), { stichtag: heute });
}

/** What would be written by field, or why nothing. */
const written = (vorhaben: ReturnType<typeof heuteBegonnen>) =>
  'grund' in vorhaben ? vorhaben.grund : vorhaben.cells.map(({ cell, value }) => `${cell}: ${value}`);

describe('what a click on a step writes', () => {
  it('begins and finishes it today, and keeps a day that is there', () => {
    expect(written(heuteBegonnen(readingOf({}), 'K1-04', heute))).toEqual([
      'F5: In Bearbeitung',
      'I5: 24.03.2027',
    ]);
    expect(written(heuteBegonnen(readingOf({ begonnen: '2027-02-01' }), 'K1-04', heute))).toEqual([
      'F5: In Bearbeitung',
    ]);
    expect(written(heuteErledigt(readingOf({ begonnen: '2027-02-01' }), 'K1-04', heute))).toEqual([
      'F5: Erledigt',
      'J5: 24.03.2027',
    ]);
    expect(written(heuteBegonnen(readingOf({}), 'U1-01', heute))).toEqual([
      'F2: In Bearbeitung',
      'I2: 24.03.2027',
    ]);
  });

  it('says what is so already and writes nothing', () => {
    const begonnen = readingOf({ status: 'in-bearbeitung', begonnen: '2027-02-01' });
    expect(written(heuteBegonnen(begonnen, 'K1-04', heute))).toBe(
      'K1-04 ist seit dem 01.02.2027 in Bearbeitung.',
    );
    const erledigt = readingOf({ status: 'erledigt', erledigt: '2027-02-01' });
    expect(written(heuteErledigt(erledigt, 'K1-04', heute))).toBe('K1-04 ist seit dem 01.02.2027 erledigt.');
    expect(written(heuteBegonnen(erledigt, 'K1-04', heute))).toBe('K1-04 ist schon erledigt.');
  });

  it('never writes over what could not be read', () => {
    const spoilt = readingOf({}, (grid) => ({
      ...grid,
      sheets: grid.sheets.map((sheet) =>
        sheet.name === 'Checkliste'
          ? {
              ...sheet,
              rows: sheet.rows.map((row, index) =>
                index === 4 ? row.map((cell, column) => (column === 8 ? 'neulich' : cell)) : row,
              ),
            }
          : sheet,
      ),
    }));
    expect(heuteBegonnen(spoilt, 'K1-04', heute)).toMatchObject({
      grund: expect.stringContaining('„Begonnen am“'),
      zelle: { sheet: 'Checkliste', cell: 'I5' },
    });
  });

  it('moves a Frist by two weeks, also over the end of the year, and leads to an empty one', () => {
    expect(written(fristSpaeter(readingOf({ frist: '2027-W12' }), 'K1-04'))).toEqual(['H5: KW 14/2027']);
    expect(written(fristSpaeter(readingOf({ frist: '2026-W52' }), 'K1-04'))).toEqual(['H5: KW 1/2027']);
    expect(fristSpaeter(readingOf({}), 'K1-04')).toMatchObject({
      grund: expect.stringContaining('noch keine lesbare Frist'),
      zelle: { sheet: 'Checkliste', cell: 'H5' },
    });
  });

  it('puts the reason before the Bemerkung', () => {
    expect(written(enterGrund(readingOf({ bemerkung: 'vertagt' }), 'K1-04', ' Urlaub '))).toEqual([
      'K5: Urlaub\nvertagt',
    ]);
    expect(written(enterGrund(readingOf({}), 'K1-04', 'Urlaub'))).toEqual(['K5: Urlaub']);
  });

  it('takes over what the coordination has set for the row', () => {
    const none = { zielwochen: {}, verbindlichkeit: {} };
    const vorgaben = {
      ...{ erwartet: null, themenfeld: null, at: null, by: null },
      zielwochen: Object.fromEntries(
        leer.schritte.map(({ id }) => [id, id === 'K1-04' ? ('2027-W20' as const) : null]),
      ),
      verbindlichkeit: Object.fromEntries(
        leer.checkpoints.map(({ id }) => [id, id === 'U1-01' ? ('notwendig' as const) : null]),
      ),
      eigene: { ...none, erwartet: null },
    } as Parameters<typeof vorgabeText>[0];
    expect(vorgabeText(vorgaben, 'K1-04')).toBe('KW 20/2027');
    expect(takeVorgabe(readingOf({ frist: '2027-W12' }), 'K1-04', vorgaben)).toEqual({
      cells: [{ sheet: 'Checkliste', cell: 'H5', value: 'KW 20/2027' }],
      gesagt: 'K1-04: Vorgabe KW 20/2027 ist übernommen, vorher KW 12/2027.',
    });
    expect(written(takeVorgabe(readingOf({ frist: '2027-W20' }), 'K1-04', vorgaben))).toContain(
      'schon die Frist der Koordination',
    );
    expect(written(takeVorgabe(readingOf({}), 'U1-01', vorgaben))).toEqual(['D2: Notwendig']);
    expect(written(takeVorgabe(readingOf({}), 'K1-05', vorgaben))).toBe(
      'Die Koordination hat für K1-05 nichts vorgegeben.',
    );
  });
});
