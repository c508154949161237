import { checkpoints, schritte } from '../catalogue/catalogue.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { type CellRef, type Places, placeKey } from '../read/reading.ts';
import { anforderungenTabellen, punkteSpalten } from '../sheets/anforderungenSpalten.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '../sheets/fields.ts';
import { toA1 } from '../sheets/grid.ts';
import { placeOfName } from '../sheets/gridOfPlan.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { WorkbookPlan } from '../sheets/plan.ts';
import { ersteDienstZeile, freieZeilenAb } from './anforderungenSheet.ts';
import { ersteZeile } from './spalten.ts';
import { ersteLeistungZeile } from './stammdatenSheet.ts';

/**
 * Where each value stands in the workbook that `planWorkbook` makes of a Checkliste: what `read` would find in it, and
 * the columns that it passes over.
 */
export function plannedPlaces({ names }: Pick<WorkbookPlan, 'names'>, checkliste: Checkliste): Places {
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
  const { stammdaten, offenePunkte, anforderungen } = checkliste;
  const { registerschnittstellen, rechtsaenderungen } = anforderungen;
  const ab = freieZeilenAb(registerschnittstellen.length);
  for (const [owner, sheet, anzahl, erste, links, spalten] of [
    ['leistung', sheetNames.stammdaten, stammdaten.leistungen.length, ersteLeistungZeile, 0, leistungSpalten],
    ['punkt', sheetNames.offenePunkte, offenePunkte.length, ersteZeile, 0, punkteSpalten],
    [
      'register',
      sheetNames.anforderungen,
      registerschnittstellen.length,
      ab.register,
      1,
      anforderungenTabellen.registerschnittstellen.spalten,
    ],
    [
      'recht',
      sheetNames.anforderungen,
      rechtsaenderungen.length,
      ab.recht,
      1,
      anforderungenTabellen.rechtsaenderungen.spalten,
    ],
  ] as const)
    for (let index = 0; index < anzahl; index++)
      for (const [column, { key }] of spalten.entries())
        note(`${owner}.${index}.${key}`, sheet, erste - 1 + index, links + column);
  for (const [index, { id }] of anforderungen.basisdienste.entries())
    for (const [column, { key }] of anforderungenTabellen.basisdienste.spalten.entries())
      note(placeKey(id, key), sheetNames.anforderungen, ersteDienstZeile - 1 + index, column);
  return places;
}
