import type { CellPlan, PagePlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';

const page: PagePlan = {
  landscape: true,
  fitToWidth: 1,
  fitToHeight: 0,
  titleRows: null,
  header: 'Anna & Co. GmbH',
};

const emptySheet: Omit<SheetPlan, 'name'> = {
  hidden: false,
  tabColor: null,
  widths: [],
  rows: [],
  merges: [],
  freeze: null,
  filter: null,
  validations: [],
  formats: [],
  protected: false,
  page,
  charts: [],
};

/** A sheet with nothing but a name and what is given. */
export function sheetOf(name: string, rest: Partial<SheetPlan> = {}): SheetPlan {
  return { ...emptySheet, name, ...rest };
}

/** A plan of these sheets alone. */
export function planOf(...sheets: SheetPlan[]): WorkbookPlan {
  return { title: 'Probe', sheets, names: {}, properties: {} };
}

/** A cell with a value. */
export function cellOf(
  value: CellPlan['value'],
  style: StyleName = 'cell',
  rest: Partial<CellPlan> = {},
): CellPlan {
  return { value, style, ...rest };
}

const rowOf = (...cells: (CellPlan | null)[]) => ({ height: null, cells });

/** A workbook that uses everything a plan can say. */
export const samplePlan: WorkbookPlan = {
  title: 'OZG-Checkliste <Probe> & mehr',
  names: { ozg_land: 'Stammdaten!$B$3', ozg_stand: 'Stammdaten!$B$4' },
  properties: { OZG_Vorlagenversion: '1', OZG_Kennung: 'SH-7K3F9Q', OZG_Katalog: '<1>' },
  sheets: [
    sheetOf('Stammdaten', {
      tabColor: '0B3D66',
      widths: [30, 44],
      protected: true,
      rows: [
        { height: 24, cells: [cellOf('OZG-Checkliste', 'title'), null] },
        rowOf(cellOf('Bitte füllen Sie die hellen Felder aus.', 'muted'), cellOf(null, 'muted')),
        rowOf(cellOf('Land', 'label'), cellOf('SH', 'input')),
        rowOf(cellOf('Stand', 'label'), cellOf({ tag: '2027-03-22' }, 'inputDate')),
        rowOf(cellOf('LeiKa-Schlüssel', 'label'), cellOf('99012345678901', 'inputText')),
      ],
      merges: ['A2:B2'],
      validations: [
        {
          kind: 'list',
          range: 'B3',
          source: 'Listen!$A$2:$A$3',
          strict: false,
          title: 'Land',
          message: 'Bitte wählen Sie ein Land aus der Liste.',
        },
      ],
    }),
    sheetOf('Checkliste', {
      widths: [8, 48, 11, 22, 13],
      freeze: { rows: 1, columns: 2 },
      filter: 'A1:E4',
      protected: true,
      page: { ...page, titleRows: [1, 1] },
      rows: [
        rowOf(
          cellOf('Nr.', 'header'),
          cellOf('Arbeitsschritt', 'header'),
          cellOf('Steuerungsindikator', 'headerCenter'),
          cellOf('Status', 'header', {
            note: 'Die Auswahl „Entfällt“ verlangt eine Bemerkung.\nSie zählt dann nicht mit.',
          }),
          cellOf('Frist', 'header'),
        ),
        rowOf(
          cellOf('K1-01', 'cellLink', { link: 'Anleitung!A2', tip: 'Zur Anleitung: A02' }),
          cellOf('Umsetzungsprojekt <aufsetzen> & „planen“'),
          cellOf('★', 'cellCenter'),
          cellOf('Erledigt', 'input'),
          cellOf('KW 12/2027', 'inputWeek'),
        ),
        rowOf(
          cellOf('K1-02', 'cellLink', { link: "'Hilfe & Rat'!B7" }),
          cellOf('Zeile\nund Umbruch'),
          cellOf(null, 'cellCenter'),
          cellOf('Noch offen', 'input', { note: 'Zweite Notiz' }),
          cellOf({ tag: '2027-05-31' }, 'inputWeek'),
        ),
        rowOf(
          cellOf('Summe', 'cellBold'),
          cellOf('1 von 2', 'cell', { formula: 'COUNTIF(D2:D3,"Erledigt")&" von "&2' }),
          cellOf(0.5, 'cellPercent', { formula: 'COUNTIF(D2:D3,"Erledigt")/2' }),
          cellOf(true, 'cell', { formula: 'D2="Erledigt"' }),
          cellOf('', 'cell', { formula: 'IF(D3="Erledigt",ISOWEEKNUM(E3),"")' }),
        ),
      ],
      validations: [
        {
          kind: 'list',
          range: 'D2:D3',
          source: 'Listen!$B$2:$B$3',
          strict: true,
          title: 'Status',
          message: 'Bitte wählen Sie einen Status aus der Liste.',
        },
        {
          kind: 'custom',
          range: 'E2:E3',
          formula: 'OR(ISNUMBER(E2),LEFT(E2,2)="KW")',
          strict: false,
          title: 'Frist',
          message: 'Die Frist ist eine Kalenderwoche, zum Beispiel KW 12/2027.',
          prompt: 'Mit „KW“ davor.',
        },
      ],
      formats: [
        { range: 'D2:D3', formula: '$D2="Erledigt"', color: '0B5A26', fill: 'B7E1C4', bold: false },
        { range: 'A2:E3', formula: 'AND($D2<>"Erledigt",$E2<>"")', color: '8B0000', fill: null, bold: true },
      ],
    }),
    sheetOf('Anleitung', {
      widths: [90],
      rows: [rowOf(cellOf('Anleitung', 'title')), rowOf(cellOf('A01', 'subtitle'))],
    }),
    sheetOf('Hilfe & Rat', { rows: [rowOf(cellOf('Rat', 'text'))] }),
    sheetOf('Verlauf', {
      widths: [12, 12, 12],
      rows: [
        rowOf(cellOf('Woche', 'header'), cellOf('Ist', 'header'), cellOf('Plan', 'header')),
        rowOf(cellOf('KW 1/2027'), cellOf(3, 'cellNumber'), cellOf(4, 'cellNumber')),
        rowOf(cellOf('KW 2/2027'), cellOf(7, 'cellNumber'), cellOf(8, 'cellNumber')),
        rowOf(cellOf('KW 3/2027'), cellOf(null, 'cellNumber'), cellOf(12, 'cellNumber')),
        rowOf(cellOf('Hinweis', 'muted', { note: 'Notiz neben Diagrammen' })),
      ],
      charts: [
        {
          kind: 'line',
          title: 'Erledigte Indikatoren & Plan',
          altText: 'Linien: 3, 7 erledigt; Plan 4, 8, 12.',
          anchor: 'E2:L18',
          categories: 'Verlauf!$A$2:$A$4',
          series: [
            { name: 'Ist', values: 'Verlauf!$B$2:$B$4', color: '0B3D66' },
            { name: 'Plan', values: 'Verlauf!$C$2:$C$4', color: '6B4200' },
          ],
        },
        {
          kind: 'bar-stacked',
          title: 'Verteilung',
          altText: 'Gestapelte Balken.',
          anchor: 'E20:L34',
          categories: 'Verlauf!$A$2:$A$4',
          series: [
            { name: 'Ist', values: 'Verlauf!$B$2:$B$4', color: '0B5A26' },
            { name: 'Plan', values: 'Verlauf!$C$2:$C$4', color: 'FFE2A8' },
          ],
        },
      ],
    }),
    sheetOf('Listen', {
      hidden: true,
      rows: [
        rowOf(cellOf('Land', 'header'), cellOf('Status', 'header')),
        rowOf(cellOf('SH'), cellOf('Noch offen')),
        rowOf(cellOf('HH'), cellOf('Erledigt')),
      ],
    }),
  ],
};
