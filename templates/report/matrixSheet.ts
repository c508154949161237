import { bund, laender, land } from '../catalogue/catalogue.ts';
import { anwendbareVon, type MatrixStatus, matrixLegende, matrixStatus } from '../figures/matrixStatus.ts';
import type { LandId } from '../model/checkliste.ts';
import type { MatrixZeile, Overview, Zaehler } from '../model/overview.ts';
import { a4Quer, cell, emptyRow, plainSheet } from '../sheets/cell.ts';
import { columnLetters } from '../sheets/grid.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { scaleFor } from '../sheets/scale.ts';
import type { StyleName } from '../sheets/styles.ts';
import { type Erlaeuterungen, erlaeuterungsZeilen } from './erlaeuterungen.ts';
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
  /** What the rows ask for, below all else on a page of its own; the rows lead there. */
  readonly erlaeuterungen?: Erlaeuterungen;
  /** Where a cell of the matrix leads, e.g. `Indikatoren!A5`. */
  readonly ziel?: (id: string, land: LandId) => string | null;
}

const labelWidth = 46;
const landWidth = 8.6;

/** Rows × Länder: symbol and n/m in each cell, totals per row and column, a word where a Land has no workbook. */
export function matrixSheet(options: MatrixOptions): SheetPlan {
  const { name, title, overview, gruppen, erlaeuterungen } = options;
  const spalten = options.nur ? [options.nur] : spaltenVon(overview);
  const breiten = [8, labelWidth, ...spalten.map(() => landWidth), 10];
  // texts below a narrow table need room beside it
  const widths = spalten.length > 3 || !erlaeuterungen ? breiten : [...breiten, 35, 70];
  const top = titleRows(title, options.notes, widths);
  const headerRow = top.rows.length + 1;
  const hoehe = 2 + gruppen.reduce((sum, { zeilen }) => sum + 1 + zeilen.length, 0);
  const wegweiser = erlaeuterungen
    ? [{ height: 16, cells: [null, cell(erlaeuterungen.wegweiser, 'muted')] }]
    : [];
  const mitLegende = [emptyRow, ...legende(), ...wegweiser, emptyRow];
  const darunter = [...mitLegende, ...options.anhang];
  const ersteDarunter = headerRow + hoehe;
  const ersteErlaeuterung = ersteDarunter + darunter.length;
  const texte = erlaeuterungen && erlaeuterungsZeilen(erlaeuterungen, widths, ersteErlaeuterung);

  const matrix = [
    kopf(options, spalten),
    ...koerper(options, spalten, breiten, ersteErlaeuterung),
    summe(options, spalten),
  ];
  const seite1 = [...top.rows, ...matrix, ...mitLegende];
  const letzteSpalte = columnLetters(breiten.length - 1);
  let row = headerRow;
  const gruppenMerges = gruppen.map(({ zeilen }) => {
    row += 1;
    const merge = `A${row}:${letzteSpalte}${row}`;
    row += zeilen.length;
    return merge;
  });
  return {
    ...plainSheet,
    name,
    widths,
    rows: [...seite1, ...options.anhang, ...(texte?.rows ?? [])],
    merges: [
      ...top.merges,
      ...gruppenMerges,
      ...darunter.map((_, index) => zeile(ersteDarunter + index, columnLetters(widths.length - 1))),
      ...(texte?.merges ?? []),
    ],
    freeze: { rows: headerRow, columns: 2 },
    protected: false,
    page: texte
      ? {
          ...a4Quer(title, null),
          // lines about files, of which there may be many, must not make the matrix small
          scale: scaleFor(widths, seite1),
          breaks: { rows: [seite1.length], columns: [] },
        }
      : a4Quer(title, [headerRow, headerRow], 1),
  };
}

function kopf({ was }: MatrixOptions, spalten: readonly LandId[]): RowPlan {
  return {
    height: 24,
    cells: [
      cell('Nr.', 'headerCenter'),
      cell(was, 'header'),
      ...spalten.map((id) => cell(id, 'matrixHead', { note: land(id).label })),
      cell('Gesamt', 'matrixHead'),
    ],
  };
}

function koerper(
  { name, gruppen, erwartet, ziel, erlaeuterungen }: MatrixOptions,
  spalten: readonly LandId[],
  breiten: readonly number[],
  ersteErlaeuterung: number,
): RowPlan[] {
  // LibreOffice breaks no line in a linked text, so the short Nr. leads on and not the label
  const nummer = ({ id }: MatrixZeile<string>): CellPlan => {
    const index = erlaeuterungen?.zeilen.findIndex((eintrag) => eintrag.id === id) ?? -1;
    if (index < 0) return cell(id, 'matrixNr');
    // below the title and the header of the texts
    return cell(id, 'matrixNrLink', { link: `${name}!A${ersteErlaeuterung + 2 + index}` });
  };
  return gruppen.flatMap(({ titel, zeilen }) => [
    { height: 17, cells: breiten.map((_, column) => cell(column === 0 ? titel : null, 'group')) },
    ...zeilen.map((zeile) =>
      fittedRow(
        [
          nummer(zeile),
          cell(zeile.label, 'matrixLabel'),
          ...spalten.map((id) =>
            matrixCell(zeile.laender[id], fehlendWort(id, erwartet), ziel?.(zeile.id, id) ?? null),
          ),
          matrixCell(zeile.gesamt, '', null),
        ],
        breiten,
        { least: 20 },
      ),
    ),
  ]);
}

function summe({ gruppen, erwartet }: MatrixOptions, spalten: readonly LandId[]): RowPlan {
  const alle = gruppen.flatMap(({ zeilen }) => zeilen);
  return {
    height: 24,
    cells: [
      cell(null, 'matrixSum'),
      cell('Gesamt', 'matrixSumLabel'),
      ...spalten.map((id) =>
        summenCell(
          alle.flatMap(({ laender: werte }) => werte[id] ?? []),
          fehlendWort(id, erwartet),
        ),
      ),
      summenCell(
        alle.map(({ gesamt }) => gesamt),
        '',
      ),
    ],
  };
}

/** Texts below the table run from the label column to the last. */
const zeile = (row: number, letter: string): string => `B${row}:${letter}${row}`;

/** All 16 Länder, and the Bund if it delivered. */
export function spaltenVon(overview: Overview): readonly LandId[] {
  const mitBund = overview.laender.some((eintrag) => eintrag.land === bund.id);
  return [...laender.map(({ id }) => id), ...(mitBund ? [bund.id] : [])];
}

/** What stands for a Land without a workbook. */
export function fehlendWort(id: LandId, erwartet: readonly LandId[] | null): string {
  if (erwartet === null) return 'keine Meldung';
  return erwartet.includes(id) ? 'nicht gemeldet' : 'nicht beteiligt';
}

function matrixCell(zaehler: Zaehler | undefined, fehlt: string, ziel: string | null): CellPlan {
  if (!zaehler) return cell(fehlt, 'matrixFehlt');
  const more = ziel === null ? {} : { link: ziel };
  const status = matrixStatus(zaehler);
  if (status === 'entfaellt') return cell(zaehler.entfaellt === 0 ? '' : 'Entfällt', styleOf[status], more);
  return cell(
    `${matrixLegende[status].symbol} ${zaehler.erledigt}/${anwendbareVon(zaehler)}`,
    styleOf[status],
    more,
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
      height: 16,
      cells: [
        null,
        cell('Legende: 1/3 = in 1 von 3 Umsetzungsprojekten erledigt (ohne „Entfällt“)', 'label'),
      ],
    },
    ...beispiele.map(([status, figur]) => ({
      height: 16,
      cells: [
        cell(figur === '' ? 'Entfällt' : `${matrixLegende[status].symbol} ${figur}`, styleOf[status]),
        cell(matrixLegende[status].bedeutung, 'legend'),
      ],
    })),
  ];
}
