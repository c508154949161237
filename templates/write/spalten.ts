import { checklisteSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { columnLetters } from '../sheets/grid.ts';

/** Letter of a column of `Checkliste`. */
export function checklisteSpalte(key: (typeof checklisteSpalten)[number]['key']): string {
  return columnLetters(checklisteSpalten.findIndex((column) => column.key === key));
}

/** Letter of a column of `Umsetzungscheckliste`. */
export function umsetzungSpalte(key: (typeof umsetzungSpalten)[number]['key']): string {
  return columnLetters(umsetzungSpalten.findIndex((column) => column.key === key));
}

/** Row, counted from 1, of the first step or checkpoint in its sheet. */
export const ersteZeile = 2;
