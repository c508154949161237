/** What a field is called on the sheets. */
import { feldLabel } from '#templates/sync/feldBezeichnung.ts';
import { data } from './data.ts';

/** What `id` stands for: `K1-04 Leistungszuschnitt`, `Stammdaten`, `OZG-Leistung 2`, `Statusbericht`. */
export function ownerName(id: string): string {
  if (id === 'stammdaten') return 'Stammdaten';
  if (id === 'bericht') return 'Statusbericht';
  if (id.startsWith('leistung.')) return `OZG-Leistung ${Number(id.slice('leistung.'.length)) + 1}`;
  return `${id} ${data.zeilen[id] ?? ''}`.trim();
}

/** The header of the column or the label of the field, `Frist`. */
export function fieldName(id: string, feld: string): string {
  return feldLabel({ id, feld });
}
