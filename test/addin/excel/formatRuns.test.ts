import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rectangles } from '../../../addin/excel/formatRuns.ts';

it('covers every cell that has a value exactly once, and no other', () => {
  const matrix = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(
        fc.array(fc.constantFrom('a', 'b', true, undefined), { minLength: columns, maxLength: columns }),
        { maxLength: 8 },
      ),
    );
  fc.assert(
    fc.property(matrix, (lines) => {
      const painted = lines.map((line) => line.map((): unknown => undefined));
      for (const { row, column, rows, columns, value } of rectangles(lines)) {
        for (let r = row; r < row + rows; r++) {
          for (let c = column; c < column + columns; c++) {
            const line = painted[r];
            expect(line?.[c]).toBe(undefined);
            if (line) line[c] = value;
          }
        }
      }
      expect(painted).toEqual(lines);
    }),
  );
});

it('joins equal rows into one rectangle', () => {
  expect(
    rectangles([
      ['a', 'a', 'b'],
      ['a', 'a', 'b'],
      ['b', 'b', 'b'],
    ]),
  ).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2, value: 'a' },
    { row: 0, column: 2, rows: 2, columns: 1, value: 'b' },
    { row: 2, column: 0, rows: 1, columns: 3, value: 'b' },
  ]);
});
