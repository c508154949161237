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
  interface Rule {
    type: 'expression';
    priority: number;
    formulae: [string];
    style: {
      font?: { bold?: boolean; color?: { argb: string } };
      fill?: Fill;
      numFmt?: string;
    };
  }
  interface Validation {
    type: 'list' | 'custom';
    allowBlank: true;
    showErrorMessage: true;
    errorStyle: 'stop' | 'warning';
    errorTitle: string;
    error: string;
    showInputMessage?: true;
    promptTitle?: string;
    prompt?: string;
    formulae: [string];
  }
  interface Sheet {
    columns: { width: number }[];
    autoFilter: string;
    sheetProtection: Record<string, boolean>;
    readonly dataValidations: { add(range: string, validation: Validation): void };
    addConditionalFormatting(options: { ref: string; rules: Rule[] }): void;
  }
  interface SheetOptions {
    state: 'visible' | 'hidden';
    properties: { tabColor?: { argb: string } };
    views: Record<string, string | number | boolean>[];
    pageSetup: Record<string, string | number | boolean | Record<string, number>>;
    headerFooter: { oddHeader: string; oddFooter: string };
  }
  interface Model {
    /** There since `prepareModel`. */
    styles: { addStyleModel(look: Readonly<Look>): number };
  }
  /** Everything but the zip: each `add…` hands finished parts to `zip.append`. */
  interface PartWriter {
    prepareModel(model: Model, options: object): void;
    addContentTypes(zip: PartSink, model: Model): Promise<void>;
    addOfficeRels(zip: PartSink, model: Model): Promise<void>;
    addWorkbookRels(zip: PartSink, model: Model): Promise<void>;
    addWorksheets(zip: PartSink, model: Model): Promise<void>;
    addThemes(zip: PartSink, model: Model): Promise<void>;
    addStyles(zip: PartSink, model: Model): Promise<void>;
    addApp(zip: PartSink, model: Model): Promise<void>;
    addCore(zip: PartSink, model: Model): Promise<void>;
    addWorkbook(zip: PartSink, model: Model): Promise<void>;
  }
  interface PartSink {
    append(xml: string, options: { name: string }): void;
  }
  export default class Workbook {
    title: string;
    subject: string;
    creator: string;
    lastModifiedBy: string;
    language: string;
    created: Date;
    modified: Date;
    calcProperties: { fullCalcOnLoad?: boolean };
    views: Record<string, string | number>[];
    readonly model: Model;
    readonly xlsx: PartWriter;
    addWorksheet(name: string, options: SheetOptions): Sheet;
  }
  export type { Fill, Look, Sheet, SheetOptions };
}
