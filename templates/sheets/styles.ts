/**
 * Named cell styles: one quiet look for all sheets, readable at 100 %, in grey and on paper. Colours are `RRGGBB`;
 * every text/fill pair has a contrast of at least 4.5 : 1.
 */

import { statusEintrag } from '../catalogue/catalogue.ts';
import type { Status } from '../model/checkliste.ts';

/** The one font: on every machine with Excel, and metric-compatible with LibreOffice's own, so that widths and heights hold. */
export const font = { name: 'Arial', size: 10 } as const;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; `font.size` if absent. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** A thin line on all sides; `faint` in a colour that only just shows. */
  readonly border?: 'thin' | 'faint';
  /** Number format in English notation; `@` keeps what is typed as text. */
  readonly format?: string;
  /** Input cells are unlocked: they stay free in a protected sheet. */
  readonly unlocked?: boolean;
  readonly indent?: number;
}

export const colors = {
  text: '1F1F1F',
  muted: '5A5A5A',
  line: 'BFC6CF',
  /** Lines between the weeks of a Zeitplan. */
  faint: 'E3E7EC',
  accent: '0B3D66',
  accentFill: 'E3ECF5',
  /** Every other Arbeitspaket or phase. */
  band: 'F4F7FA',
  input: 'FFFDF2',
  link: '0B4F9E',
  erledigt: { color: '0B5A26', fill: 'B7E1C4' },
  inBearbeitung: { color: '0B3D66', fill: 'CFE2F7' },
  anstehend: { color: '6B4200', fill: 'FFE2A8' },
  offen: { color: '444444', fill: 'F1F1F1' },
  entfaellt: { color: '5F5F5F', fill: 'FFFFFF' },
  ueberfaellig: { color: '8B0000', fill: 'FAD1D1' },
} as const;

/** Colour of a border. */
export const lineColor = { thin: colors.line, faint: colors.faint } as const;

/** Bars of Zeitplan and charts, by status: steps of lightness that stay apart in grey. */
export const bars = {
  erledigt: '1F6B3A',
  inBearbeitung: '6FA3D8',
  anstehend: 'EDBE62',
  offen: 'D5DAE1',
} as const;

const base = { color: colors.text, valign: 'top' } as const;
const field = { ...base, valign: 'middle', border: 'thin', wrap: true } as const;
const header = {
  bold: true,
  size: 9,
  color: 'FFFFFF',
  fill: colors.accent,
  border: 'thin',
  wrap: true,
  valign: 'middle',
} as const;
const input = { ...field, fill: colors.input, unlocked: true } as const;
const week = { size: 9, color: colors.muted, border: 'faint', align: 'center', valign: 'middle' } as const;
const weekHead = {
  bold: true,
  size: 8,
  color: 'FFFFFF',
  fill: colors.accent,
  border: 'thin',
  align: 'center',
  valign: 'middle',
} as const;
const matrix = { border: 'thin', wrap: true, align: 'center', valign: 'middle' } as const;

/** The number format that shows a sign before a text. */
export const symbolFormat = (symbol: string): string => `"${symbol} "@`;

const sign = (status: Status) => ({ format: symbolFormat(statusEintrag(status).symbol) });

export const styles = {
  /** Plain text outside tables. */
  text: { ...base, wrap: true },
  muted: { ...base, color: colors.muted, wrap: true },
  /** Beside a row of a table. */
  aside: { ...base, size: 8, color: colors.muted, wrap: true, valign: 'middle' },
  /** Legend and source under a report. */
  small: { ...base, size: 9, color: colors.muted, wrap: true },
  title: { ...base, bold: true, size: 16, color: colors.accent },
  subtitle: { ...base, bold: true, size: 12, color: colors.accent },
  /** Beside a field: what belongs into it. */
  hint: { ...base, color: colors.muted, wrap: true, align: 'left', valign: 'middle', indent: 1 },
  label: { ...base, bold: true, wrap: true },
  fieldLabel: { ...base, bold: true, wrap: true, valign: 'middle' },
  /** Header cells of a table, aligned as the cells below them. */
  header,
  headerCenter: { ...header, align: 'center' },
  headerRight: { ...header, align: 'right' },
  /** A row that groups others, e.g. an Arbeitspaket. */
  group: {
    ...base,
    bold: true,
    color: colors.accent,
    fill: colors.accentFill,
    border: 'thin',
    valign: 'middle',
  },
  /** Table cells that only show. */
  cell: field,
  cellBold: { ...field, bold: true },
  cellCenter: { ...field, align: 'center' },
  cellMuted: { ...field, color: colors.muted },
  cellLink: { ...field, color: colors.link },
  cellLinkCenter: { ...field, color: colors.link, align: 'center' },
  /** The same on the band of every other group. */
  cellBand: { ...field, fill: colors.band },
  cellBoldBand: { ...field, bold: true, fill: colors.band },
  cellCenterBand: { ...field, align: 'center', fill: colors.band },
  cellBoldLinkBand: { ...field, bold: true, color: colors.link, fill: colors.band },
  cellLinkBand: { ...field, color: colors.link, fill: colors.band },
  cellNumber: { ...field, align: 'right', format: '0' },
  cellPercent: { ...field, align: 'right', format: '0 %' },
  cellDate: { ...field, align: 'left', format: 'dd.mm.yyyy' },
  /** Texts from outside: kept as text even after the cell is edited. */
  cellText: { ...field, format: '@' },
  /** Long texts under a table. */
  cellTop: { ...field, valign: 'top' },
  /** A long key that people need not read, in two small lines. */
  cellKey: { ...field, size: 8, color: colors.muted },
  /** Label and text of a form: they begin side by side, however long the text. */
  formLabel: { ...field, valign: 'top', bold: true },
  formText: { ...field, valign: 'top', format: '@' },
  formInput: { ...input, valign: 'top', format: '@' },
  /** Cells a person fills. */
  input: input,
  inputText: { ...input, format: '@' },
  /** A choice that follows from others until a person makes it. */
  inputDerived: { ...input, color: colors.muted },
  /** A week (`KW 12/2027`) as text or a date; dates show as such. */
  inputWeek: { ...input, format: 'dd.mm.yyyy', align: 'left' },
  inputDate: { ...input, format: 'dd.mm.yyyy', align: 'left' },
  /** A link outside tables, and the linked title of a guidance page. */
  link: { ...base, color: colors.link, underline: true, wrap: true },
  pageTitle: {
    ...base,
    bold: true,
    size: 12,
    color: colors.accent,
    fill: colors.accentFill,
    valign: 'middle',
  },
  /** Weeks of the Zeitplan: year, number of the week, the weeks themselves. */
  weekYear: { bold: true, size: 8, color: colors.accent, align: 'left', valign: 'middle' },
  weekHead,
  weekCell: week,
  /** A bar over weeks, whose sign is the bar itself, and the mark of a Frist on it. */
  weekBar: { ...week, color: bars.inBearbeitung, fill: bars.inBearbeitung },
  weekFrist: { ...week, color: colors.text, bold: true, fill: bars.inBearbeitung },
  /** The week of the Stichtag: head, empty cell, bar. */
  weekHeadToday: { ...weekHead, color: colors.text, fill: colors.anstehend.fill },
  weekToday: { ...week, color: colors.text, bold: true, fill: colors.anstehend.fill },
  weekBarToday: { ...week, color: colors.text, bold: true, fill: bars.inBearbeitung },
  /** Cells of a matrix: symbol and figure on the colour of the state. */
  matrixErledigt: { ...matrix, ...colors.erledigt },
  matrixInArbeit: { ...matrix, ...colors.inBearbeitung },
  matrixAnstehend: { ...matrix, ...colors.anstehend },
  matrixOffen: { ...matrix, ...colors.offen },
  matrixUeberfaellig: { ...matrix, ...colors.ueberfaellig, bold: true },
  matrixEntfaellt: { ...matrix, ...colors.entfaellt },
  /** A status in a table: its sign before the word. */
  statusErledigt: { ...matrix, ...colors.erledigt, ...sign('erledigt') },
  statusInBearbeitung: { ...matrix, ...colors.inBearbeitung, ...sign('in-bearbeitung') },
  statusAnstehend: { ...matrix, ...colors.anstehend, ...sign('anstehend') },
  statusOffen: { ...matrix, ...colors.offen, ...sign('offen') },
  statusEntfaellt: { ...matrix, ...colors.entfaellt, ...sign('entfaellt') },
  /** A Land without a workbook: never to be read as offen. */
  matrixFehlt: { ...matrix, size: 8, italic: true, color: colors.muted },
  matrixNr: { ...matrix, color: colors.muted },
  matrixNrLink: { ...matrix, color: colors.link },
  matrixLabel: { ...matrix, color: colors.text, align: 'left' },
  /** Beside the sample of a legend. */
  legend: { ...base, align: 'left', valign: 'middle', indent: 1 },
  matrixHead: { ...matrix, bold: true, color: 'FFFFFF', fill: colors.accent },
  matrixSum: { ...matrix, bold: true, color: colors.accent, fill: colors.accentFill },
  matrixSumLabel: { ...matrix, bold: true, color: colors.accent, fill: colors.accentFill, align: 'left' },
  /** Room for notes of one's own beside and below the tables. */
  free: { ...base, unlocked: true, wrap: true },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
