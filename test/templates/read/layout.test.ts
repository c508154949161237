/** Layouts that people make of the template: sheets renamed, fields elsewhere, sheets of ours from an earlier check. */
import { describe, expect, it } from 'vitest';
import type { Tag } from '#templates/kalender/tage.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { basisGrid, type FixtureGrid, type FixtureSheet, makeGrid } from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22' as Tag;
const codes = ({ findings }: Reading) => findings.map(({ code }) => code);
const readOf = (grid: FixtureGrid) => read(makeGrid(grid), { stichtag });

/** The basis without defined names, its sheets changed one by one; `null` leaves one out. */
function changed(change: (sheet: FixtureSheet) => FixtureSheet | null): FixtureGrid {
  const { sheets, properties = {} } = basisGrid();
  return { sheets: sheets.flatMap((sheet) => change(sheet) ?? []), properties };
}

describe('Stammdaten under another name', () => {
  it.each(['Stammdaten SH', 'Projekt', 'Stammdaten (2)', 'Deckblatt'])('are that sheet as „%s“', (name) => {
    const reading = readOf(changed((sheet) => (sheet.name === 'Stammdaten' ? { ...sheet, name } : sheet)));
    expect(codes(reading)).toEqual([]);
    expect(reading.checkliste?.stammdaten).toMatchObject({ land: 'SH', leistungen: [{ ozgId: '10292' }] });
    expect(reading.blaetter).toContainEqual(expect.objectContaining({ key: 'stammdaten', sheet: name }));
  });

  it('are not missing where they stand above the Checkliste', () => {
    const felder = [
      ['Land', 'Hessen'],
      ['Umsetzungsprojekt', 'Elterngeld digital'],
      ['Stand', '15.03.2027'],
    ];
    const reading = readOf(
      changed((sheet) => {
        if (sheet.name === 'Stammdaten') return null;
        return sheet.name === 'Checkliste' ? { ...sheet, rows: [...felder, ...sheet.rows] } : sheet;
      }),
    );
    expect(codes(reading)).not.toContain('blatt-fehlt');
    expect(reading.checkliste?.stammdaten).toMatchObject({ land: 'HE', stand: '2027-03-15' });
  });

  it('are missing where a table only has such columns', () => {
    const zeile = ['Land', 'Themenfeld', 'Umsetzungsprojekt', 'Stand'];
    const reading = readOf(
      changed((sheet) => (sheet.name === 'Stammdaten' ? { name: 'Verteiler', rows: [zeile, zeile] } : sheet)),
    );
    expect(codes(reading)).toContain('blatt-fehlt');
  });
});

it("takes the Prüfbericht of an earlier check for ours, and a sheet of that name for a person's", () => {
  const withSheet = (title: string): FixtureGrid => {
    const { sheets, ...rest } = basisGrid();
    return { ...rest, sheets: [...sheets, { name: 'Prüfbericht', rows: [[title]] }] };
  };
  expect(codes(readOf(withSheet('Prüfbericht zum 22.03.2027')))).toEqual([]);
  expect(codes(readOf(withSheet('Unser Prüfbericht')))).toEqual(['blatt-zusaetzlich']);
});

it('does not call a list without Status a foreign sheet', () => {
  const labels = (basisGrid().sheets.find(({ name }) => name === 'Checkliste')?.rows ?? []).slice(3, 18);
  const rows = [['Aufgabe'], ...labels.map((row) => [row[2] ?? null])];
  const found = codes(readOf({ sheets: [{ name: 'Liste', rows }] }));
  expect(found).toContain('spalte-fehlt');
  expect(found).not.toContain('blatt-zusaetzlich');
});

describe('the Checkliste twice', () => {
  const twice = (name: string, first = 'Checkliste'): FixtureGrid => {
    const { sheets, ...rest } = basisGrid();
    const [checkliste] = sheets.filter((sheet) => sheet.name === 'Checkliste');
    const all = sheets.map((sheet) => (sheet === checkliste ? { ...sheet, name: first } : sheet));
    return { ...rest, sheets: checkliste ? [...all, { ...checkliste, name }] : all };
  };

  it('is said once and never as a foreign sheet', () => {
    expect(codes(readOf(twice('Checkliste (2)')))).toEqual(['checkliste-doppelt']);
    expect(codes(readOf(twice('Umsetzungscheckliste alt')))).toEqual(['checkliste-doppelt']);
  });

  it('is said of the Umsetzungscheckliste as well', () => {
    const { sheets, ...rest } = basisGrid();
    const kopien = sheets.flatMap((sheet) =>
      sheet.name === 'Umsetzungscheckliste' ? [{ ...sheet, name: 'Umsetzung alt' }] : [],
    );
    expect(readOf({ ...rest, sheets: [...sheets, ...kopien] }).findings).toMatchObject([
      { code: 'checkliste-doppelt', severity: 'warning', sheet: 'Umsetzung alt' },
    ]);
  });

  it('is an error where no sheet is named as in the template', () => {
    const { findings } = readOf(twice('neu', 'alt'));
    expect(findings).toMatchObject([{ code: 'checkliste-doppelt', severity: 'error', sheet: 'neu' }]);
  });

  it('is said of lists made by hand, too', () => {
    const liste = (name: string, status: string): FixtureSheet => ({
      name,
      rows: [['Aufgabe', 'Status'], ...labels.map((label) => [label, status])],
    });
    const labels = (basisGrid().sheets.find(({ name }) => name === 'Checkliste')?.rows ?? [])
      .slice(3, 18)
      .map((row) => String(row[2]));
    const reading = readOf({ sheets: [liste('März', 'Erledigt'), liste('Februar', 'Noch offen')] });
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'checkliste-doppelt', severity: 'error', sheet: 'Februar' }),
    );
    expect(codes(reading)).not.toContain('blatt-zusaetzlich');
  });
});
