/** The sliver of exceljs that we use; its own types cover only the package's main entry. */
declare module 'exceljs/lib/doc/workbook.js' {
  interface Font {
    name: string;
    family: number;
    size: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    color: { argb: string };
  }
  interface Fill {
    type: 'pattern';
    pattern: 'solid';
    fgColor?: { argb: string };
    bgColor?: { argb: string };
  }
  interface Edge {
    style: 'thin';
    color: { argb: string };
  }
  interface Look {
    font: Font;
    fill?: Fill;
    border?: { top?: Edge; left?: Edge; bottom?: Edge; right?: Edge };
    alignment: {
      horizontal?: 'left' | 'center' | 'right';
      vertical?: 'top' | 'middle' | 'bottom';
      wrapText?: boolean;
      indent?: number;
    };
    protection?: { locked: boolean };
    numFmt?: string;
  }
  type Constant = null | string | number | boolean;
  interface FormulaValue {
    formula: string;
    result?: string | number | boolean | { error: string };
  }
  interface ExcelCell {
    value: Constant | FormulaValue;
    style: Readonly<Look>;
  }
  interface ExcelRow {
    height: number;
    getCell(column: number): ExcelCell;
  }
  interface Rule {
    type: 'expression';
    priority: number;
    formulae: [string];
    style: { font?: { bold?: boolean; color?: { argb: string } }; fill?: Fill };
  }
  interface Validation {
    type: 'list' | 'custom';
    allowBlank: true;
    showErrorMessage: true;
    errorStyle: 'stop' | 'warning';
    errorTitle: string;
    error: string;
    formulae: [string];
  }
  interface Sheet {
    columns: { width: number }[];
    autoFilter: string;
    sheetProtection: Record<string, boolean>;
    readonly dataValidations: { add(range: string, validation: Validation): void };
    getRow(row: number): ExcelRow;
    mergeCells(range: string): void;
    addConditionalFormatting(options: { ref: string; rules: Rule[] }): void;
  }
  interface SheetOptions {
    state: 'visible' | 'hidden';
    properties: { tabColor?: { argb: string } };
    views: Record<string, string | number | boolean>[];
    pageSetup: Record<string, string | number | boolean | Record<string, number>>;
    headerFooter: { oddHeader: string; oddFooter: string };
  }
  /** Everything but the zip: each `add…` hands finished parts to `zip.append`. */
  interface PartWriter {
    prepareModel(model: object, options: object): void;
    addContentTypes(zip: PartSink, model: object): Promise<void>;
    addOfficeRels(zip: PartSink, model: object): Promise<void>;
    addWorkbookRels(zip: PartSink, model: object): Promise<void>;
    addWorksheets(zip: PartSink, model: object): Promise<void>;
    addSharedStrings(zip: PartSink, model: object): Promise<void>;
    addThemes(zip: PartSink, model: object): Promise<void>;
    addStyles(zip: PartSink, model: object): Promise<void>;
    addApp(zip: PartSink, model: object): Promise<void>;
    addCore(zip: PartSink, model: object): Promise<void>;
    addWorkbook(zip: PartSink, model: object): Promise<void>;
  }
  interface PartSink {
    append(xml: string, options: { name: string }): void;
  }
  export default class Workbook {
    title: string;
    creator: string;
    lastModifiedBy: string;
    language: string;
    created: Date;
    modified: Date;
    calcProperties: { fullCalcOnLoad?: boolean };
    views: Record<string, string | number>[];
    readonly model: object;
    readonly xlsx: PartWriter;
    addWorksheet(name: string, options: SheetOptions): Sheet;
  }
  export type { Fill, FormulaValue, Look, Sheet, SheetOptions };
}
