import { schritt as katalogSchritt, schritte, statusEintrag } from '../catalogue/catalogue.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import { addWochen, type Woche } from '../kalender/wochen.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { a4Quer, cell, plainSheet } from '../sheets/cell.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, FormatPlan, RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow, textHeight } from '../sheets/rowHeight.ts';
import { scaleFor } from '../sheets/scale.ts';
import { bars, colors, styles } from '../sheets/styles.ts';
import { nummerFormula, wocheTextFormula } from './wochenFormula.ts';
import { statusFormate, statusZellenFormate } from './zeilenTable.ts';
import { letzterMontag, rechnungZelle } from './zeitplanRechnung.ts';
import { symbole, wochenAnzahl, type Zeitplan, zeitplanSymbol, zeitplanWerte } from './zeitplanWerte.ts';

const vorspalten = ['Nr.', 'Arbeitsschritt', 'Status', 'Beginn', 'Frist'] as const;
const widths = [7, 45, 24, 12, 12, ...Array<number>(wochenAnzahl).fill(2.4)] as const;
/** Width of the columns before the weeks, over which the texts above run: on paper they stand on both pages. */
const davor = widths.slice(0, vorspalten.length).reduce((sum, width) => sum + width, 0);
/** On paper: half a year a page, the columns before the weeks on each, and a new page for Arbeitspaket 3. */
const seitenWochen = 26;
const obereSchritte = schritte.findIndex(({ arbeitspaket }) => arbeitspaket === 3);

/** Rows, counted from 1: title, legend, span of time, years, numbers of the weeks, steps. */
const jahrZeile = 4;
const kopfZeile = 5;
const ersteZeile = 6;

const erste = rechnungZelle('Erste Woche');
const stand = rechnungZelle('Stand');

/** `Zeitplan`: the steps over 78 calendar weeks, by formulas, so that it follows what is typed in `Checkliste`. */
export function zeitplanSheet(checkliste: Checkliste, header: string): SheetPlan {
  const plan = zeitplanWerte(checkliste);
  const { ersteWoche } = plan;
  const bis = ersteZeile + checkliste.schritte.length - 1;
  const letzte = columnLetters(widths.length - 1);
  const von = columnLetters(vorspalten.length);
  const rows: readonly RowPlan[] = [
    fittedRow([cell('Zeitplan', 'title')], widths, { least: 26 }),
    fittedRow([cell(legende, 'text')], widths, { spans: { 0: davor } }),
    { height: textHeight(ohneZeit, davor, styles.muted), cells: [zeitraum(ersteWoche)] },
    { height: 14, cells: [...vorspalten.map(() => null), ...indizes.map((index) => jahr(plan, index))] },
    {
      height: 20,
      cells: [
        ...vorspalten.map((text) => cell(text, 'header')),
        ...indizes.map((index) => wochenKopf(plan, index)),
      ],
    },
    ...checkliste.schritte.map((_, index) => zeile(checkliste, plan, index)),
  ];
  return {
    ...plainSheet,
    name: sheetNames.zeitplan,
    tabColor: '0B3D66',
    widths,
    rows,
    merges: [2, 3].map((row) => `A${row}:${columnLetters(vorspalten.length - 1)}${row}`),
    freeze: { rows: kopfZeile, columns: 2 },
    formats: [
      {
        range: `${von}${kopfZeile}:${letzte}${kopfZeile}`,
        formula: `${von}$${jahrZeile}="▼"`,
        color: colors.text,
        fill: colors.anstehend.fill,
        bold: true,
      },
      ...balkenFormate(`${von}${ersteZeile}:${letzte}${bis}`, `${von}${ersteZeile}`),
      ...statusZellenFormate(`C${ersteZeile}:C${bis}`, `$C${ersteZeile}`),
    ],
    page: {
      ...a4Quer(header, [jahrZeile, kopfZeile], 1),
      fitToWidth: wochenAnzahl / seitenWochen,
      fitToHeight: 2,
      scale: scaleFor(
        widths.slice(0, vorspalten.length + seitenWochen),
        rows.slice(0, kopfZeile + obereSchritte),
      ),
      titleColumns: [1, vorspalten.length],
      breaks: {
        rows: [kopfZeile + obereSchritte],
        columns: [1, 2].map((seite) => vorspalten.length + seite * seitenWochen),
      },
    },
  };
}

/** Absolute range of the labels of the steps from one index to another. */
export const labelBereich = (von: number, bis: number): string =>
  `${sheetNames.zeitplan}!$B$${ersteZeile + von}:$B$${ersteZeile + bis}`;

const indizes = Array.from({ length: wochenAnzahl }, (_, index) => index);

const legende = `${symbole.balken} von Begonnen am, sonst Beginn geplant, bis zur Frist   ${symbole.frist} Woche der Frist   ${symbole.beginn} Beginn ohne Frist   ${symbole.stand} Woche des Standes (oben ▼). Farbe nach Status.`;
const ohneZeit =
  'Der Zeitplan beginnt, sobald Projektstart, Stand oder eine Frist eingetragen ist. Tragen Sie Termine in der Checkliste ein, nicht hier.';

function zeitraum(ersteWoche: Woche | null): CellPlan {
  const value =
    ersteWoche === null
      ? ohneZeit
      : `${showWoche(ersteWoche)} bis ${showWoche(addWochen(ersteWoche, wochenAnzahl - 1))}`;
  return cell(value, 'muted', {
    formula: `IF(${erste}="","${ohneZeit}",${wocheTextFormula(erste)}&" bis "&${wocheTextFormula(letzterMontag)})`,
  });
}

/** Serial of a Monday shown, as a formula. */
const montagRef = (index: number) => (index === 0 ? erste : `(${erste}+${7 * index})`);

/** Above the weeks: ▼ over the week of Stand, else the year (two digits) where it begins. */
function jahr({ ersteWoche, stand: standIndex }: Zeitplan, index: number): CellPlan {
  const montag = montagRef(index);
  const beginnt = index === 0 ? 'TRUE' : `${nummerFormula(montag)}=1`;
  return cell(jahrText(ersteWoche, standIndex, index), 'weekYear', {
    formula: `IF(${erste}="","",IF(${stand}=${index},"▼",IF(${beginnt},"’"&RIGHT(YEAR(${montag}+3),2),"")))`,
  });
}

function jahrText(ersteWoche: Woche | null, standIndex: number, index: number): string {
  if (ersteWoche === null) return '';
  if (standIndex === index) return '▼';
  const woche = addWochen(ersteWoche, index);
  return index === 0 || nummer(woche) === 1 ? `’${woche.slice(2, 4)}` : '';
}

const nummer = (woche: Woche): number => Number(woche.slice(6));

function wochenKopf({ ersteWoche }: Zeitplan, index: number): CellPlan {
  return cell(ersteWoche === null ? '' : nummer(addWochen(ersteWoche, index)), 'weekHead', {
    formula: `IF(${erste}="","",${nummerFormula(montagRef(index))})`,
  });
}

function zeile(checkliste: Checkliste, plan: Zeitplan, index: number): RowPlan {
  const schritt = checkliste.schritte[index];
  const werte = plan.zeilen[index];
  if (!schritt || !werte) throw new Error(`No Arbeitsschritt with index ${index}`);
  const eintrag = katalogSchritt(schritt.id);
  const woche = (name: 'Beginn, Montag' | 'Frist, Montag', value: Woche | null) => {
    const montag = rechnungZelle(name, index);
    return cell(value === null ? '' : showWoche(value), 'cell', {
      formula: `IF(${montag}="","",${wocheTextFormula(montag)})`,
    });
  };
  return fittedRow(
    [
      cell(schritt.id, 'cell'),
      cell(eintrag.label, eintrag.steuerungsindikator ? 'cellBold' : 'cell'),
      cell(statusEintrag(schritt.status).label, 'cell', { formula: rechnungZelle('Status', index) }),
      woche('Beginn, Montag', werte.beginn),
      woche('Frist, Montag', werte.frist),
      ...indizes.map((week) =>
        cell(zeitplanSymbol(werte, week, plan.stand), 'weekCell', { formula: symbolFormula(index, week) }),
      ),
    ],
    widths,
    { least: 15 },
  );
}

/** The formula behind `zeitplanSymbol`. */
function symbolFormula(index: number, week: number): string {
  const von = rechnungZelle('von', index);
  const bis = rechnungZelle('bis', index);
  const balken = `AND(${von}<=${week},${week}<${bis})`;
  const imBalken = `IF(${stand}=${week},"${symbole.standImBalken}","${symbole.balken}")`;
  return `IF(${bis}=${week},"${symbole.frist}",IF(${balken},${imBalken},IF(${von}=${week},"${symbole.beginn}",IF(${stand}=${week},"${symbole.stand}",""))))`;
}

/** Bars and marks in the colour of the status, then the week of Stand: each cell has one true rule at most. */
function balkenFormate(range: string, first: string): readonly FormatPlan[] {
  const ist = (symbol: string) => `${first}="${symbol}"`;
  return [
    ...balkenFarben.map(([id, fill, linie]): FormatPlan => {
      const status = `$C${ersteZeile}="${statusEintrag(id).label}"`;
      return {
        range,
        formula: `AND(${status},${ist(symbole.standImBalken)})`,
        color: linie,
        fill,
        bold: true,
      };
    }),
    ...balkenFarben.map(([id, fill]): FormatPlan => {
      const status = `$C${ersteZeile}="${statusEintrag(id).label}"`;
      return { range, formula: `AND(${status},${ist(symbole.balken)})`, color: fill, fill, bold: false };
    }),
    ...statusFormate(range, `$C${ersteZeile}`, `OR(${ist(symbole.frist)},${ist(symbole.beginn)})`),
    { range, formula: ist(symbole.stand), color: colors.text, fill: colors.anstehend.fill, bold: true },
  ];
}

/** Colour of a bar by status, and of the line of Stand across it. */
const balkenFarben = [
  ['erledigt', bars.erledigt, 'FFFFFF'],
  ['in-bearbeitung', bars.inBearbeitung, colors.text],
  ['anstehend', bars.anstehend, colors.text],
  ['offen', bars.offen, colors.text],
] as const;
