import { parseTag } from '#templates/kalender/parseTag.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { showsDay } from '#templates/sheets/showsDay.ts';
import { type ProtectedSheet, protectedAmong, whileOpen } from './protection.ts';
import { contentOf } from './writeValues.ts';

export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  /** What the cell held before. */
  readonly content: unknown;
  readonly format: string;
  /** What it holds since, as Excel has taken it. */
  readonly written: unknown;
}

/**
 * Writes repairs as a person would type them: a day becomes a date, everything else stays the text it is. Sheets are
 * opened only where a cell is locked, and protected again as they were. Two round trips.
 */
export async function writeFixes(
  context: Excel.RequestContext,
  cells: readonly FixCell[],
  date1904: boolean,
): Promise<readonly CellChange[]> {
  const ranges = cells.map((fix) => ({ fix, ...request(context, fix) }));
  await context.sync();
  const before = ranges.map(({ range }) => ({
    content: range.formulas[0]?.[0],
    format: String(range.numberFormat[0]?.[0] ?? 'General'),
  }));
  const contents = ranges.map(({ fix }, index) => {
    const format = before[index]?.format ?? 'General';
    const tag = /^\d{2}\.\d{2}\.\d{4}$/.test(fix.value) && showsDay(format) ? parseTag(fix.value) : null;
    return contentOf(tag ? { tag } : fix.value, { format }, date1904) ?? '';
  });
  const write = () => {
    ranges.forEach(({ range }, index) => {
      range.values = [[contents[index]]];
    });
  };
  await whileOpen(context, lockedSheets(ranges), write, () => {
    for (const { range } of ranges) range.load('formulas');
  });
  return ranges.map(({ fix: { sheet, cell }, range }, index) => ({
    sheet,
    cell,
    content: before[index]?.content,
    format: before[index]?.format ?? 'General',
    written: range.formulas[0]?.[0],
  }));
}

/**
 * Puts back what `writeFixes` found, in the cells that still hold what it wrote. Whether those were all; the others
 * keep what was entered since.
 */
export async function restoreCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<boolean> {
  const now = changes.map((change) => ({ change, ...request(context, change) }));
  await context.sync();
  const untouched = now.filter(({ change, range }) => range.formulas[0]?.[0] === change.written);
  await whileOpen(context, lockedSheets(untouched), () => {
    for (const { change, range } of untouched) {
      const { content, format } = change;
      const isText = typeof content === 'string' && !content.startsWith('=');
      range.formulas = [[isText ? contentOf(content, { format }, false) : content]];
    }
  });
  return untouched.length === now.length;
}

interface CellRequest {
  readonly name: string;
  readonly range: Excel.Range;
  readonly lock: Excel.FormatProtection;
  readonly protection: Excel.WorksheetProtection;
}

function request(context: Excel.RequestContext, { sheet: name, cell }: Omit<FixCell, 'value'>): CellRequest {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRange(cell).load('formulas,numberFormat');
  return {
    name,
    range,
    lock: range.format.protection.load('locked'),
    protection: sheet.protection.load('protected,options'),
  };
}

/** Protected sheets in which one of the cells is locked. */
function lockedSheets(requests: readonly CellRequest[]): readonly ProtectedSheet[] {
  const locked = requests.filter(({ lock }) => lock.locked !== false);
  return protectedAmong([...new Map(locked.map((request) => [request.name, request])).values()]);
}
