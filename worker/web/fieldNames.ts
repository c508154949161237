/** What a field is called on the sheets. */
import { leistungSpalten, umsetzungSpalten } from '#templates/workbook/columns.ts';
import { berichtFelder, stammdatenFelder } from '#templates/workbook/fields.ts';
import { data } from './data.ts';

const headers = new Map<string, string>([
  ...umsetzungSpalten.map(({ key, header }) => [key, header] as const),
  ...stammdatenFelder.map(({ key, label }) => [`stammdaten.${key}`, label] as const),
  ...leistungSpalten.map(({ key, header }) => [`leistung.${key}`, header] as const),
  ...berichtFelder.map(({ key, label }) => [`bericht.${key}`, label] as const),
  ['leistung.leistung', 'ganze Zeile'],
]);

/** What `id` stands for: `K1-04 Leistungszuschnitt`, `Stammdaten`, `OZG-Leistung 2`, `Statusbericht`. */
export function ownerName(id: string): string {
  if (id === 'stammdaten') return 'Stammdaten';
  if (id === 'bericht') return 'Statusbericht';
  if (id.startsWith('leistung.')) return `OZG-Leistung ${Number(id.slice('leistung.'.length)) + 1}`;
  return `${id} ${data.zeilen[id] ?? ''}`.trim();
}

/** The header of the column or the label of the field, `Frist`. */
export function fieldName(id: string, feld: string): string {
  const sheet = id.split('.')[0] ?? id;
  return headers.get(`${sheet}.${feld}`) ?? headers.get(feld) ?? feld;
}
