import { stammdatenFelder } from '../sheets/fields.ts';

export type StammdatenKey = (typeof stammdatenFelder)[number]['key'];

/** Row of the first field on `Stammdaten`, counted from 1. */
export const ersteFeldZeile = 4;

/** The cell of a field on `Stammdaten`, e.g. `$B$6`. */
export function stammdatenZelle(key: StammdatenKey): string {
  return `$B$${ersteFeldZeile + stammdatenFelder.findIndex((field) => field.key === key)}`;
}
