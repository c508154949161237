import { cell } from '../sheets/cell.ts';
import { columnLetters } from '../sheets/grid.ts';
import type { RowPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';

/** What the rows of a matrix ask for, told below it on a page of its own. */
export interface Erlaeuterungen {
  readonly titel: string;
  /** Under the legend of the matrix: where its cells lead. */
  readonly wegweiser: string;
  /** Headers of the texts. */
  readonly spalten: readonly [links: string, rechts: string];
  readonly zeilen: readonly Erlaeuterung[];
}

export interface Erlaeuterung {
  /** Of the row in the matrix. */
  readonly id: string;
  readonly label: string;
  readonly texte: readonly [links: string, rechts: string];
}

/** Nr. and label stand in the first two columns of the matrix, the texts run over the others. */
const ersteTextSpalte = 2;
/** Part of the others that the left text takes. */
const links = 0.4;

/** Rows and merges of the texts; `row` is the row (from 1) of their title. */
export function erlaeuterungsZeilen(
  { titel, spalten, zeilen }: Erlaeuterungen,
  widths: readonly number[],
  row: number,
): { readonly rows: readonly RowPlan[]; readonly merges: readonly string[] } {
  const rechts = rechteSpalte(widths);
  const breite = (von: number, bis: number) => widths.slice(von, bis).reduce((sum, width) => sum + width, 0);
  const spans = {
    [ersteTextSpalte]: breite(ersteTextSpalte, rechts),
    [rechts]: breite(rechts, widths.length),
  };
  const zeile = (werte: readonly [string, string, string, string], kopf: boolean): RowPlan => {
    const style = kopf ? 'header' : 'cellTop';
    const cells = Array.from(widths, () => cell(null, style));
    cells[0] = cell(werte[0], kopf ? 'headerCenter' : 'matrixNr');
    cells[1] = cell(werte[1], kopf ? 'header' : 'cellBold');
    cells[ersteTextSpalte] = cell(werte[2], style);
    cells[rechts] = cell(werte[3], style);
    return fittedRow(cells, widths, { spans, least: 22 });
  };
  const tabelle = [
    zeile(['Nr.', 'Steuerungsindikator', ...spalten], true),
    ...zeilen.map(({ id, label, texte }) => zeile([id, label, ...texte], false)),
  ];
  const letzte = columnLetters(widths.length - 1);
  return {
    rows: [{ height: 24, cells: [cell(titel, 'subtitle')] }, ...tabelle],
    merges: [
      `A${row}:${letzte}${row}`,
      ...tabelle.flatMap((_, index) => {
        const hier = row + 1 + index;
        return [
          `${columnLetters(ersteTextSpalte)}${hier}:${columnLetters(rechts - 1)}${hier}`,
          `${columnLetters(rechts)}${hier}:${letzte}${hier}`,
        ];
      }),
    ],
  };
}

/** Where the right text begins. */
function rechteSpalte(widths: readonly number[]): number {
  const ganz = widths.slice(ersteTextSpalte).reduce((sum, width) => sum + width, 0);
  let bis = 0;
  for (let column = ersteTextSpalte; column < widths.length - 1; column++) {
    bis += widths[column] ?? 0;
    if (bis >= links * ganz) return column + 1;
  }
  return widths.length - 1;
}
