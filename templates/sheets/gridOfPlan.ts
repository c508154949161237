import { fromA1, type Grid, isComputed, type Place, toA1 } from './grid.ts';
import type { SheetPlan, WorkbookPlan } from './plan.ts';
import { rowsOf } from './rowsOf.ts';

/** The grid that reading the planned workbook would give: formulas with their cached results. */
export function gridOfPlan(plan: WorkbookPlan): Grid {
  return {
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: Array.from(rowsOf(sheet), ({ cells }) => cells.map((cell) => cell?.value ?? null)),
      protected: sheet.protected,
      lists: sheet.validations.filter(({ kind }) => kind === 'list').map(({ range }) => range),
      outside: 0,
      ...(sheet.merges.length > 0 ? { merged: sheet.merges } : {}),
      ...gerechnete(sheet),
    })),
    names: Object.fromEntries(
      Object.entries(plan.names).map(([name, target]) => [name, placeOfName(target)]),
    ),
    properties: plan.properties,
  };
}

function gerechnete(sheet: SheetPlan): { gerechnet?: readonly string[] } {
  const gerechnet: string[] = [];
  let row = 0;
  for (const { cells } of rowsOf(sheet)) {
    for (const [column, planned] of cells.entries())
      if (planned?.formula !== undefined && isComputed(planned.formula)) gerechnet.push(toA1(row, column));
    row += 1;
  }
  return gerechnet.length > 0 ? { gerechnet } : {};
}

/** The place that a defined name stands for by its text in a plan, such as `Stammdaten!$B$5`. */
export function placeOfName(target: string): Place {
  const [sheet = '', address = ''] = target.split('!');
  const place = fromA1(address);
  if (!place) throw new Error(`Not a single cell: ${target}`);
  return { sheet, ...place };
}
