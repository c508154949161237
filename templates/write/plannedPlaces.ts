import { checkpoints, schritte } from '../catalogue/catalogue.ts';
import { type CellRef, type Places, placeKey } from '../read/reading.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '../sheets/fields.ts';
import { toA1 } from '../sheets/grid.ts';
import { placeOfName } from '../sheets/gridOfPlan.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { WorkbookPlan } from '../sheets/plan.ts';
import { ersteZeile } from './spalten.ts';
import { ersteLeistungZeile } from './stammdatenSheet.ts';

/**
 * Where each value stands in the workbook that `planWorkbook` makes of a Checkliste with so many Leistungen: what
 * `read` would find in it, and the columns that it passes over.
 */
export function plannedPlaces({ names }: Pick<WorkbookPlan, 'names'>, leistungen: number): Places {
  const places: Record<string, CellRef> = {};
  const note = (key: string, sheet: string, row: number, column: number): void => {
    places[key] = { sheet, cell: toA1(row, column) };
  };
  for (const [owner, felder] of [
    ['stammdaten', stammdatenFelder],
    ['bericht', berichtFelder],
  ] as const) {
    for (const { key, name } of felder) {
      const { sheet, row, column } = placeOfName(names[name] ?? '');
      note(placeKey(owner, key), sheet, row, column);
    }
  }
  for (const [sheet, rows, columns] of [
    [sheetNames.checkliste, schritte, checklisteSpalten],
    [sheetNames.umsetzungscheckliste, checkpoints, umsetzungSpalten],
  ] as const) {
    for (const [index, { id }] of rows.entries())
      for (const [column, { key }] of columns.entries())
        note(placeKey(id, key), sheet, ersteZeile - 1 + index, column);
  }
  for (let index = 0; index < leistungen; index++)
    for (const [column, { key }] of leistungSpalten.entries())
      note(`leistung.${index}.${key}`, sheetNames.stammdaten, ersteLeistungZeile - 1 + index, column);
  return places;
}
