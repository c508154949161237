import type { RowPlan, SheetPlan } from './plan.ts';

/** All rows of a planned sheet, those that are made on demand behind the others. */
export function* rowsOf({ rows, longRows }: SheetPlan): Generator<RowPlan, void, undefined> {
  yield* rows;
  if (longRows) yield* longRows;
}
