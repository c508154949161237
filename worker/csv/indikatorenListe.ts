import { schritt, statusEintrag } from '#templates/catalogue/catalogue.ts';
import { indikatorenVon } from '#templates/figures/figures.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste, Leistung, Schritt, Stammdaten } from '#templates/model/checkliste.ts';

/** A Steuerungsindikator of an OZG-Leistung. */
export interface IndikatorZeile {
  readonly stammdaten: Stammdaten;
  /** `null` where a workbook names no Leistung. */
  readonly leistung: Leistung | null;
  readonly zeile: Schritt;
}

/** What a column shows: text, or a day as it is stored. */
export interface IndikatorSpalte {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly art: 'text' | 'tag' | 'leika';
  readonly value: (zeile: IndikatorZeile) => string | Tag | null;
}

const spalte = (
  header: string,
  width: number,
  value: IndikatorSpalte['value'],
  art: IndikatorSpalte['art'] = 'text',
): IndikatorSpalte => ({ header, width, art, value });

/** The columns of the list for the OZG-Informationsplattform, as CSV and as a workbook. */
export const indikatorSpalten: readonly IndikatorSpalte[] = [
  spalte('Land', 6, ({ stammdaten }) => stammdaten.land),
  spalte('Kennung', 12, ({ stammdaten }) => stammdaten.kennung),
  spalte('Umsetzungsprojekt', 30, ({ stammdaten }) => stammdaten.umsetzungsprojekt),
  spalte('OZG-ID', 9, ({ leistung }) => leistung?.ozgId ?? null),
  spalte('OZG-Leistung', 34, ({ leistung }) => leistung?.bezeichnung ?? null),
  spalte('LeiKa-Schlüssel', 20, ({ leistung }) => leistung?.leika ?? null, 'leika'),
  spalte('Nr.', 8, ({ zeile }) => zeile.id),
  spalte('Steuerungsindikator', 40, ({ zeile }) => schritt(zeile.id).label),
  spalte('Status', 18, ({ zeile }) => statusEintrag(zeile.status).label),
  spalte('Status OZG-Informationsplattform', 18, ({ zeile }) => statusEintrag(zeile.status).ozgip),
  spalte('Begonnen am', 13, ({ zeile }) => zeile.begonnen, 'tag'),
  spalte('Erledigt am', 13, ({ zeile }) => zeile.erledigt, 'tag'),
  spalte('Nachweis', 40, ({ zeile }) => zeile.nachweis),
  spalte('Teil des MVP', 10, ({ leistung }) => jaNein(leistung?.mvp ?? null)),
  spalte(
    'Vorgehensmodell',
    26,
    ({ stammdaten, leistung }) => leistung?.vorgehensmodell ?? stammdaten.vorgehensmodell,
  ),
  spalte(
    'Nachnutzungsmodell',
    26,
    ({ stammdaten, leistung }) => leistung?.nachnutzungsmodell ?? stammdaten.nachnutzungsmodell,
  ),
];

const jaNein = (mvp: boolean | null): string | null => (mvp === null ? null : mvp ? 'ja' : 'nein');

/** A line per OZG-Leistung and Steuerungsindikator; a workbook that names no Leistung has one per Steuerungsindikator. */
export function indikatorZeilen(checkliste: Checkliste): readonly IndikatorZeile[] {
  const { stammdaten } = checkliste;
  const leistungen = stammdaten.leistungen.length === 0 ? [null] : stammdaten.leistungen;
  const indikatoren = indikatorenVon(checkliste);
  return leistungen.flatMap((leistung) => indikatoren.map((zeile) => ({ stammdaten, leistung, zeile })));
}
