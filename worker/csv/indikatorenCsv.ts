import type { Checkliste } from '#templates/model/checkliste.ts';
import { csvBom, csvLine } from './csv.ts';
import {
  type IndikatorSpalte,
  type IndikatorZeile,
  indikatorSpalten,
  indikatorZeilen,
} from './indikatorenListe.ts';

/** BOM and header of the list that `indikatorenLines` goes on with. */
export const indikatorenKopf: string = csvBom + csvLine(indikatorSpalten.map(({ header }) => header));

/** The lines of one workbook. */
export function indikatorenLines(checkliste: Checkliste): string {
  return indikatorZeilen(checkliste)
    .map((zeile) => csvLine(indikatorSpalten.map((spalte) => csvWert(spalte, zeile))))
    .join('');
}

/**
 * A LeiKa-Schlüssel stands in its parts: a spreadsheet that opens the list takes 14 digits in a row for a number, shows
 * 9.9E+13 and saves that. Blanks keep it a text in every program.
 */
function csvWert({ art, value }: IndikatorSpalte, zeile: IndikatorZeile): string | null {
  const wert = value(zeile);
  return art === 'leika' && wert !== null
    ? wert.replace(/^(\d\d)(\d{3})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4 $5')
    : wert;
}
