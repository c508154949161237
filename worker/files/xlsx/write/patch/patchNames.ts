import { columnLetters } from '#templates/sheets/grid.ts';
import type { PagePlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { parseRange, quoteSheet, showAbsolute } from '../range.ts';
import { type Parts, part } from './parts.ts';
import { escapeXml } from './xml.ts';

/** Writes all defined names: those of the plan, the hidden one each filter needs, and the rows repeated in print. */
export function patchNames(parts: Parts, { names, sheets }: WorkbookPlan): void {
  const entries = [
    ...sheets.flatMap(sheetNames),
    ...Object.entries(names).map(([name, target]) => ({
      name,
      scope: '',
      target: showAbsolute(parseRange(target)),
    })),
  ];
  if (entries.length === 0) return;
  // Excel keeps them sorted
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const xml = entries.map(
    ({ name, scope, target }) => `<definedName name="${name}"${scope}>${escapeXml(target)}</definedName>`,
  );
  const workbook = part(parts, 'xl/workbook.xml');
  parts.set(
    'xl/workbook.xml',
    workbook.replace('</sheets>', () => `</sheets><definedNames>${xml.join('')}</definedNames>`),
  );
}

function sheetNames({ name: sheet, filter, page }: SheetPlan, index: number) {
  const scope = ` localSheetId="${index}"`;
  const filterName =
    filter === null
      ? []
      : [
          {
            name: '_xlnm._FilterDatabase',
            scope: `${scope} hidden="1"`,
            target: showAbsolute({ ...parseRange(filter), sheet }),
          },
        ];
  const titles = printTitles(page).map((range) => `${quoteSheet(sheet)}!${range}`);
  if (titles.length === 0) return filterName;
  return [...filterName, { name: '_xlnm.Print_Titles', scope, target: titles.join(',') }];
}

/** Whole columns and rows, the columns first as Excel wants them. */
function printTitles({ titleColumns, titleRows }: PagePlan): string[] {
  const columns = titleColumns?.map((column) => `$${columnLetters(column - 1)}`).join(':');
  const rows = titleRows?.map((row) => `$${row}`).join(':');
  return [columns, rows].filter((range) => range !== undefined);
}
