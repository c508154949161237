import { describe, expect, it } from 'vitest';
import type { Tag } from '#templates/kalender/tage.ts';
import { read } from '#templates/read/read.ts';
import { stammdatenFelder } from '#templates/sheets/fields.ts';
import { type Aenderung, changedGrid, makeGrid } from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22' as Tag;

/** The basis with changed cells and merged areas on its Checkliste, whose first step stands in row 4. */
function readMerged(
  aendern: readonly Omit<Aenderung, 'sheet'>[],
  merged: readonly string[],
  sheet = 'Checkliste',
) {
  const grid = changedGrid(aendern.map((one) => ({ ...one, sheet })));
  const sheets = grid.sheets.map((one) => (one.name === sheet ? { ...one, merged } : one));
  return read(makeGrid({ ...grid, sheets }), { stichtag });
}

describe('a merged area', () => {
  it('holds person, status, week and day for every row it covers', () => {
    const { checkliste, findings } = readMerged(
      [
        { cell: 'E4', value: 'Referat 3' },
        { cell: 'F4', value: 'Erledigt' },
        { cell: 'F5', value: null },
        { cell: 'F6', value: null },
        { cell: 'H4', value: 'KW 12/2027' },
        { cell: 'J4', value: { tag: '2027-03-01' as Tag } },
      ],
      ['E4:E6', 'F4:F6', 'H4:H6', 'J4:J6'],
    );
    for (const schritt of checkliste?.schritte.slice(0, 3) ?? [])
      expect(schritt).toMatchObject({
        verantwortliche: 'Referat 3',
        status: 'erledigt',
        frist: '2027-W12',
        erledigt: '2027-03-01',
      });
    expect(checkliste?.schritte[3]).toMatchObject({ verantwortliche: null, status: 'offen', frist: null });
    expect(findings.map(({ code }) => code)).toEqual(Array(4).fill('zellen-verbunden'));
  });

  it('holds across columns for the first only', () => {
    const { checkliste } = readMerged([{ cell: 'H4', value: 'KW 12/2027' }], ['H4:I5']);
    expect(checkliste?.schritte.slice(0, 2)).toMatchObject([
      { frist: '2027-W12', begonnen: null },
      { frist: '2027-W12', begonnen: null },
    ]);
  });

  it('has its findings and repairs where its value stands', () => {
    const { findings, places } = readMerged(
      [
        { cell: 'F4', value: 'Erledgt' },
        { cell: 'F5', value: null },
      ],
      ['F4:F5'],
    );
    const unbekannt = findings.filter(({ code }) => code === 'status-unbekannt');
    expect(unbekannt.map(({ cell, id }) => [cell, id])).toEqual([
      ['F4', 'K1-01'],
      ['F4', 'K1-02'],
    ]);
    expect(places['K1-02.status']).toEqual({ sheet: 'Checkliste', cell: 'F4' });
  });

  it('counts neither in the header nor for Nr. and label, and empty it says nothing', () => {
    const { checkliste, findings } = readMerged(
      [],
      ['F3:F4', 'A4:A5', 'C5:C6', 'E4:E9', 'F99:F98', 'kein Bereich'],
    );
    expect(findings).toEqual([]);
    expect(checkliste?.schritte.map(({ status }) => status)).toEqual(Array(38).fill('offen'));
  });

  it('holds for the OZG-Leistungen, too', () => {
    const zeile = stammdatenFelder.length + 6;
    const { checkliste } = readMerged(
      [
        { cell: `F${zeile}`, value: 'Direktdigitalisierung' },
        { cell: `A${zeile + 1}`, value: '10293' },
      ],
      [`F${zeile}:F${zeile + 1}`],
      'Stammdaten',
    );
    expect(checkliste?.stammdaten.leistungen.map(({ vorgehensmodell }) => vorgehensmodell)).toEqual([
      'Direktdigitalisierung',
      'Direktdigitalisierung',
    ]);
  });
});
