import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { carryOver } from '#templates/lift/carryOver.ts';
import { read } from '#templates/read/read.ts';
import { rowsById } from '#templates/read/rowsById.ts';
import { type Cell, type Grid, toA1 } from '#templates/sheets/grid.ts';
import { gridOfPlan, placeOfName } from '#templates/sheets/gridOfPlan.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { styles } from '#templates/sheets/styles.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { evaluator } from '../write/evaluateFormula.ts';

const heute = '2027-03-24';
const plan = planWorkbook(newCheckliste());

/** The workbook with rows at places counted from 0. */
function withRows(name: string, rows: readonly (readonly [at: number, cells: readonly Cell[]])[]): Grid {
  const grid = gridOfPlan(plan);
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) =>
      sheet.name === name
        ? { ...sheet, rows: rows.reduce((all, [at, cells]) => all.toSpliced(at, 0, cells), sheet.rows) }
        : sheet,
    ),
  };
}

function lifted(grid: Grid) {
  const reading = read(grid, { stichtag: heute });
  if (!reading.checkliste) throw new Error('no Checkliste');
  return carryOver(grid, reading, reading.checkliste, 'kommen-mit');
}

const rowsOf = ({ sheets }: WorkbookPlan, name: string) =>
  sheets
    .find((sheet) => sheet.name === name)
    ?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? [];

it.each(['Checkliste', 'Umsetzungscheckliste'])(
  'rows of one’s own keep their place in %s, in order',
  (name) => {
    const own: readonly (readonly [number, readonly Cell[]])[] = [
      [
        3,
        [
          'E1',
          null,
          'Unser Schritt',
          null,
          'Leitung',
          'Erledigt',
          null,
          'KW 9/2027',
          null,
          { tag: '2027-03-01' },
        ],
      ],
      [4, [null, null, null, null, null, null, null, null, null, null, 'nur eine Bemerkung']],
      [20, [null, null, 'Noch einer', ...Array<null>(9).fill(null), null, 'daneben']],
    ];
    const grid = withRows(name, own);
    const { plan: now, eigenes, behalten } = lifted(grid);
    expect(eigenes).toEqual([]);
    expect(behalten).toBe(9);
    for (const [at, cells] of own) expect(rowsOf(now, name)[at]?.slice(0, cells.length)).toEqual(cells);
    const sheet = now.sheets.find((one) => one.name === name);
    for (const [at] of own)
      for (const cell of sheet?.rows[at]?.cells ?? [])
        expect(cell && 'unlocked' in styles[cell.style]).toBe(true);
    // what was read before is read again, and lifting again changes nothing
    const again = read(gridOfPlan(now), { stichtag: heute });
    expect(again.checkliste).toEqual(read(grid, { stichtag: heute }).checkliste);
    expect(lifted(gridOfPlan(now)).plan).toEqual(now);
  },
);

it('rules, filter, merged cells and links follow a row of one’s own, and the sums find every step', () => {
  const { plan: now } = lifted(withRows('Checkliste', [[3, [null, null, 'Unser Schritt']]]));
  const [before, after] = [plan, now].map(({ sheets }) => sheets.find(({ name }) => name === 'Checkliste'));
  const down = (range: string) => range.replace(/\d+$/, (row) => String(Number(row) + 1));
  expect(after?.filter).toBe(down(before?.filter ?? ''));
  expect(after?.validations.map(({ range }) => range)).toEqual(
    before?.validations.map(({ range }) => down(range)),
  );
  expect(after?.formats.map(({ range }) => range)).toEqual(before?.formats.map(({ range }) => down(range)));
  expect(after?.merges).toEqual(
    before?.merges.map((range) => range.replace(/\d+/g, (row) => String(Number(row) + 1))),
  );

  const rows = rowsById(read(gridOfPlan(now), { stichtag: heute }).places, 'Checkliste');
  const links = now.sheets
    .flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => {
      const target = cell?.link === undefined ? null : placeOfName(cell.link);
      return target?.sheet === 'Checkliste' ? [toA1(target.row, 0)] : [];
    });
  expect(links.length).toBeGreaterThan(0);
  expect([...rows.values()].map((row) => toA1(row, 0))).toEqual(expect.arrayContaining(links));

  const evaluate = evaluator(now);
  const sums = now.sheets.find(({ name }) => name === 'Listen')?.rows.flatMap(({ cells }) => cells) ?? [];
  const found = sums.filter((cell) => cell?.formula?.includes('MATCH(') && typeof cell.value === 'number');
  expect(found.length).toBeGreaterThan(30);
  for (const cell of found) expect(cell && evaluate('Listen', cell)).toBe(cell?.value);
});

it('the second row of a step is none, nor are more rows than the sums look through', () => {
  const doppelt = lifted(withRows('Checkliste', [[9, ['K1-02', null, null, null, 'Vertretung']]]));
  expect(doppelt.eigenes.map(({ value }) => value)).toContain('Vertretung');
  const many = Array.from({ length: 150 }, (_, index): readonly [number, readonly Cell[]] => [
    3,
    [null, null, `eigene ${index}`],
  ]);
  const { plan: now, eigenes } = lifted(withRows('Checkliste', many));
  expect(eigenes).toHaveLength(50);
  expect(rowsOf(now, 'Checkliste').flat()).toContain('K4-09');
  expect(read(gridOfPlan(now), { stichtag: heute }).zaehlung.uebernommen).toBe(67);
});
