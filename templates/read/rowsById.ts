import { checkpoints, schritte } from '../catalogue/catalogue.ts';
import { fromA1 } from '../sheets/grid.ts';
import { type Places, placeOfRow } from './reading.ts';

/** Rows, counted from 0, of the steps and checkpoints that stand on a sheet, by id in the order of the catalogue. */
export function rowsById(places: Places, sheet: string): ReadonlyMap<string, number> {
  return new Map(
    [...schritte, ...checkpoints].flatMap(({ id }) => {
      const place = placeOfRow(places, id);
      const at = place?.sheet === sheet ? fromA1(place.cell) : null;
      return at ? [[id, at.row] as const] : [];
    }),
  );
}
