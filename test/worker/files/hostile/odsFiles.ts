import { Buffer } from 'node:buffer';
import { odsParts, type Parts, zip } from '../packages.ts';
import { type HostileFile, MB, many } from './forge.ts';

const table = (rows: string) => `<table:table table:name="Blatt">${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${content}</text:p></table:table-cell>`;
const ods = (rows: string, more: Parts = {}) => zip(odsParts(table(rows), more));

/** OpenDocument spreadsheets that promise more than they hold, or hold what is refused. */
export const odsFiles: readonly HostileFile[] = [
  ['an ods as it should be', () => ods(row(text('x'))), null],
  [
    'an ods row that repeats to the end of the sheet',
    () => ods(row(text('x'), ' table:number-rows-repeated="1048576"')),
    'datei-zu-gross',
  ],
  [
    'an ods cell that repeats in every place',
    () =>
      ods(row(text('x', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')),
    'datei-zu-gross',
  ],
  [
    'empty ods cells in every place',
    () =>
      ods(
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048576"',
        ),
      ),
    null,
  ],
  [
    'an ods count beyond all numbers',
    () => ods(row(text('x', ' table:number-columns-repeated="99999999999999999999999"'))),
    null,
  ],
  ['a negative ods count', () => ods(row(text('x'), ' table:number-rows-repeated="-1"')), 'datei-unlesbar'],
  [
    'ods blanks by the billion',
    () => ods(row(text('<text:s text:c="999999999"/>x<text:s text:c="1e300"/>'))),
    null,
  ],
  [
    'a long ods text repeated',
    () =>
      ods(
        row(
          text('x'.repeat(30_000), ' table:number-columns-repeated="200"'),
          ' table:number-rows-repeated="900"',
        ),
      ),
    'datei-zu-gross',
  ],
  [
    'an ods reference of blanks',
    () =>
      zip(
        odsParts(
          `${table(row(text('x')))}<table:named-expressions><table:named-range table:name="ozg_land" table:cell-range-address="${' '.repeat(95_000)}a"/></table:named-expressions>`,
        ),
      ),
    null,
  ],
  ['an ods with 3.5 MB of blanks', () => ods(`${row(text('x'))}${' '.repeat(3.5 * MB)}`), null],
  ['an ods bomb', () => ods(`${row(text('x'))}${' '.repeat(4.5 * MB)}`), 'datei-gefaehrlich'],
  [
    'an encrypted ods',
    () =>
      ods('', {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
    'datei-verschluesselt',
  ],
  [
    'an ods with macros',
    () => ods(row(text('x')), { 'Basic/Standard/Modul1.xml': '<m/>' }),
    'datei-gefaehrlich',
  ],
  ['an ods with scripts', () => ods(row(text('x')), { 'Scripts/python/x.py': 'x' }), 'datei-gefaehrlich'],
  [
    'an ods with an entity',
    () =>
      zip(
        odsParts('', {
          'content.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><office:document-content><office:spreadsheet>${table(row(text('&a;')))}</office:spreadsheet></office:document-content>`,
        }),
      ),
    'datei-gefaehrlich',
  ],
  [
    'an ods with a reference that XML does not know, in a formula',
    () =>
      ods(
        row(
          '<table:table-cell table:formula="of:=&amp;constructor;&constructor;" office:value-type="float" office:value="1"/>',
        ),
      ),
    'datei-gefaehrlich',
  ],
  [
    'an ods that links to other files and programs',
    () =>
      zip(
        odsParts(
          `<table:table table:name="Blatt"><table:table-source xlink:href="file:///etc/passwd"/><office:dde-source office:dde-application="cmd" office:dde-topic="/c calc"/>${row(text('x'))}</table:table><table:dde-links><table:dde-link><table:table>${row(text('calc'))}</table:table></table:dde-link></table:dde-links>`,
        ),
      ),
    null,
  ],
  [
    'an ods in UTF-16',
    () => {
      const xml = String(odsParts(table(row(text('Prüfung'))))['content.xml']).replace('UTF-8', 'UTF-16');
      return zip(odsParts('', { 'content.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') }));
    },
    null,
  ],
  ['an ods without a table', () => zip(odsParts('')), 'datei-unlesbar'],
  ['an ods table that breaks off', () => zip(odsParts(`<table:table>${row(text('x'))}`)), 'datei-unlesbar'],
  [
    'tables within tables',
    () =>
      zip(odsParts(`${many(10_000, (i) => `<table:table><table:table-row x="${(i * 7919) % 10_007}">`)}`)),
    'datei-unlesbar',
  ],
  [
    'an OpenDocument text under the name of a table',
    () => zip(odsParts(table(''), { mimetype: 'application/vnd.oasis.opendocument.text' })),
    'datei-unlesbar',
  ],
];
