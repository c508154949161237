import { ampelListe, statusEintrag } from '../catalogue/catalogue.ts';
import type { Ampel } from '../model/checkliste.ts';
import { a4Quer, cell, emptyRow, plainSheet } from '../sheets/cell.ts';
import { berichtFelder } from '../sheets/fields.ts';
import type { Cell } from '../sheets/grid.ts';
import { columnLetters, toA1 } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, FormatPlan, RowPlan, SheetPlan, ValidationPlan } from '../sheets/plan.ts';
import { fittedRow, textHeight } from '../sheets/rowHeight.ts';
import { colors, type StyleName, styles } from '../sheets/styles.ts';
import type { BerichtArbeitspaket, Statusbericht } from './statusbericht.ts';

/** Nr., Arbeitspaket, Status Konzeption, Nächste Schritte, Status, Verantwortlich. */
const widths = [5, 31, 40, 58, 13, 36] as const;
const lastColumn = widths.length - 1;
/** Column of a labelled text's value; the label takes the two columns before it. */
const valueColumn = 2;
const valueWidth = widths.slice(valueColumn).reduce<number>((sum, width) => sum + width, 0);

type BerichtKey = (typeof berichtFelder)[number]['key'];

export interface StatusberichtSheet {
  readonly sheet: SheetPlan;
  /** Defined names of the cells a person fills, `{ ozg_bericht_ampel: "Statusbericht!$C$6" }`. */
  readonly names: Readonly<Record<string, string>>;
}

export interface StatusberichtSheetOptions {
  /**
   * In a Checkliste the texts are for a person to fill; in an output everything only shows. `ampelPruefung` is the
   * drop-down of the Ampel for a range.
   */
  readonly eingabe: { readonly ampelPruefung: (range: string) => ValidationPlan } | null;
  /** Formulas that keep figures and next steps live in a Checkliste; without them the values stand alone. */
  readonly formeln?: LebendeFormeln;
}

/** English formulas for the report's table; `schritt` counts from 0 within its Arbeitspaket. */
export interface LebendeFormeln {
  stand(arbeitspaket: number): string;
  naechsterSchritt(
    arbeitspaket: number,
    schritt: number,
  ): { label: string; status: string; verantwortlich: string };
  reportdatum(): string;
}

/** The Statusbericht as one A4 landscape page, laid out like the source's slide. */
export function statusberichtSheet(
  bericht: Statusbericht,
  options: StatusberichtSheetOptions,
): StatusberichtSheet {
  const rows: RowPlan[] = [];
  const merges: string[] = [];
  const names: Record<string, string> = {};
  const validations: ValidationPlan[] = [];
  const formats: FormatPlan[] = [];
  const merge = (row: number, from: number, to: number, lastRow = row): void => {
    merges.push(`${toA1(row, from)}:${toA1(lastRow, to)}`);
  };

  const fullRow = (text: string, style: StyleName): void => {
    merge(rows.length, 0, lastColumn);
    const height = textHeight(
      text,
      widths.reduce<number>((sum, width) => sum + width, 0),
      styles[style],
    );
    rows.push({ height, cells: [cell(text, style), ...filler(lastColumn, style)] });
  };

  const labelled = (
    label: string,
    value: Cell,
    style: StyleName,
    key: BerichtKey | null,
    formula?: string,
  ): void => {
    const row = rows.length;
    merge(row, 0, valueColumn - 1);
    merge(row, valueColumn, lastColumn);
    const height = typeof value === 'string' ? textHeight(value, valueWidth, styles[style]) : 0;
    rows.push({
      height: Math.max(key === null || key === 'ampel' ? 18 : 30, Math.min(height, 150)),
      cells: [
        cell(label, 'formLabel'),
        cell(null, 'formLabel'),
        cell(value, style, formula === undefined ? {} : { formula }),
        ...filler(lastColumn - valueColumn, style),
      ],
    });
    const field = berichtFelder.find((candidate) => candidate.key === key);
    if (field) names[field.name] = `${sheetNames.statusbericht}!$${columnLetters(valueColumn)}$${row + 1}`;
  };
  const textStyle: StyleName = options.eingabe ? 'formInput' : 'formText';

  fullRow('Statusbericht', 'title');
  fullRow(bericht.umfang, 'subtitle');
  labelled(
    'Reportdatum',
    bericht.reportdatum === null ? '' : { tag: bericht.reportdatum },
    'cellDate',
    null,
    options.formeln?.reportdatum(),
  );
  labelled('Zusammenfassung', bericht.zusammenfassung || null, textStyle, 'zusammenfassung');
  labelled('Termine', bericht.termine || null, textStyle, 'termine');
  labelled('Status', bericht.status || null, textStyle, 'status');
  const ampelRow = rows.length;
  labelled('Ampel', showAmpel(bericht, options), options.eingabe ? 'input' : 'cellBold', 'ampel');
  labelled('Begründung der Ampel', bericht.ampel.begruendung || null, textStyle, 'begruendung');
  if (!options.eingabe && bericht.ampel.vorschlag) {
    labelled('Terminampel (berechnet)', ampelWort(bericht.ampel.vorschlag), 'cell', null);
  }
  if (!options.eingabe && bericht.ampel.risiko) {
    labelled('Risikoampel (berechnet)', ampelWort(bericht.ampel.risiko), 'cell', null);
  }
  formats.push(
    ...ampelFormate(
      `${toA1(ampelRow, valueColumn)}:${toA1(ampelRow, lastColumn)}`,
      toA1(ampelRow, valueColumn),
    ),
  );
  if (options.eingabe) {
    validations.push(options.eingabe.ampelPruefung(toA1(ampelRow, valueColumn)));
  }
  rows.push(emptyRow);

  rows.push({
    height: 24,
    cells: [
      cell('Nr.', 'headerCenter'),
      cell('Arbeitspaket', 'header'),
      cell('Status Konzeption des Umsetzungsprojekts', 'header'),
      cell('Nächste Schritte', 'header'),
      cell('Status', 'header'),
      cell('Verantwortlich', 'header'),
    ],
  });
  const tableTop = rows.length;
  for (const paket of bericht.arbeitspakete) {
    const row = rows.length;
    const paketRows = arbeitspaketRows(paket, options.formeln);
    for (const column of [0, 1, 2]) merge(row, column, column, row + paketRows.length - 1);
    rows.push(...paketRows);
  }
  formats.push(...statusFormate(`${toA1(tableTop, 4)}:${toA1(rows.length - 1, 4)}`, toA1(tableTop, 4)));
  rows.push(emptyRow);

  labelled('Maßnahmen und Entscheidungsbedarfe', bericht.massnahmen || null, textStyle, 'massnahmen');
  rows.push(emptyRow);
  for (const { symbol, label, bedeutung } of ampelListe) {
    fullRow(`${symbol} ${label}: ${bedeutung}`, 'small');
  }
  fullRow(
    'Fertig, In Arbeit, Offen: Stand je Schritt. „n von m“ zählt anwendbare Arbeitsschritte, also ohne „Entfällt“.',
    'small',
  );
  fullRow('Quelle: Themenfeldarbeit OZG', 'small');

  return {
    names,
    sheet: {
      ...plainSheet,
      name: sheetNames.statusbericht,
      widths,
      rows,
      merges,
      validations,
      formats,
      protected: options.eingabe !== null,
      page: a4Quer(`Statusbericht – ${bericht.umfang}`, null, 1),
    },
  };
}

const filler = (count: number, style: StyleName): readonly CellPlan[] =>
  Array.from({ length: count }, () => cell(null, style));

/** Symbol and word of a light, e.g. `▲ Gelb`. */
export function ampelWort(ampel: Ampel): string {
  const eintrag = ampelListe.find(({ id }) => id === ampel);
  return eintrag ? `${eintrag.symbol} ${eintrag.label}` : '';
}

/** One light of one workbook, or how the lights of several distribute: "12 grün, 3 gelb, 1 rot, 2 grau". */
function showAmpel({ ampel }: Statusbericht, { eingabe }: StatusberichtSheetOptions): string | null {
  if (eingabe) return ampel.erklaert === null ? null : ampelWort(ampel.erklaert);
  if (ampel.licht !== null)
    return ampel.erklaert === null ? `${ampelWort(ampel.licht)} (Vorschlag)` : ampelWort(ampel.licht);
  return showVerteilung(ampel.verteilung);
}

/** "12 grün, 3 gelb, 1 rot, 2 grau", each with its symbol. */
export function showVerteilung(verteilung: Readonly<Record<Ampel, number>>): string {
  return ampelListe
    .map(({ id, symbol, label }) => `${symbol} ${verteilung[id]} ${label.toLowerCase()}`)
    .join(', ');
}

/** In place of the next steps of an Arbeitspaket that has none left. */
export const keinSchritt = 'Keine weiteren Schritte.';

function arbeitspaketRows(paket: BerichtArbeitspaket, formeln: LebendeFormeln | undefined): RowPlan[] {
  const zeilen = [0, 1, 2].map((nummer): RowPlan => {
    const naechster = paket.schritte[nummer];
    const formel = formeln?.naechsterSchritt(paket.nr, nummer);
    const live = (
      value: string | undefined,
      key: 'label' | 'status' | 'verantwortlich',
      style: StyleName,
    ): CellPlan => cell(value ?? (formel ? '' : null), style, formel ? { formula: formel[key] } : {});
    const label = naechster
      ? `${naechster.herkunft}${naechster.label}`
      : nummer === 0
        ? keinSchritt
        : undefined;
    return fittedRow(
      [
        cell(nummer === 0 ? paket.nr : null, 'cellCenter'),
        cell(nummer === 0 ? paket.label : null, 'cellBold'),
        cell(
          nummer === 0 ? paket.stand : null,
          'cell',
          nummer === 0 && formeln ? { formula: formeln.stand(paket.nr) } : {},
        ),
        live(label, 'label', 'cell'),
        live(naechster?.status, 'status', 'cell'),
        live(naechster?.verantwortlich, 'verantwortlich', 'cellText'),
      ],
      // The first three columns are merged over the rows and need no height of one row alone.
      [
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        widths[3],
        widths[4],
        widths[5],
      ],
      { least: formeln ? 30 : 18 },
    );
  });
  return zeilen;
}

function ampelFormate(range: string, first: string): FormatPlan[] {
  const ref = `$${first.replace(/(\d+)$/, '$$$1')}`;
  const farben: readonly (readonly [string, { color: string; fill: string }])[] = [
    ['Grün', colors.erledigt],
    ['Gelb', colors.anstehend],
    ['Rot', colors.ueberfaellig],
    ['Grau', colors.offen],
  ];
  return farben.map(([wort, { color, fill }]) => ({
    range,
    formula: `AND(ISNUMBER(SEARCH("${wort}",${ref})),NOT(ISNUMBER(SEARCH(",",${ref}))))`,
    color,
    fill,
    bold: true,
  }));
}

function statusFormate(range: string, first: string): FormatPlan[] {
  const farben = [
    ['erledigt', colors.erledigt],
    ['in-bearbeitung', colors.inBearbeitung],
    ['offen', colors.offen],
  ] as const;
  return farben.map(([status, { color, fill }]) => {
    const { bericht, symbol } = statusEintrag(status);
    return { range, formula: `${first}="${bericht}"`, color, fill, bold: false, symbol };
  });
}
