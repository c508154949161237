import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { read } from '#templates/read/read.ts';
import { placeOfRow } from '#templates/read/reading.ts';
import { type Cell, type Grid, toA1 } from '#templates/sheets/grid.ts';
import {
  type Aenderung,
  basisGrid,
  changedGrid,
  type FixtureGrid,
  makeGrid,
} from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22';
const readGrid = (grid: FixtureGrid) => read(makeGrid(grid), { stichtag });
const changed = (...aendern: [sheet: string, cell: string, value: Cell][]) =>
  readGrid(changedGrid(aendern.map(([sheet, cell, value]): Aenderung => ({ sheet, cell, value }))));
/** The basis with the rows of one sheet rearranged. */
const withRows = (name: string, change: (rows: Cell[][]) => Cell[][], basis = basisGrid()): FixtureGrid => ({
  ...basis,
  sheets: basis.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows.map((row) => [...row])) } : sheet,
  ),
});
const codes = ({ findings }: ReturnType<typeof read>) => findings.map(({ code }) => code);
const untouched = readGrid(basisGrid());

describe('an untouched workbook', () => {
  it('raises no finding and accepts all 67 rows', () => {
    expect(untouched.findings).toEqual([]);
    expect(untouched.zaehlung).toEqual({ gelesen: 67, uebernommen: 67, gemeldet: 0 });
    expect(untouched.herkunft).toBe('vorlage');
  });

  it('yields every step and checkpoint in order of the catalogue', () => {
    expect(untouched.checkliste?.schritte.map(({ id }) => id)).toEqual(schritte.map(({ id }) => id));
    expect(untouched.checkliste?.checkpoints).toHaveLength(29);
    expect(untouched.checkliste?.schritte[0]).toEqual({
      id: 'K1-01',
      status: 'offen',
      verantwortliche: null,
      beginnGeplant: null,
      frist: null,
      begonnen: null,
      erledigt: null,
      bemerkung: null,
      nachweis: null,
    });
  });

  it('names the cell of every field, filled or not', () => {
    expect(untouched.places).toMatchObject({
      'K1-04.nr': { sheet: 'Checkliste', cell: 'A7' },
      'K1-04.frist': { sheet: 'Checkliste', cell: 'H7' },
      'U1-02.verbindlichkeit': { sheet: 'Umsetzungscheckliste', cell: 'D5' },
      'stammdaten.land': { sheet: 'Stammdaten', cell: 'B5' },
      'leistung.0.leika': { sheet: 'Stammdaten', cell: 'C19' },
      'bericht.ampel': { sheet: 'Statusbericht', cell: 'B3' },
    });
  });

  it('tells protection and drop-downs of our sheets', () => {
    expect(untouched.blaetter[0]).toEqual({
      key: 'stammdaten',
      sheet: 'Stammdaten',
      protected: null,
      lists: null,
    });
    expect(untouched.blaetter).toHaveLength(9);
  });
});

describe('what people and programs do to a workbook', () => {
  const same = (grid: FixtureGrid, found: readonly string[] = []) => {
    const reading = readGrid(grid);
    expect(codes(reading)).toEqual(found);
    expect(reading.checkliste?.schritte).toEqual(untouched.checkliste?.schritte);
    expect(reading.checkliste?.stammdaten).toEqual(untouched.checkliste?.stammdaten);
  };

  it('is read without defined names and document properties', () => {
    same({ ...basisGrid(), names: {}, properties: {} });
  });

  it('is read with sheets in another order and their names in other case', () => {
    const { sheets, ...rest } = basisGrid();
    same({
      ...rest,
      sheets: sheets.toReversed().map((sheet) => ({ ...sheet, name: ` ${sheet.name.toUpperCase()}` })),
    });
  });

  it('is read with sheets that a header row alone can tell', () => {
    const { sheets, ...rest } = basisGrid();
    const renamed = sheets.map((sheet) =>
      sheet.name === 'Checkliste' ? { ...sheet, name: 'Liste SH' } : sheet,
    );
    same({ ...rest, sheets: renamed });
  });

  it('is read with the header row moved down and rows in any order', () => {
    same(
      withRows('Checkliste', ([title = [], , header = [], ...rows]) => [
        title,
        [],
        [],
        ['Bitte bis Monatsende'],
        header,
        ...rows.toReversed(),
      ]),
    );
  });

  it('is read with columns in any order and columns of one’s own', () => {
    same(
      withRows('Checkliste', (rows) => rows.map((row) => ['eigene Notiz', ...row.toReversed()])),
      ['spalte-zusaetzlich'],
    );
  });

  it('is read with a header over two rows', () => {
    same(
      withRows('Checkliste', ([title = [], , header = [], ...rows]) => [
        title,
        header.map((cell, column) => (column >= 6 && column <= 9 ? null : cell)),
        header.map((cell, column) => (column >= 6 && column <= 9 ? cell : null)),
        ...rows,
      ]),
    );
  });

  it('is read with blank rows and rows that only group others', () => {
    same(
      withRows('Checkliste', (rows) => [
        ...rows.slice(0, 3),
        ['Arbeitspaket 1: Aufbau einer Projektorganisation'],
        ...rows.slice(3, 20),
        [],
        [null, 'AP3 Entwicklung einer Zielvision'],
        ...rows.slice(20),
      ]),
    );
  });

  it('is read with ids in other spellings', () => {
    same(
      withRows('Checkliste', (rows) =>
        rows.map((row, index) =>
          index < 3 ? row : [`\u00a0${String(row[0]).toLowerCase().replace('-0', ' – ')} `, ...row.slice(1)],
        ),
      ),
    );
  });

  it('is read by labels where the ids are gone', () => {
    const reading = readGrid(withRows('Checkliste', (rows) => rows.map(([, ...row]) => [null, ...row])));
    expect(codes(reading)).toEqual(['spalte-fehlt']);
    expect(reading.zaehlung.uebernommen).toBe(67);
  });

  it('follows a defined name that still points at its field', () => {
    const { names = {}, ...rest } = basisGrid();
    const moved = withRows(
      'Stammdaten',
      (rows) => rows.map((row, index) => (index === 4 ? [null, null, null, 'HE'] : row)),
      rest,
    );
    const reading = readGrid({
      ...moved,
      names: { ...names, ozg_land: { sheet: 'Stammdaten', row: 4, column: 3 } },
    });
    expect(reading.checkliste?.stammdaten.land).toBe('HE');
  });

  it('mistrusts a defined name whose label is another field’s', () => {
    const { names = {}, ...rest } = basisGrid();
    const shifted = { ...names, ozg_land: { sheet: 'Stammdaten', row: 5, column: 1 } };
    expect(readGrid({ ...rest, names: shifted }).checkliste?.stammdaten.land).toBe('SH');
  });

  it('takes no hint for a value', () => {
    const grid = changedGrid([{ sheet: 'Stammdaten', cell: 'B5', value: null }]);
    const reading = readGrid({ ...grid, names: {} });
    expect(reading.checkliste?.stammdaten.land).toBeNull();
    expect(reading.places['stammdaten.land']).toEqual({ sheet: 'Stammdaten', cell: 'B5' });
  });
});

describe('what a workbook holds', () => {
  it('is read into the model', () => {
    const reading = changed(
      ['Checkliste', 'E4', ' Referat\u00a012 '],
      ['Checkliste', 'F4', 'Erledigt'],
      ['Checkliste', 'G4', 'KW 5/2027'],
      ['Checkliste', 'H4', { tag: '2027-03-22' }],
      ['Checkliste', 'I4', '01.02.2027'],
      ['Checkliste', 'J4', 46462],
      ['Checkliste', 'K4', 'erste Zeile\nzweite Zeile'],
      ['Umsetzungscheckliste', 'D4', 'Beginn, dann fortlaufend'],
      ['Stammdaten', 'B4', 7],
      ['Stammdaten', 'B10', 'Labor'],
      ['Stammdaten', 'B13', 'KW 2/2027'],
      ['Statusbericht', 'B3', 'gelb'],
      ['Statusbericht', 'B4', 'Abnahme verschoben'],
    );
    expect(reading.findings).toEqual([]);
    expect(reading.basis).toBe(7);
    expect(reading.checkliste?.schritte[0]).toEqual({
      id: 'K1-01',
      status: 'erledigt',
      verantwortliche: 'Referat 12',
      beginnGeplant: '2027-W05',
      frist: '2027-W12',
      begonnen: '2027-02-01',
      erledigt: '2027-03-16',
      bemerkung: 'erste Zeile\nzweite Zeile',
      nachweis: null,
    });
    expect(reading.checkliste?.checkpoints[0]?.verbindlichkeit).toBe('fortlaufend');
    expect(reading.checkliste?.stammdaten).toMatchObject({
      vorgehensmodell: 'Digitalisierungslabor',
      projektstart: '2027-W02',
    });
    expect(reading.checkliste?.bericht).toMatchObject({ ampel: 'gelb', begruendung: 'Abnahme verschoben' });
  });

  it('counts placeholders as empty in every column', () => {
    const reading = changed(
      ...['E4', 'G4', 'H4', 'I4', 'J4', 'K4'].map((cell, index): [string, string, Cell] => [
        'Checkliste',
        cell,
        ['Tbd', 'KW XX', 'n.n.', 'XX', '-', '–'][index] ?? null,
      ]),
    );
    expect(reading.findings).toEqual([]);
    expect(reading.checkliste?.schritte[0]).toEqual(untouched.checkliste?.schritte[0]);
  });

  it('keeps the first of two rows of a step and counts the second as reported', () => {
    const reading = changed(['Checkliste', 'A42', 'K1-01'], ['Checkliste', 'F42', 'Erledigt']);
    expect(reading.checkliste?.schritte[0]?.status).toBe('offen');
    expect(reading.zaehlung).toEqual({ gelesen: 68, uebernommen: 67, gemeldet: 1 });
    expect(reading.findings[0]?.message).toContain('Zeilen 4 und 42');
  });

  it('gives weeks without a year the year nearest to the Stand, else to the Stichtag', () => {
    const cells: [string, string, Cell][] = [['Checkliste', 'H4', 'KW 50']];
    expect(changed(...cells, ['Stammdaten', 'B12', '15.12.2025']).checkliste?.schritte[0]?.frist).toBe(
      '2025-W50',
    );
    expect(changed(...cells, ['Stammdaten', 'B12', null]).checkliste?.schritte[0]?.frist).toBe('2026-W50');
  });

  it('treats a cell that cannot be read as empty and a status as offen', () => {
    const reading = changed(['Checkliste', 'H4', 'bald'], ['Checkliste', 'F5', 'Rücksprache']);
    expect(reading.checkliste?.schritte[0]?.frist).toBeNull();
    expect(reading.checkliste?.schritte[1]?.status).toBe('offen');
  });

  it('reports a number in the column Steuerungsindikator as nothing and lets the catalogue decide', () => {
    expect(
      changed(['Checkliste', 'D4', 'x'], ['Checkliste', 'D5', '*'], ['Checkliste', 'D6', 'ja']).findings,
    ).toEqual([]);
  });

  it('reads the Kennung of the cell before that of the document property', () => {
    expect(changed(['Stammdaten', 'B3', 'sh-aaaaao']).checkliste?.stammdaten.kennung).toBe('SH-AAAAA0');
    expect(changed(['Stammdaten', 'B3', null]).checkliste?.stammdaten.kennung).toBe('SH-7K3F9Q');
  });

  it('says how many cells a reader left out', () => {
    const { sheets, ...rest } = basisGrid();
    const reading = readGrid({
      ...rest,
      sheets: sheets.map((s) => (s.name === 'Checkliste' ? { ...s, outside: 3 } : s)),
    });
    expect(codes(reading)).toEqual(['zelle-ausserhalb']);
  });
});

describe('what cannot be used', () => {
  it('makes no Checkliste of a sheet without Status', () => {
    const reading = changed(['Checkliste', 'F3', 'Statsu']);
    expect(reading.checkliste).toBeNull();
    expect(reading.findings[0]?.message).toContain('„Statsu“');
  });

  it('makes no Checkliste where the sheet is gone', () => {
    const reading = readGrid(changedGrid([], ['Checkliste']));
    expect([reading.checkliste, codes(reading)]).toEqual([null, ['blatt-fehlt']]);
  });

  it('still reads the rows where Stammdaten is gone', () => {
    const reading = readGrid(changedGrid([], ['Stammdaten']));
    expect(reading.checkliste?.schritte).toHaveLength(38);
    expect(codes(reading)).toEqual(['blatt-fehlt', 'stand-fehlt', 'land-fehlt', 'umsetzungsprojekt-fehlt']);
  });

  it('counts the checkpoints as offen where their sheet is gone', () => {
    const reading = readGrid(changedGrid([], ['Umsetzungscheckliste']));
    expect(codes(reading)).toEqual(['blatt-fehlt']);
    expect(reading.checkliste?.checkpoints.every(({ status }) => status === 'offen')).toBe(true);
    expect(placeOfRow(reading.places, 'U1-01')).toBe(null);
  });

  it('takes no overview for a Checkliste', () => {
    const rows: Cell[][] = [
      ['Land', 'Nr.', 'Arbeitsschritt', 'Status'],
      ...schritte.map(({ id, label }): Cell[] => ['HE', id, label, 'Erledigt']),
    ];
    const reading = readGrid({
      sheets: [
        { name: 'Indikatoren', rows },
        { name: 'Datengrundlage', rows: [] },
      ],
    });
    expect([reading.checkliste, codes(reading)]).toEqual([null, ['vorlage-fremd']]);
    expect(reading.findings[0]?.message).toContain('Übersicht');
  });

  it('names the sheet whose name comes nearest', () => {
    const { sheets, ...rest } = basisGrid();
    const reading = readGrid({
      ...rest,
      sheets: sheets.map((s) => (s.name === 'Zeitplan' ? { ...s, name: 'Zeitplanung' } : s)),
    });
    expect(reading.findings[0]?.message).toContain('„Zeitplanung“');
  });
});

describe('any cell at all', () => {
  const cells: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'KW 12',
      'K1-01',
      'Status',
      'Land',
      'fertig',
      'Noch offen',
      '22.03.2027',
      schritte[3]?.label ?? '',
    ),
    fc.double(),
    fc.boolean(),
    fc.constant({ tag: '2027-03-22' } as const),
    fc.constant({ fehler: '#REF!' }),
    fc.constant({ formelOhneErgebnis: true } as const),
  );
  const changes = fc.array(
    fc.record({
      sheet: fc.constantFrom('Stammdaten', 'Checkliste', 'Umsetzungscheckliste', 'Statusbericht', 'Listen'),
      cell: fc.tuple(fc.nat(50), fc.nat(12)).map(([row, column]) => toA1(row, column)),
      value: cells,
    }),
    { maxLength: 30 },
  );

  it('never throws, and rows read are rows accepted and rows reported', () => {
    fc.assert(
      fc.property(changes, (aendern) => {
        const { zaehlung, checkliste } = readGrid(changedGrid(aendern));
        expect(zaehlung.gelesen).toBe(zaehlung.uebernommen + zaehlung.gemeldet);
        if (checkliste) expect([checkliste.schritte.length, checkliste.checkpoints.length]).toEqual([38, 29]);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on a workbook that is not ours', () => {
    const sheet = fc.record({
      name: fc.string(),
      rows: fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
        const grid: Grid = makeGrid({ sheets });
        expect(read(grid, { stichtag }).findings.length).toBeGreaterThan(0);
      }),
    );
  });
});
