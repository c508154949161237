import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusEintrag, verbindlichkeitListe } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { isOverdue } from '#templates/figures/faelligkeit.ts';
import { showWoche } from '#templates/kalender/anzeigen.ts';
import { addTage } from '#templates/kalender/tage.ts';
import { addWochen, montag } from '#templates/kalender/wochen.ts';
import { statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import type { CellPlan } from '#templates/sheets/plan.ts';
import { isOpenFormula } from '#templates/write/isOpenFormula.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { isImpossibleFormula, isPastFormula, montagFormula } from '#templates/write/wochenFormula.ts';
import { evaluator, type Value } from './evaluateFormula.ts';

/** What a formula gives beside the values of A1, B1 and C1. */
function evaluate(formula: string, values: readonly Cell[], heute: `${number}-${number}-${number}`): Value {
  const cell: CellPlan = { value: null, style: 'cell', formula };
  const row = { height: null, cells: [...values.map((value) => ({ value, style: 'cell' }) as const), cell] };
  const plan = planWorkbook(newCheckliste());
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, rows: [row] }));
  return evaluator({ ...plan, sheets }, heute)('Checkliste', cell);
}

const heute = '2027-03-22';

describe('the colour of an overdue Frist', () => {
  const woche = fc.integer({ min: -60, max: 60 }).map((n) => addWochen('2027-W12', n));
  const row = fc.record({
    status: fc.constantFrom(...statusIds),
    verbindlichkeit: fc.constantFrom(null, ...verbindlichkeiten),
    frist: woche,
  });

  it('answers as the rules do, for every status and Verbindlichkeit, week or day', () => {
    const formula = isPastFormula('C1', isOpenFormula('A1', 'B1'));
    fc.assert(
      fc.property(row, fc.option(fc.integer({ min: 0, max: 6 })), (zeile, tag) => {
        const verbindlichkeit = verbindlichkeitListe.find(({ id }) => id === zeile.verbindlichkeit)?.label;
        const frist = tag === null ? showWoche(zeile.frist) : { tag: addTage(montag(zeile.frist), tag) };
        const cells = [statusEintrag(zeile.status).label, verbindlichkeit ?? null, frist];
        expect(evaluate(formula, cells, heute)).toBe(isOverdue(zeile, heute));
      }),
      { numRuns: 60 },
    );
  });

  it.each([null, '', 'Tbd', 'KW XX', 'bald'])('is not given to %s', (frist) => {
    expect(evaluate(isPastFormula('C1', isOpenFormula('A1')), ['Noch offen', null, frist], heute)).toBe(
      false,
    );
  });
});

describe('a week that its year does not have', () => {
  const impossible = ['KW 53/2027', 'KW 0/2027', 'KW 54/2026', 'KW 99/2027', 'KW 53/27'];

  it.each(impossible)('has no Monday, so nothing is drawn: %s', (text) => {
    expect(evaluate(montagFormula('A1'), [text], heute)).toBe('');
  });

  it.each(impossible)('is marked in its cell: %s', (text) => {
    expect(evaluate(isImpossibleFormula('A1'), [text], heute)).toBe(true);
  });

  it.each(['KW 53/2026', 'KW 1/2027', 'kw5/27', 'KW 52/2027', 'Tbd', null, { tag: '2027-03-22' }] as const)(
    'is not what %j is',
    (value) => {
      expect(evaluate(isImpossibleFormula('A1'), [value], heute)).toBe(false);
    },
  );

  it('is also a number that no day of a checklist has', () => {
    expect(evaluate(montagFormula('A1'), [12], heute)).toBe('');
    expect(evaluate(montagFormula('A1'), ['KW 12,5/2027'], heute)).toBe('');
  });
});
