import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import { bundleFindings } from '#templates/validate/bundleFindings.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { sortFindings } from '#templates/validate/sortFindings.ts';
import { storable } from '#templates/validate/storable.ts';
import { excludesFile, usable } from '#templates/validate/usable.ts';
import { makeFinding, makeReading } from './makeReading.ts';

describe('sortFindings', () => {
  it('puts severity first, then sheet in tab order, row and column', () => {
    const sorted = [
      makeFinding({ severity: 'error', sheet: null, cell: null }),
      makeFinding({ severity: 'error', sheet: 'Stammdaten', cell: 'B9' }),
      makeFinding({ severity: 'error', sheet: 'Checkliste', cell: null }),
      makeFinding({ severity: 'error', sheet: 'Checkliste', cell: 'H9' }),
      makeFinding({ severity: 'error', sheet: 'Checkliste', cell: 'B10' }),
      makeFinding({ severity: 'error', sheet: 'Checkliste', cell: 'AA10' }),
      makeFinding({ severity: 'error', sheet: 'Umsetzungscheckliste', cell: 'A1' }),
      makeFinding({ severity: 'error', sheet: 'Meine Liste', cell: 'A1' }),
      makeFinding({ severity: 'warning', sheet: 'Stammdaten', cell: 'A1' }),
      makeFinding({ severity: 'info', sheet: 'Stammdaten', cell: 'A1' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortFindings(shuffled)).toEqual(sorted);
      }),
    );
  });

  it('keeps the order of findings at the same place', () => {
    const findings = ['a', 'b', 'c'].map((message) => makeFinding({ message }));
    expect(sortFindings(findings)).toEqual(findings);
  });
});

describe('headingOf', () => {
  it.each([
    [3, 5, '3 Fehler, 5 Warnungen'],
    [1, 1, '1 Fehler, 1 Warnung'],
    [0, 5, 'Keine Fehler, 5 Warnungen'],
    [0, 0, 'Keine Fehler, keine Warnungen'],
    [2, 0, '2 Fehler, keine Warnungen'],
  ])('says of %i and %i: %s', (error, warning, heading) => {
    expect(headingOf({ error, warning, info: 7 })).toBe(heading);
  });

  it('counts each severity', () => {
    const findings = (['info', 'error', 'info', 'warning'] as const).map((severity) =>
      makeFinding({ severity }),
    );
    expect(countFindings(findings)).toEqual({ error: 1, warning: 1, info: 2 });
  });
});

describe('bundleFindings', () => {
  const cells = ['H6', 'H7', 'H9', 'H10'].map((cell) => makeFinding({ cell }));
  const shown = (findings: readonly Finding[]) =>
    bundleFindings(findings).map(({ findings: { length }, summary }) => summary ?? length);

  it('makes one entry of four alike cells in a column, not of three', () => {
    expect(shown(cells)).toEqual(['4 Zellen in Spalte Frist, z. B. H6, H7, H9']);
    expect(shown(cells.slice(1))).toEqual([1, 1, 1]);
  });

  it('keeps apart what differs in code, severity, sheet or column', () => {
    const [first, second, third, fourth] = cells;
    const others: (Finding | undefined)[][] = [
      [first, second, third, fourth && { ...fourth, code: 'frist-unlesbar' }],
      [first, second, third, fourth && { ...fourth, severity: 'error' }],
      [first, second, third, fourth && { ...fourth, sheet: 'Umsetzungscheckliste' }],
      [first, second, third, fourth && { ...fourth, cell: 'G10' }],
    ];
    for (const findings of others) expect(shown(findings.flatMap((f) => f ?? []))).toEqual([1, 1, 1, 1]);
  });

  it('stands where the first of its findings stood and loses none', () => {
    const other = makeFinding({ code: 'reihenfolge', cell: 'F6' });
    const whole = makeFinding({ cell: null });
    const [first, ...rest] = cells;
    const findings = [whole, ...(first ? [first] : []), other, ...rest, whole];
    const bundles = bundleFindings(findings);
    expect(bundles.map(({ findings }) => findings.length)).toEqual([1, 4, 1, 1]);
    expect(bundles.flatMap(({ findings }) => findings)).toHaveLength(findings.length);
  });

  it('names the column after the values in it, else by its letter', () => {
    const places = { 'K1-03.erledigt': { sheet: 'Checkliste', cell: 'H6' } };
    expect(bundleFindings(cells, places)[0]?.summary).toContain('Spalte Erledigt am,');
    const strange = cells.map((finding) => ({ ...finding, sheet: 'Meine Liste' }));
    expect(bundleFindings(strange)[0]?.summary).toContain('Spalte H,');
  });
});

describe('storable', () => {
  it.each([
    ['Stammdaten', null, false],
    ['Checkliste', 'K1-03', false],
    ['Umsetzungscheckliste', 'U1-01', true],
    ['Statusbericht', null, true],
    [null, null, false],
    [null, 'K1-03', false],
    [null, 'U1-01', true],
    ['Meine Liste', 'K1-03', false],
  ])('says of an error in %s about %s: %s', (sheet, id, expected) => {
    expect(storable([makeFinding({ severity: 'error', sheet, id })], [])).toBe(expected);
    expect(storable([makeFinding({ severity: 'warning', sheet, id })], [])).toBe(true);
  });
});

describe('usable', () => {
  it('is every file whose Checkliste and Land can be told', () => {
    const errors = [makeFinding({ code: 'status-unbekannt', severity: 'error' })];
    expect(usable(makeReading({ findings: errors }))).toBe(true);
    expect(usable({ ...makeReading(), checkliste: null })).toBe(false);
    expect(usable(makeReading({ stammdaten: { land: null } }))).toBe(false);
  });

  it.each([
    'datei-unlesbar',
    'datei-verschluesselt',
    'datei-zu-gross',
    'datei-gefaehrlich',
    'vorlage-fremd',
    'land-fehlt',
    'land-unbekannt',
    'spalte-fehlt',
  ] as const)('is no file with the error %s', (code) => {
    const finding = makeFinding({ code, severity: 'error' });
    expect(usable(makeReading({ findings: [makeFinding(), finding] }))).toBe(false);
    expect(excludesFile({ ...finding, severity: 'warning' })).toBe(false);
  });
});
