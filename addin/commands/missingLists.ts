import { fromA1 } from '#templates/workbook/grid.ts';
import { gridOfPlan } from '#templates/workbook/gridOfPlan.ts';
import { newCheckliste } from '#templates/workbook/new.ts';
import type { ValidationPlan } from '#templates/workbook/plan.ts';
import { read } from '#templates/workbook/read.ts';
import type { Reading } from '#templates/workbook/reading.ts';
import { planWorkbook } from '#templates/workbook/write.ts';

/**
 * The drop-downs of a sheet for the cells where its values stand now: each field has the list that it has in the
 * Vorlage, wherever rows and columns went since.
 */
export function missingLists(sheet: string, { places }: Reading): readonly ValidationPlan[] {
  const plan = planWorkbook(newCheckliste());
  const original = read(gridOfPlan(plan), { stichtag: '2000-01-03' }).places;
  const lists =
    plan.sheets.find(({ name }) => name === sheet)?.validations.filter(({ kind }) => kind === 'list') ?? [];
  return Object.entries(places).flatMap(([key, at]) => {
    const planned = original[key];
    if (at.sheet !== sheet || planned?.sheet !== sheet) return [];
    const list = lists.find(({ range }) => covers(range, planned.cell));
    return list ? [{ ...list, range: at.cell }] : [];
  });
}

function covers(range: string, cell: string): boolean {
  const [first = '', last = first] = range.split(':');
  const [from, to, at] = [fromA1(first), fromA1(last), fromA1(cell)];
  if (!from || !to || !at) return false;
  return at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column;
}
