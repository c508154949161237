import { schritt, statusEintrag } from '#templates/catalogue/catalogue.ts';
import { indikatorenVon } from '#templates/figures/figures.ts';
import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import { type CsvWert, csvBom, csvLine } from './csv.ts';

const header: readonly string[] = [
  'Land',
  'Kennung',
  'Umsetzungsprojekt',
  'OZG-ID',
  'OZG-Leistung',
  'LeiKa-Schlüssel',
  'Nr.',
  'Steuerungsindikator',
  'Status',
  'Status OZG-Informationsplattform',
  'Begonnen am',
  'Erledigt am',
];

/** BOM and header of the list that `indikatorenLines` goes on with. */
export const indikatorenKopf: string = csvBom + csvLine(header);

const ohneLeistung: Pick<Leistung, 'ozgId' | 'bezeichnung' | 'leika'> = {
  ozgId: null,
  bezeichnung: null,
  leika: null,
};

/**
 * A line per OZG-Leistung and Steuerungsindikator, for the OZG-Informationsplattform; a workbook that names no Leistung
 * has one line per Steuerungsindikator.
 */
export function indikatorenLines(checkliste: Checkliste): string {
  const { land, kennung, umsetzungsprojekt, leistungen } = checkliste.stammdaten;
  const indikatoren = indikatorenVon(checkliste);
  return (leistungen.length === 0 ? [ohneLeistung] : leistungen)
    .flatMap(({ ozgId, bezeichnung, leika }) =>
      indikatoren.map(({ id, status, begonnen, erledigt }) => {
        const { label, ozgip } = statusEintrag(status);
        const werte: readonly CsvWert[] = [land, kennung, umsetzungsprojekt, ozgId, bezeichnung, leika];
        return csvLine([...werte, id, schritt(id).label, label, ozgip, begonnen, erledigt]);
      }),
    )
    .join('');
}
