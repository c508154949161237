/**
 * A workbook to be made, as data: what every sheet shows, how it looks, what may be typed where. The file writer and
 * the task pane build the same workbook from the same plan; neither decides anything about content.
 */
import type { Cell } from './grid.ts';
import type { StyleName } from './styles.ts';

export interface WorkbookPlan {
  readonly title: string;
  /** In tab order. */
  readonly sheets: readonly SheetPlan[];
  /** Defined names, each one cell: `{ ozg_land: "Stammdaten!$B$5" }`. */
  readonly names: Readonly<Record<string, string>>;
  /** Custom document properties, as text. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface SheetPlan {
  readonly name: string;
  readonly hidden: boolean;
  /** Tab colour, `RRGGBB`, or `null`. */
  readonly tabColor: string | null;
  /** Widths in characters of the standard font, column A first. */
  readonly widths: readonly number[];
  /** `rows[0]` is row 1. */
  readonly rows: readonly RowPlan[];
  /**
   * Rows below `rows`, made one by one while the file is written and each time anew: of a table that is too long to
   * hold. The task pane never gets such a sheet.
   */
  readonly longRows?: Iterable<RowPlan>;
  /** A1 ranges. Only titles and texts, never data cells. */
  readonly merges: readonly string[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** A1 range of the filter, header row included. */
  readonly filter: string | null;
  readonly validations: readonly ValidationPlan[];
  /** In order of precedence; LibreOffice applies the first that is true, so the first must suffice. */
  readonly formats: readonly FormatPlan[];
  /** Protection without password: cells with an unlocked style stay free, as do filter, row heights and column widths. */
  readonly protected: boolean;
  readonly page: PagePlan;
  readonly charts: readonly ChartPlan[];
}

export interface RowPlan {
  /** Height in points; `null` lets the program choose. */
  readonly height: number | null;
  /** Column A first; `null` leaves the cell untouched. */
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  /** The value; beside a formula its cached result. */
  readonly value: Cell;
  /** English A1 formula without `=`, computable by Excel 2021 and LibreOffice 7.4; absent for a constant. */
  readonly formula?: string;
  readonly style: StyleName;
  /** A cell of the same workbook to jump to, `Anleitung!A12`. */
  readonly link?: string;
  /** What is said of the link, `Zur Anleitung: Kick-off`; without it `linkTip` names the cell. */
  readonly tip?: string;
  /** A cell note. */
  readonly note?: string;
}

export type ValidationPlan =
  | {
      readonly kind: 'list';
      /** A1 range the rule applies to. */
      readonly range: string;
      /** Absolute range with the choices, `Listen!$A$2:$A$6`. */
      readonly source: string;
      /** A `warning` lets other values pass after a question. */
      readonly strict: boolean;
      readonly title: string;
      readonly message: string;
      readonly prompt?: string;
    }
  | {
      readonly kind: 'custom';
      readonly range: string;
      /** English formula for the range's first cell, without `=`. */
      readonly formula: string;
      readonly strict: boolean;
      readonly title: string;
      /** Shown when the program refuses what was typed. */
      readonly message: string;
      /** Shown under its title as soon as a cell is selected; at most 255 characters. */
      readonly prompt?: string;
    };

/** A conditional format: `formula` is written for the first cell of `range`, English A1, without `=`. */
export interface FormatPlan {
  readonly range: string;
  readonly formula: string;
  /** Text colour, `RRGGBB`, or `null` to keep the cell's own. */
  readonly color: string | null;
  /** Fill, `RRGGBB`, or `null`. */
  readonly fill: string | null;
  readonly bold: boolean;
  /** A sign that the cell shows before its text; its value stays the text alone. */
  readonly symbol?: string;
}

export interface PagePlan {
  readonly landscape: boolean;
  /** Pages across; 1 for all sheets. */
  readonly fitToWidth: number;
  /** Pages down; 0 for as many as needed. */
  readonly fitToHeight: number;
  /** Rows repeated on each page, counted from 1, or `null`. */
  readonly titleRows: readonly [first: number, last: number] | null;
  /** Size in per cent, in place of a number of pages: only so do programs heed breaks. */
  readonly scale?: number;
  /** Columns repeated on each page, counted from 1. */
  readonly titleColumns?: readonly [first: number, last: number];
  /** Rows and columns, counted from 1, behind which a new page begins. */
  readonly breaks?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Left part of the page header; the footer always carries sheet name and `Seite x von y`. */
  readonly header: string;
}

/** A native chart, anchored to cells; series point to ranges of the same workbook. */
export interface ChartPlan {
  readonly kind: 'line' | 'bar-stacked';
  readonly title: string;
  readonly altText: string;
  /** A1 range the chart covers. */
  readonly anchor: string;
  /** Absolute range of the categories, `Verlauf!$A$5:$A$17`. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
}
