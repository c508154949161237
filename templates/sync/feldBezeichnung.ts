/** What a compared field is called on the sheets, and what kind of value it holds. */
import type { FeldKey } from '../model/overview.ts';
import { anforderungenTabellen } from '../sheets/anforderungenSpalten.ts';
import { type FieldKind, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '../sheets/fields.ts';
import { ganzeLeistung } from './felder.ts';

interface Bezeichnung {
  readonly label: string;
  readonly kind: FieldKind;
}

type Eintrag = [schluessel: string, bezeichnung: Bezeichnung];

// rows of both tables have the same columns, Umsetzungscheckliste has one more
const bezeichnungen: ReadonlyMap<string, Bezeichnung> = new Map<string, Bezeichnung>([
  ...umsetzungSpalten.map(({ key, header, kind }): Eintrag => [key, { label: header, kind }]),
  ...stammdatenFelder.map(({ key, label, kind }): Eintrag => [`stammdaten.${key}`, { label, kind }]),
  ...leistungSpalten.map(({ key, header, kind }): Eintrag => [`leistung.${key}`, { label: header, kind }]),
  ...berichtFelder.map(({ key, label, kind }): Eintrag => [`bericht.${key}`, { label, kind }]),
  ...anforderungenTabellen.basisdienste.spalten.map(
    ({ key, header, kind }): Eintrag => [`basisdienst.${key}`, { label: header, kind }],
  ),
  [`leistung.${ganzeLeistung}`, { label: 'ganze Zeile', kind: 'text' }],
]);

/** The header of the column or the label of the field, `Frist`. */
export function feldLabel(key: FeldKey): string {
  return find(key)?.label ?? key.feld;
}

/** What kind of value a field holds; a text where the field is unknown. */
export function feldArt(key: FeldKey): FieldKind {
  return find(key)?.kind ?? 'text';
}

/** What a field belongs to; `labelOf` gives the label of a step or checkpoint. */
export function ownerText(id: string, labelOf: (id: string) => string | undefined): string {
  if (id === 'stammdaten') return 'Stammdaten';
  if (id === 'bericht') return 'Statusbericht';
  if (id.startsWith('leistung.')) return `OZG-Leistung ${Number(id.slice('leistung.'.length)) + 1}`;
  const label = labelOf(id);
  return label === undefined ? id : `${id} ${label}`;
}

function find({ id, feld }: FeldKey): Bezeichnung | undefined {
  const owner = /^B\d+$/.test(id) ? 'basisdienst' : id.split('.')[0];
  return bezeichnungen.get(`${owner}.${feld}`) ?? bezeichnungen.get(feld);
}
