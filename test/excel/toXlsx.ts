/**
 * The workbook in memory as an .xlsx file, written by exceljs from the stand-in's own state: nothing of the product
 * takes part, so that its template and what the pane builds can be compared as files. Links are left out, because
 * exceljs writes those within a workbook in a way that no program follows.
 */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addressOf, maxColumns, parseAddress } from './area.ts';
import { asText, isRecord } from './hostObject.ts';
import type {
  CellState,
  CellValue,
  ConditionalState,
  SheetState,
  ValidationState,
  WorkbookState,
} from './model.ts';
import { validationPieces } from './validationPieces.ts';

export async function toXlsx(state: WorkbookState): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of state.sheets) fillSheet(workbook.addWorksheet(sheet.name), sheet);
  for (const { name, formula } of state.names)
    if (!formula.includes('#REF!')) workbook.definedNames.add(formula.slice(1), name);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 10_000,
      firstSheet: 0,
      activeTab: state.sheets.indexOf(state.active),
      visibility: 'visible',
    },
  ];
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return withProperties(bytes, state.properties);
}

function fillSheet(target: ExcelJS.Worksheet, sheet: SheetState): void {
  target.state = sheet.visibility === 'Hidden' ? 'hidden' : 'visible';
  if (sheet.tabColor !== '') target.properties.tabColor = color(sheet.tabColor);
  const frozen = sheet.freeze && sheet.freeze.rows + sheet.freeze.columns > 0 ? sheet.freeze : null;
  const view = { showGridLines: sheet.gridlines };
  target.views = [
    frozen
      ? { ...view, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }
      : { ...view, state: 'normal' },
  ];
  for (const [key, cell] of sheet.cells)
    fillCell(target.getCell(Math.floor(key / maxColumns) + 1, (key % maxColumns) + 1), cell);
  for (const [index, { size, hidden }] of sheet.columns) {
    const column = target.getColumn(index + 1);
    // points of 0.75 pixel, seven pixels a character
    if (size !== undefined) column.width = size / 0.75 / 7;
    if (hidden) column.hidden = true;
  }
  for (const [index, { size, hidden }] of sheet.rows) {
    const row = target.getRow(index + 1);
    if (size !== undefined) row.height = size;
    if (hidden) row.hidden = true;
  }
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(merge);
  if (sheet.filter !== null) target.autoFilter = sheet.filter;
  for (const { range, formula, state } of validationPieces(sheet))
    addValidation(target, range, formula, state);
  for (const [index, entry] of sheet.conditional.entries()) addConditional(target, entry, index + 1);
  protect(target, sheet);
  fillPage(target, sheet);
}

const hex = (value: unknown): string => `FF${asText(value).slice(1).toUpperCase()}`;
const color = (value: unknown): { argb: string } => ({ argb: hex(value) });

function fillCell(target: ExcelJS.Cell, { value, formula, numberFormat, format }: CellState): void {
  const plain = plainValue(value);
  if (formula !== null)
    target.value = {
      formula: formula.slice(1),
      ...(plain === null ? {} : { result: plain }),
    } as ExcelJS.CellFormulaValue;
  else if (plain !== null) target.value = plain;
  const get = (name: string) => format.get(name);
  if (numberFormat !== 'General') target.numFmt = numberFormat;
  const underline = get('Font.Underline');
  target.font = {
    name: asText(get('Font.Name') ?? 'Calibri'),
    size: Number(get('Font.Size') ?? 11),
    ...(get('Font.Bold') === true && { bold: true }),
    ...(get('Font.Italic') === true && { italic: true }),
    ...(underline !== undefined && underline !== 'None' && { underline: true }),
    ...(get('Font.Color') !== undefined && { color: color(get('Font.Color')) }),
  };
  if (get('Fill.Color') !== undefined)
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: color(get('Fill.Color')) };
  const horizontal = String(get('HorizontalAlignment') ?? 'General');
  const vertical = String(get('VerticalAlignment') ?? 'Bottom');
  target.alignment = {
    ...(horizontal !== 'General' && { horizontal: horizontal.toLowerCase() as 'left' }),
    ...(vertical !== 'Bottom' && {
      vertical: vertical === 'Center' ? 'middle' : (vertical.toLowerCase() as 'top'),
    }),
    ...(get('WrapText') === true && { wrapText: true }),
    ...(Number(get('IndentLevel') ?? 0) > 0 && { indent: Number(get('IndentLevel')) }),
  };
  const edge = (side: string): Partial<ExcelJS.Border> | undefined =>
    get(`Borders.${side}.Style`) === 'Continuous'
      ? { style: 'thin', color: color(get(`Borders.${side}.Color`) ?? '#000000') }
      : undefined;
  const edges = {
    top: edge('EdgeTop'),
    left: edge('EdgeLeft'),
    bottom: edge('EdgeBottom'),
    right: edge('EdgeRight'),
  };
  target.border = Object.fromEntries(Object.entries(edges).filter(([, side]) => side));
  if (get('Protection.Locked') === false) target.protection = { locked: false };
}

function plainValue(value: CellValue): string | number | boolean | ExcelJS.CellErrorValue | null {
  if (value === '') return null;
  return typeof value === 'object' ? ({ error: value.error } as ExcelJS.CellErrorValue) : value;
}

function addValidation(
  target: ExcelJS.Worksheet,
  range: string,
  formula: string,
  state: ValidationState,
): void {
  const alert = isRecord(state.errorAlert) ? state.errorAlert : {};
  const prompt = isRecord(state.prompt) ? state.prompt : {};
  // exceljs knows rules of ranges, its types do not
  const { dataValidations } = target as unknown as {
    dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void };
  };
  dataValidations.add(range.includes(':') ? range : `${range}:${range}`, {
    type: 'list' in state.rule ? 'list' : 'custom',
    allowBlank: state.ignoreBlanks,
    showErrorMessage: alert.showAlert === true,
    errorStyle: String(alert.style ?? 'Stop').toLowerCase(),
    errorTitle: String(alert.title ?? ''),
    error: String(alert.message ?? ''),
    ...(prompt.showPrompt === true && {
      showInputMessage: true,
      promptTitle: String(prompt.title ?? ''),
      prompt: String(prompt.message ?? ''),
    }),
    formulae: [formula],
  });
}

function addConditional(
  target: ExcelJS.Worksheet,
  { area, props }: ConditionalState,
  priority: number,
): void {
  const get = (name: string) => props.get(name);
  const font = {
    ...(get('Font.Bold') === true && { bold: true }),
    ...(get('Font.Color') !== undefined && { color: color(get('Font.Color')) }),
  };
  const fill = get('Fill.Color');
  const numFmt = get('Format.NumberFormat');
  target.addConditionalFormatting({
    ref: addressOf(area),
    rules: [
      {
        type: 'expression',
        priority,
        // a file marks functions younger than its format, as Excel does when it saves
        formulae: [asText(get('Rule.Formula')).slice(1).replaceAll('ISFORMULA(', '_xlfn.ISFORMULA(')],
        style: {
          ...(Object.keys(font).length > 0 && { font }),
          ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: color(fill) } }),
          ...(numFmt !== undefined && { numFmt: asText(numFmt) }),
        },
      },
    ],
  });
}

/** Office.js says what is allowed; the file says so for actions, and for objects what is not. */
function protect(target: ExcelJS.Worksheet, { protection }: SheetState): void {
  if (!protection) return;
  const { options } = protection;
  const allowed = (name: string) => options[`allow${name}`] === true;
  Object.assign(target, {
    sheetProtection: {
      sheet: true,
      autoFilter: allowed('AutoFilter'),
      formatCells: allowed('FormatCells'),
      formatRows: allowed('FormatRows'),
      formatColumns: allowed('FormatColumns'),
      insertRows: allowed('InsertRows'),
      deleteRows: allowed('DeleteRows'),
      sort: allowed('Sort'),
      ...(!allowed('EditObjects') && { objects: true }),
    },
  });
}

const marginNames = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function fillPage(target: ExcelJS.Worksheet, { page, breaks }: SheetState): void {
  if (page.size === 0) return;
  const text = (name: string) => String(page.get(`HeadersFooters.${name}`) ?? '');
  const zoom = isRecord(page.get('Zoom')) ? (page.get('Zoom') as Readonly<Record<string, number>>) : {};
  const titles = (name: string) =>
    page.has(name) ? { [name]: String(page.get(name)).replaceAll('$', '') } : {};
  const margins = marginNames.map((name) => {
    const points = page.get(`${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`);
    return [name, points === undefined ? undefined : Number(points) / 72];
  });
  Object.assign(target.pageSetup, {
    orientation: page.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
    ...(page.get('PaperSize') === 'A4' && { paperSize: 9 }),
    ...(zoom.scale === undefined
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale }),
    ...titles('printTitlesRow'),
    ...titles('printTitlesColumn'),
    ...(margins.every(([, value]) => value !== undefined) && { margins: Object.fromEntries(margins) }),
  });
  const part = (code: string, name: string) => (text(name) === '' ? '' : `&${code}${text(name)}`);
  target.headerFooter.oddHeader =
    part('L', 'LeftHeader') + part('C', 'CenterHeader') + part('R', 'RightHeader');
  target.headerFooter.oddFooter =
    part('L', 'LeftFooter') + part('C', 'CenterFooter') + part('R', 'RightFooter');
  for (const address of breaks.rows) target.getRow(parseAddress(address)?.area.row ?? 1).addPageBreak();
}

/** Custom document properties, which exceljs does not write. */
function withProperties(bytes: Uint8Array, properties: ReadonlyMap<string, unknown>): Uint8Array {
  if (properties.size === 0) return bytes;
  const parts = unzipSync(bytes);
  const items = [...properties].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${String(value)}</vt:lpwstr></property>`,
  );
  parts['docProps/custom.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join('')}</Properties>`,
  );
  const insert = (path: string, before: string, xml: string) => {
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(before, `${xml}${before}`));
  };
  insert(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
  );
  insert(
    '_rels/.rels',
    '</Relationships>',
    '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>',
  );
  return zipSync(parts);
}
