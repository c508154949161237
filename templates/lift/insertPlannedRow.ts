import { schritte } from '../catalogue/catalogue.ts';
import { fromA1, toA1 } from '../sheets/grid.ts';
import { placeOfName } from '../sheets/gridOfPlan.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, RowPlan, SheetPlan, WorkbookPlan } from '../sheets/plan.ts';
import { rechnungZelle } from '../write/zeitplanRechnung.ts';

/**
 * The plan with one row more inside the table of a sheet: what stands below moves down, with its rules, merged cells and
 * the links to it; rules that reach over the place reach over the new row. `at` counts from 0 and lies behind the first
 * row of the table, so that formulas of rules, which speak of that row, hold. Sums look rows up and need no change but
 * for the row they found.
 */
export function insertPlannedRow(plan: WorkbookPlan, name: string, at: number, row: RowPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const own = sheet.name === name ? withRow(sheet, at, row) : sheet;
    return withCellsMapped(own, (cell) => {
      if (cell.link === undefined) return cell;
      const target = placeOfName(cell.link);
      return target.sheet === name && target.row >= at
        ? { ...cell, link: `${name}!${toA1(target.row + 1, target.column)}` }
        : cell;
    });
  });
  return {
    ...plan,
    sheets: name === sheetNames.checkliste ? sheets.map((sheet) => foundBelow(sheet, at)) : sheets,
  };
}

function withRow(sheet: SheetPlan, at: number, row: RowPlan): SheetPlan {
  const grow = <T extends { readonly range: string }>(rule: T): T => ({
    ...rule,
    range: grown(rule.range, at),
  });
  const { breaks } = sheet.page;
  return {
    ...sheet,
    rows: sheet.rows.toSpliced(at, 0, row),
    merges: sheet.merges.map((range) => grown(range, at)),
    filter: sheet.filter && grown(sheet.filter, at),
    validations: sheet.validations.map(grow),
    formats: sheet.formats.map(grow),
    page: {
      ...sheet.page,
      ...(breaks && {
        breaks: { ...breaks, rows: breaks.rows.map((last) => (last > at ? last + 1 : last)) },
      }),
    },
  };
}

/** A range with a row more at `at`: below it moves, over it grows. */
function grown(range: string, at: number): string {
  return range
    .split(':')
    .map((corner) => {
      const place = fromA1(corner);
      if (!place) throw new Error(`Not a range of cells: ${range}`);
      return place.row >= at ? toA1(place.row + 1, place.column) : corner;
    })
    .join(':');
}

/** The rows of steps, as the sums have found them. */
function foundBelow(sheet: SheetPlan, at: number): SheetPlan {
  if (sheet.name !== sheetNames.listen) return sheet;
  const places = schritte.map((_, index) => placeOfName(rechnungZelle('Zeile', index)));
  const isSum = new Set(places.map(({ row, column }) => toA1(row, column)));
  return withCellsMapped(sheet, (cell, row, column) =>
    typeof cell.value === 'number' && cell.value > at && isSum.has(toA1(row, column))
      ? { ...cell, value: cell.value + 1 }
      : cell,
  );
}

function withCellsMapped(
  sheet: SheetPlan,
  change: (cell: CellPlan, row: number, column: number) => CellPlan,
): SheetPlan {
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) => cell && change(cell, index, column)),
    })),
  };
}
