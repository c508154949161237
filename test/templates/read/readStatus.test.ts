import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatus, statusListe } from '#templates/catalogue/catalogue.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { changedGrid, makeGrid } from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22';

/** What the reader makes of a status cell: the status, and the words a repair would write. */
function statusOf(value: Cell, erledigt: Cell = null) {
  const cells = [
    { sheet: 'Checkliste', cell: 'F4', value },
    { sheet: 'Checkliste', cell: 'J4', value: erledigt },
  ];
  const { checkliste, findings } = read(makeGrid(changedGrid(cells)), { stichtag });
  const found = findings.find(({ sheet, cell }) => sheet === 'Checkliste' && cell === 'F4');
  const fix = found?.fix && 'cells' in found.fix ? found.fix : null;
  return {
    status: checkliste?.schritte[0]?.status,
    code: found?.code ?? null,
    fix: fix?.cells.map((cell) => cell.value) ?? null,
    sicher: fix?.sicher ?? null,
  };
}

describe('a status in other words', () => {
  it.each<[Cell, string]>([
    ['fertig', 'erledigt'],
    ['erl.', 'erledigt'],
    ['i. B.', 'in-bearbeitung'],
    ['i.B.', 'in-bearbeitung'],
    ['in Arb.', 'in-bearbeitung'],
    ['✔ fertig', 'erledigt'],
    ['erledigt!', 'erledigt'],
    ['nicht begonnen', 'offen'],
    ['nicht erforderlich', 'entfaellt'],
    ['100 %', 'erledigt'],
    ['0%', 'offen'],
    ['80 %', 'in-bearbeitung'],
    ['99,5 %', 'in-bearbeitung'],
    [{ prozent: 1 }, 'erledigt'],
    [{ prozent: 0.8 }, 'in-bearbeitung'],
    [{ prozent: 0 }, 'offen'],
    [true, 'erledigt'],
  ])('reads %j as %s and says so', (value, status) => {
    expect(statusOf(value)).toMatchObject({ status, code: 'status-angeglichen', sicher: true });
  });

  it.each<[string, string]>([
    ['Erledikt', 'Erledigt'],
    ['erleidgt', 'Erledigt'],
    ['in Bearbeitng', 'In Bearbeitung'],
    ['Bearbeitung anstehnd', 'Bearbeitung anstehend'],
  ])('offers the word of which „%s“ is a slip', (value, label) => {
    expect(statusOf(value)).toEqual({
      status: 'offen',
      code: 'status-unbekannt',
      fix: [label],
      sicher: true,
    });
  });

  it.each<Cell>([
    'nicht erledigt',
    'noch nicht erledigt',
    'unerledigt',
    'erledigt?',
    'erledigt (?)',
    'erledigen',
    'erledige',
    'fast erledigt',
    'halb erledigt',
    'teilw. erledigt',
    'wird erledigt',
    'erledigt bis auf Anlage 3',
    'erledigt/offen',
    'zu 80 % erledigt',
    'ca. 80 %',
    '120 %',
    '☐ erledigt',
    '○ Erledigt',
    'kein Bedarf',
    'grün',
    'gelb',
    'rot',
    'Rücksprache mit dem Ministerium',
    'Erledigt, wartet aber auf die Freigabe',
    0,
    1,
    80,
    '1',
  ])('neither reads %j as a status nor offers one', (value) => {
    expect(statusOf(value)).toMatchObject({ status: 'offen', code: 'status-unbekannt', fix: null });
  });

  const zweifel = [
    'nicht',
    'noch nicht',
    'kein',
    'keine',
    'fast',
    'halb',
    'teilw.',
    'teilweise',
    'wird',
    'bis auf Reste',
    'ohne',
    '?',
    'un',
  ];
  const woerter = statusListe.flatMap(({ label, synonyme }) => [label, ...synonyme]);
  it('never reads a doubt or a denial as a status, nor repairs it into one', () => {
    const text = fc
      .tuple(
        fc.constantFrom(...woerter),
        fc.constantFrom(...zweifel),
        fc.constantFrom('', ' ', ', ', ' ('),
        fc.boolean(),
      )
      .map(([word, doubt, between, first]) =>
        first ? `${doubt}${between}${word}` : `${word}${between}${doubt}`,
      );
    fc.assert(
      fc.property(text, (value) => {
        // „nicht begonnen“ is a word of the catalogue
        fc.pre(findStatus(value) === null);
        expect(statusOf(value)).toMatchObject({ status: 'offen', fix: null });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a status with its day', () => {
  it.each<[string, string[]]>([
    ['erledigt am 3.2.2027', ['Erledigt', '03.02.2027']],
    ['Erledigt (03.02.2027)', ['Erledigt', '03.02.2027']],
    ['fertig 2027-02-03', ['Erledigt', '03.02.2027']],
    ['in Bearbeitung seit 1.2.2027', ['In Bearbeitung', '01.02.2027']],
  ])('is offered for „%s“, a cell each', (value, fix) => {
    expect(statusOf(value)).toEqual({ status: 'offen', code: 'status-unbekannt', fix, sicher: false });
  });

  it.each([
    'erledigt am 3.5.2027',
    'nicht erledigt am 3.2.2027',
    'erledigt bis 3.2.2027',
    'erledigt am 3.2.',
  ])('is not offered for „%s“', (value) => {
    expect(statusOf(value).fix).toBeNull();
  });

  it('is not offered where another day stands already', () => {
    expect(statusOf('erledigt am 3.2.2027', { tag: '2027-01-04' }).fix).toBeNull();
  });
});
