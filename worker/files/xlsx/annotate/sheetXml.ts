import { toA1 } from '#templates/sheets/grid.ts';
import { linkTip } from '#templates/sheets/linkTip.ts';
import type { CellPlan, RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { xmlHead } from '../write/patch/xml.ts';
import { asciiXml } from './editXml.ts';

/** A worksheet part with texts in its cells; `styleIndex` is `null` where the workbook takes no styles. */
export function sheetXml(
  { widths, rows, merges, freeze, filter }: SheetPlan,
  styleIndex: (style: StyleName) => number | null,
  namespace: string,
): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${xmlHead}<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(freeze?.rows ?? 0)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => rowXml(row, index, styleIndex)).join('')}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${filter}"/>`,
    list(
      'mergeCells',
      merges.map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    list(
      'hyperlinks',
      rows.flatMap((row, index) => linksOf(row, index)),
    ),
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

function pane(rows: number): string {
  if (rows === 0) return '';
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function rowXml(
  { height, cells }: RowPlan,
  row: number,
  styleIndex: (style: StyleName) => number | null,
): string {
  const tall = height === null ? '' : ` ht="${height}" customHeight="1"`;
  const content = cells.map((cell, column) =>
    cell === null ? '' : cellXml(cell, toA1(row, column), styleIndex),
  );
  return `<row r="${row + 1}"${tall}>${content.join('')}</row>`;
}

function cellXml(
  { value, style }: CellPlan,
  at: string,
  styleIndex: (style: StyleName) => number | null,
): string {
  const index = styleIndex(style);
  const s = index === null ? '' : ` s="${index}"`;
  if (value === null) return `<c r="${at}"${s}/>`;
  if (typeof value === 'number') return `<c r="${at}"${s}><v>${value}</v></c>`;
  if (typeof value !== 'string') throw new Error(`${at}: only texts and numbers can be added`);
  return `<c r="${at}"${s} t="inlineStr"><is><t xml:space="preserve">${asciiXml(value).replaceAll('&#10;', '\n')}</t></is></c>`;
}

function linksOf({ cells }: RowPlan, row: number): readonly string[] {
  return cells.flatMap((cell, column) =>
    cell?.link === undefined
      ? []
      : [
          `<hyperlink ref="${toA1(row, column)}" location="${asciiXml(cell.link)}" tooltip="${asciiXml(linkTip(cell))}"/>`,
        ],
  );
}

function list(element: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${element}>${items.join('')}</${element}>`;
}
