import type { FixCell } from '#templates/finding.ts';
import { parseTag } from '#templates/kalender.ts';
import { showsDay } from '#templates/workbook/showsDay.ts';
import { is1904, requestDateSystem } from './dateSystem.ts';
import { contentOf } from './writeValues.ts';

export interface CellBefore {
  readonly sheet: string;
  readonly cell: string;
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
}

/**
 * Writes repairs as a person would type them: a day becomes a date, everything else stays the text it is. Returns
 * what the cells held before. Two round trips.
 */
export async function writeFixes(
  context: Excel.RequestContext,
  cells: readonly FixCell[],
): Promise<readonly CellBefore[]> {
  const rangeOf = ({ sheet, cell }: FixCell) => context.workbook.worksheets.getItem(sheet).getRange(cell);
  const ranges = cells.map((fix) => ({ fix, range: rangeOf(fix).load('formulas,numberFormat') }));
  const dayOne = requestDateSystem(context.workbook);
  await context.sync();
  const before = ranges.map(({ fix: { sheet, cell }, range: { formulas, numberFormat } }) => ({
    sheet,
    cell,
    formulas,
    numberFormat,
  }));
  for (const { fix, range } of ranges) {
    const format = String(range.numberFormat[0]?.[0] ?? 'General');
    const tag = /^\d{2}\.\d{2}\.\d{4}$/.test(fix.value) && showsDay(format) ? parseTag(fix.value) : null;
    range.values = [[contentOf(tag ? { tag } : fix.value, { format }, is1904(dayOne)) ?? '']];
  }
  await context.sync();
  return before;
}

/** Puts back what `writeFixes` found. */
export async function restoreCells(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
): Promise<void> {
  for (const { sheet, cell, formulas, numberFormat } of before) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    const format = String(numberFormat[0]?.[0] ?? 'General');
    const content = formulas[0]?.[0];
    const isText = typeof content === 'string' && !content.startsWith('=');
    range.formulas = [[isText ? contentOf(content, { format }, false) : content]];
  }
  await context.sync();
}
