import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { addTage, serialVonTag } from '#templates/kalender/tage.ts';
import { montag } from '#templates/kalender/wochen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { CellPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { isWocheFormula } from '#templates/write/wochenFormula.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';
import { evaluator, type Value } from './evaluateFormula.ts';

const cached = ({ value }: CellPlan): unknown =>
  value !== null && typeof value === 'object' && 'tag' in value ? serialVonTag(value.tag) : value;

/** Cells whose cached value is not what their formula gives, and how many formulas there are. */
function differences(plan: WorkbookPlan, expected = plan): { different: string[]; formulas: number } {
  const evaluate = evaluator(plan);
  const different: string[] = [];
  let formulas = 0;
  plan.sheets.forEach(({ name, rows }, sheet) => {
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        formulas += 1;
        const want = expected.sheets[sheet]?.rows[row]?.cells[column];
        const got = evaluate(name, cell);
        if (!want || !equal(got, cached(want))) different.push(`${name} ${row + 1}/${column}: ${got}`);
      });
    });
  });
  return { different, formulas };
}

const equal = (got: Value, want: unknown): boolean =>
  typeof got === 'number' && typeof want === 'number' ? Math.abs(got - want) < 1e-9 : got === want;

/** The same workbook with a day of its week in each Frist cell, as people type it. */
function mitTagenAlsFrist(checkliste: Checkliste): WorkbookPlan {
  const plan = planWorkbook(checkliste);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== 'Checkliste') return sheet;
      const rows = sheet.rows.map((row, index) => {
        const frist = checkliste.schritte[index - 1]?.frist;
        if (!frist) return row;
        const day = { tag: addTage(montag(frist), index % 7) };
        return {
          ...row,
          cells: row.cells.map((cell, column) => (cell && column === 7 ? { ...cell, value: day } : cell)),
        };
      });
      return { ...sheet, rows };
    }),
  };
}

describe('cached values', () => {
  it('are what the formulas compute, in a blank workbook', () => {
    const { different, formulas } = differences(planWorkbook(newCheckliste()));
    expect(different).toEqual([]);
    expect(formulas).toBeGreaterThan(38 * 78);
  });

  it('are what the formulas compute, whatever a Checkliste holds', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        expect(differences(planWorkbook(checkliste)).different).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('stay the same for a Zeitplan whose Fristen are typed as days', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        const { different } = differences(mitTagenAlsFrist(checkliste), planWorkbook(checkliste));
        // the sums repeat the cell as it was typed
        expect(different.filter((place) => !/^Listen \d+\/20:/.test(place))).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('the check of weeks', () => {
  const check = (value: CellPlan['value']): Value => {
    const formula: CellPlan = { value: null, style: 'cell', formula: isWocheFormula('A1') };
    const row = { height: null, cells: [{ value, style: 'cell' } as const, formula] };
    const plan = planWorkbook(newCheckliste());
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, rows: [row] }));
    return evaluator({ ...plan, sheets })('Checkliste', formula);
  };

  it.each(['KW 12/2027', 'kw5/2027', 'KW 53/2026', 'KW 1/2025'])('takes %s', (week) => {
    expect(check(week)).toBe(true);
  });

  it.each(['KW 53/2027', 'KW 0/2027', 'KW 54/2026', 'KW 12', 'KW 12/27', 'KW XX', 'Tbd', '22.03.2027'])(
    'stops %s',
    (week) => {
      expect(check(week)).toBe(false);
    },
  );

  it('takes a day and stops a bare number', () => {
    expect(check({ tag: '2027-03-22' })).toBe(true);
    expect(check(12)).toBe(false);
  });
});
