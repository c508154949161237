import { bund, laender, land } from '../catalogue/catalogue.ts';
import type { LandId } from '../checkliste.ts';
import { anwendbareVon, type MatrixStatus, matrixLegende, matrixStatus } from '../figures/matrixStatus.ts';
import type { MatrixZeile, Overview, Zaehler } from '../overview.ts';
import { columnLetters } from '../workbook/grid.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../workbook/plan.ts';
import { a4Quer, cell, emptyRow, plainSheet } from '../workbook/sheets/cell.ts';
import { fittedRow } from '../workbook/sheets/rowHeight.ts';
import type { StyleName } from '../workbook/styles.ts';
import { titleRows } from './titleRows.ts';

export interface MatrixGruppe {
  readonly titel: string;
  readonly zeilen: readonly MatrixZeile<string>[];
}

export interface MatrixOptions {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly overview: Overview;
  readonly erwartet: readonly LandId[] | null;
  /** The one Land that has a column beside the totals; all if absent. */
  readonly nur?: LandId | null;
  readonly gruppen: readonly MatrixGruppe[];
  /** Header of the label column. */
  readonly was: string;
  /** Lines below the legend. */
  readonly anhang: readonly RowPlan[];
}

const labelWidth = 46;
const landWidth = 8.6;

/** Rows × Länder: symbol and n/m in each cell, totals per row and column, a word where a Land has no workbook. */
export function matrixSheet(options: MatrixOptions): SheetPlan {
  const { name, title, overview, erwartet, gruppen, was } = options;
  const spalten = options.nur ? [options.nur] : spaltenVon(overview);
  const widths = [8, labelWidth, ...spalten.map(() => landWidth), 10];
  const top = titleRows(title, options.notes, widths);
  const fehltWort = (id: LandId) => fehlendWort(id, erwartet);

  const header: RowPlan = {
    height: 24,
    cells: [
      cell('Nr.', 'headerCenter'),
      cell(was, 'header'),
      ...spalten.map((id) => cell(id, 'matrixHead', { note: land(id).label })),
      cell('Gesamt', 'matrixHead'),
    ],
  };
  const body = gruppen.flatMap(({ titel, zeilen }) => [
    { height: 18, cells: widths.map((_, column) => cell(column === 0 ? titel : null, 'group')) },
    ...zeilen.map((zeile) =>
      fittedRow(
        [
          cell(zeile.id, 'matrixNr'),
          cell(zeile.label, 'matrixLabel'),
          ...spalten.map((id) => matrixCell(zeile.laender[id], fehltWort(id))),
          matrixCell(zeile.gesamt, ''),
        ],
        widths,
        { least: 24 },
      ),
    ),
  ]);
  const alle = gruppen.flatMap(({ zeilen }) => zeilen);
  const summe: RowPlan = {
    height: 24,
    cells: [
      cell(null, 'matrixSum'),
      cell('Gesamt', 'matrixSumLabel'),
      ...spalten.map((id) =>
        summenCell(
          alle.flatMap(({ laender: werte }) => werte[id] ?? []),
          fehltWort(id),
        ),
      ),
      summenCell(
        alle.map(({ gesamt }) => gesamt),
        '',
      ),
    ],
  };
  const headerRow = top.rows.length + 1;
  const tabelle = [...top.rows, header, ...body, summe, emptyRow];
  const darunter = [...legende(), emptyRow, ...options.anhang];
  const letter = columnLetters(widths.length - 1);
  let row = headerRow;
  const gruppenMerges = gruppen.map(({ zeilen }) => {
    row += 1;
    const merge = `A${row}:${letter}${row}`;
    row += zeilen.length;
    return merge;
  });
  return {
    ...plainSheet,
    name,
    widths,
    rows: [...tabelle, ...darunter],
    merges: [
      ...top.merges,
      ...gruppenMerges,
      ...darunter.map((_, index) => zeile(tabelle.length + index + 1, letter)),
    ],
    freeze: { rows: headerRow, columns: 2 },
    protected: false,
    page: a4Quer(title, [headerRow, headerRow], 1),
  };
}

/** Texts below the table run from the label column to the last. */
const zeile = (row: number, letter: string): string => `B${row}:${letter}${row}`;

/** All 16 Länder, and the Bund if it delivered. */
function spaltenVon(overview: Overview): readonly LandId[] {
  const mitBund = overview.laender.some((eintrag) => eintrag.land === bund.id);
  return [...laender.map(({ id }) => id), ...(mitBund ? [bund.id] : [])];
}

/** What stands for a Land without a workbook. */
export function fehlendWort(id: LandId, erwartet: readonly LandId[] | null): string {
  if (erwartet === null) return 'keine Mappe';
  return erwartet.includes(id) ? 'nicht gemeldet' : 'nicht beteiligt';
}

function matrixCell(zaehler: Zaehler | undefined, fehlt: string): CellPlan {
  if (!zaehler) return cell(fehlt, 'matrixFehlt');
  const status = matrixStatus(zaehler);
  if (status === 'entfaellt') return cell(zaehler.entfaellt === 0 ? '' : 'Entfällt', styleOf[status]);
  return cell(
    `${matrixLegende[status].symbol} ${zaehler.erledigt}/${anwendbareVon(zaehler)}`,
    styleOf[status],
  );
}

const styleOf: Readonly<Record<MatrixStatus, StyleName>> = {
  erledigt: 'matrixErledigt',
  ueberfaellig: 'matrixUeberfaellig',
  'in-arbeit': 'matrixInArbeit',
  offen: 'matrixOffen',
  entfaellt: 'matrixEntfaellt',
};

function summenCell(zeilen: readonly Zaehler[], fehlt: string): CellPlan {
  if (zeilen.length === 0) return cell(fehlt, 'matrixFehlt');
  const von = zeilen.reduce((sum, zaehler) => sum + anwendbareVon(zaehler), 0);
  const erledigt = zeilen.reduce((sum, zaehler) => sum + zaehler.erledigt, 0);
  return cell(von === 0 ? 'Entfällt' : `${erledigt}/${von}`, 'matrixSum');
}

function legende(): RowPlan[] {
  const beispiele: readonly (readonly [MatrixStatus, string])[] = [
    ['erledigt', '3/3'],
    ['ueberfaellig', '1/3'],
    ['in-arbeit', '1/3'],
    ['offen', '0/3'],
    ['entfaellt', ''],
  ];
  return [
    {
      height: 18,
      cells: [null, cell('Legende: n/m = erledigt von anwendbaren Umsetzungsprojekten', 'label')],
    },
    ...beispiele.map(([status, figur]) => ({
      height: 18,
      cells: [
        cell(figur === '' ? 'Entfällt' : `${matrixLegende[status].symbol} ${figur}`, styleOf[status]),
        cell(matrixLegende[status].bedeutung, 'legend'),
      ],
    })),
  ];
}
