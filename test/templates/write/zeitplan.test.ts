import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Schritt } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { isWocheFormula } from '#templates/write/wochenFormula.ts';
import { wochenAnzahl, zeitplanSymbol, zeitplanWerte } from '#templates/write/zeitplanWerte.ts';

function mit(first: Partial<Schritt>, stammdaten: Partial<Checkliste['stammdaten']> = {}): Checkliste {
  const base = newCheckliste();
  return {
    ...base,
    stammdaten: { ...base.stammdaten, ...stammdaten },
    schritte: base.schritte.map((zeile, index) => (index === 0 ? { ...zeile, ...first } : zeile)),
  };
}

/** The first row of the Zeitplan, its weeks as one text. */
function balken(checkliste: Checkliste): string {
  const plan = zeitplanWerte(checkliste);
  const [zeile] = plan.zeilen;
  if (!zeile) throw new Error('No row');
  return Array.from({ length: 8 }, (_, index) => zeitplanSymbol(zeile, index, plan.stand) || '.').join('');
}

describe('the first week', () => {
  it('is Projektstart', () => {
    expect(zeitplanWerte(mit({ frist: '2027-W40' }, { projektstart: '2026-W53' })).ersteWoche).toBe(
      '2026-W53',
    );
  });

  it('is earlier where a step begins before Projektstart, by half a year at most', () => {
    expect(zeitplanWerte(mit({ frist: '2026-W40' }, { projektstart: '2026-W53' })).ersteWoche).toBe(
      '2026-W40',
    );
    expect(zeitplanWerte(mit({ frist: '2006-W40' }, { projektstart: '2027-W27' })).ersteWoche).toBe(
      '2027-W01',
    );
  });

  it('is else the earliest beginning or Frist', () => {
    const checkliste = mit({ begonnen: '2027-01-03', frist: '2027-W05' }, { stand: '2026-01-01' });
    expect(zeitplanWerte(checkliste).ersteWoche).toBe('2026-W53');
  });

  it('is else the week of Stand, and none in a blank workbook', () => {
    expect(zeitplanWerte(mit({}, { stand: '2024-12-30' })).ersteWoche).toBe('2025-W01');
    expect(zeitplanWerte(newCheckliste()).ersteWoche).toBeNull();
  });
});

describe('a row', () => {
  const projektstart = '2026-W52';

  it('runs from Begonnen am to Frist, over the turn of a year with 53 weeks', () => {
    expect(
      balken(mit({ begonnen: '2026-12-31', beginnGeplant: '2026-W52', frist: '2027-W02' }, { projektstart })),
    ).toBe('.██◆....');
  });

  it('runs from Beginn geplant if nothing has begun', () => {
    expect(balken(mit({ beginnGeplant: '2026-W52', frist: '2027-W01' }, { projektstart }))).toBe('██◆.....');
  });

  it('shows only a mark at the Frist without a beginning, and at the beginning without a Frist', () => {
    expect(balken(mit({ frist: '2027-W01' }, { projektstart }))).toBe('..◆.....');
    expect(balken(mit({ beginnGeplant: '2027-W01' }, { projektstart }))).toBe('..►.....');
  });

  it('runs from the left edge if it began before the first week', () => {
    expect(balken(mit({ begonnen: '2026-01-01', frist: '2026-W29' }, { projektstart }))).toBe('███◆....');
  });

  it('marks the week of Stand where nothing else stands', () => {
    expect(balken(mit({ frist: '2026-W53' }, { projektstart, stand: '2027-01-06' }))).toBe('.◆┊.....');
    expect(balken(mit({ frist: '2027-W01' }, { projektstart, stand: '2027-01-06' }))).toBe('..◆.....');
  });

  it('goes on with the line of Stand across a bar', () => {
    const stand = '2027-01-06';
    expect(balken(mit({ begonnen: '2026-12-23', frist: '2027-W03' }, { projektstart, stand }))).toBe(
      '██┃█◆...',
    );
  });

  it('is empty for a step that does not apply', () => {
    expect(balken(mit({ status: 'entfaellt', frist: '2027-W01' }, { projektstart }))).toBe('........');
  });
});

describe('the sheet', () => {
  const plan = planWorkbook(
    mit({ frist: '2027-W01', status: 'in-bearbeitung' }, { projektstart: '2026-W52' }),
  );
  const rows = plan.sheets.find(({ name }) => name === 'Zeitplan')?.rows ?? [];
  const weeks = (row: number) => rows[row]?.cells.slice(5).map((cell) => cell?.value) ?? [];

  it('numbers its weeks over the end of the year', () => {
    expect(weeks(4)).toHaveLength(wochenAnzahl);
    expect(weeks(4).slice(0, 4)).toEqual([52, 53, 1, 2]);
    expect(weeks(3).slice(0, 4)).toEqual(['’26', '', '’27', '']);
    expect(rows[2]?.cells[0]?.value).toBe('KW 52/2026 bis KW 24/2028');
  });

  it('repeats status, beginning and Frist of each of the 38 steps', () => {
    expect(rows).toHaveLength(5 + 38);
    expect(rows[5]?.cells.slice(0, 5).map((cell) => cell?.value)).toEqual([
      'K1-01',
      'Umsetzungskoordinator:in benannt',
      'In Bearbeitung',
      '',
      'KW 1/2027',
    ]);
  });

  it('says what is missing if there is no time at all', () => {
    const blank = planWorkbook(newCheckliste()).sheets.find(({ name }) => name === 'Zeitplan');
    expect(blank?.rows[2]?.cells[0]?.value).toMatch(/^Der Zeitplan beginnt, sobald/);
  });
});

it('has a check of weeks that stays within the length Excel opens, in any row of a sheet', () => {
  expect(isWocheFormula('AA9999').length).toBeLessThanOrEqual(255);
});
