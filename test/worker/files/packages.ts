import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Grid, GridSheet } from '#templates/sheets/grid.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The parts of a workbook with one sheet `Blatt` whose `sheetData` is given; `more` adds or replaces parts. */
export function xlsxParts(sheetData: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml('<sheet name="Blatt" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(sheetData),
    ...more,
  };
}

export function sheetXml(sheetData: string, after = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

export function workbookXml(sheets: string, rest = '', before = ''): string {
  return `<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${sheets}</sheets>${rest}</workbook>`;
}

export function relationships(
  ...list: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

export function sharedStrings(...items: readonly string[]): string {
  return `<sst xmlns="${main}" count="${items.length}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** Cell formats by number format; index 0 is General, the given ones follow. */
export function stylesXml(...formats: readonly (number | string)[]): string {
  const own = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>` : '',
  );
  const xfs = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** The parts of an OpenDocument spreadsheet with what stands within `office:spreadsheet`. */
export function odsParts(spreadsheet: string, more: Parts = {}, styles = ''): Parts {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  };
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level });
}

/** The grid of a workbook that must be readable. */
export function gridOf(parts: Parts): Grid {
  const reading = readWorkbook(zip(parts));
  if (!reading.ok) throw new Error(reading.finding.message);
  return reading.grid;
}

export function firstSheet(parts: Parts): GridSheet {
  const [sheet] = gridOf(parts).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The code with which bytes are refused, `null` if they are read. */
export function refusalCode(bytes: Uint8Array): string | null {
  const reading = readWorkbook(bytes);
  return reading.ok ? null : reading.finding.code;
}
