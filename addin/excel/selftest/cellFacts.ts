import { serialVonTag } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import { linkTip } from '#templates/sheets/linkTip.ts';
import type { CellPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { numberFormatOf } from '../writeValues.ts';
import type { Fact, LaterFacts } from './facts.ts';

/** Values, formulas with their results, number formats and links of all planned cells. */
export function cellFacts(sheet: Excel.Worksheet, { name, rows }: SheetPlan, date1904: boolean): LaterFacts {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const range = sheet.getRangeByIndexes(0, 0, rows.length, columns).load('values,formulas,numberFormat');
  const planned = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [{ cell, row, column }] : [])),
  );
  const links = planned
    .filter(({ cell }) => cell.link !== undefined)
    .map((place) => ({ ...place, range: sheet.getCell(place.row, place.column).load('hyperlink') }));
  const ort = (row: number, column: number) => `${name}!${columnLetters(column)}${row + 1}`;
  return () => [
    ...planned.flatMap(({ cell, row, column }): Fact[] => {
      const value: unknown = range.values[row]?.[column];
      const formula: unknown = range.formulas[row]?.[column];
      const at = ort(row, column);
      const format = numberFormatOf(cell);
      return [
        ...contentFacts(cell, { value, formula, at, date1904 }),
        ...(format === null
          ? []
          : [{ art: 'Zahlenformat', ort: at, soll: format, ist: range.numberFormat[row]?.[column] }]),
      ];
    }),
    ...links.flatMap(({ cell, row, column, range: { hyperlink } }) => [
      {
        art: 'Ziel eines Verweises',
        ort: ort(row, column),
        soll: cell.link,
        ist: hyperlink?.documentReference,
      },
      { art: 'Text an einem Verweis', ort: ort(row, column), soll: linkTip(cell), ist: hyperlink?.screenTip },
    ]),
  ];
}

interface Found {
  readonly value: unknown;
  readonly formula: unknown;
  readonly at: string;
  readonly date1904: boolean;
}

function contentFacts(cell: CellPlan, { value, formula, at, date1904 }: Found): readonly Fact[] {
  const soll = plannedValue(cell.value, date1904);
  if (cell.formula === undefined) return [{ art: 'Wert', ort: at, soll, ist: value }];
  return [
    { art: 'Formel', ort: at, soll: `=${cell.formula}`, ist: formula },
    { art: 'Ergebnis einer Formel', ort: at, soll, ist: value },
  ];
}

function plannedValue(value: Cell, date1904: boolean): unknown {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'tag' in value ? serialVonTag(value.tag) - (date1904 ? 1462 : 0) : null;
}
