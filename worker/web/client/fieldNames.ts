/** What a field is called on the sheets. */
import { feldLabel, ownerText } from '#templates/sync/feldBezeichnung.ts';
import { data } from './data.ts';

/** What `id` stands for: `K1-04 Leistungszuschnitt`, `Stammdaten`, `OZG-Leistung 2`, `Statusbericht`. */
export function ownerName(id: string): string {
  return ownerText(id, (zeile) => data.zeilen[zeile]);
}

/** The header of the column or the label of the field, `Frist`. */
export function fieldName(id: string, feld: string): string {
  return feldLabel({ id, feld });
}
