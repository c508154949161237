import { Buffer } from 'node:buffer';
import { schritte } from '#templates/catalogue/catalogue.ts';
import {
  type Parts,
  relationships,
  sharedStrings,
  sheetXml,
  stylesXml,
  workbookXml,
  xlsxParts,
  zip,
} from '../packages.ts';
import { type HostileFile, many, sheet, withParts, withSheet } from './forge.ts';

const inline = (text: string, at = '') =>
  `<c${at && ` r="${at}"`} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const shared = (index: number) => `<c t="s"><v>${index}</v></c>`;

/** A Checkliste of ours in which all cells that a person fills show one shared text. */
function checkliste(text: string, moreRows = 0): Uint8Array {
  const filled = many(7, () => shared(0));
  const rows = schritte.map(
    ({ id }) => `<row>${inline(id)}${inline('')}${inline('')}${inline('')}${filled}</row>`,
  );
  const headers = [
    'Nr.',
    'Arbeitspaket',
    'Arbeitsschritt',
    'Steuerungsindikator',
    'Verantwortliche',
    'Status',
  ];
  const kopf = [...headers, 'Beginn geplant', 'Frist', 'Begonnen am', 'Erledigt am', 'Bemerkung'];
  const extra = many(
    moreRows,
    (i) => `<row><c><v>${(i * 7919) % 10_007}</v></c>${many(10, () => shared(0))}</row>`,
  );
  return zip(
    xlsxParts('', {
      'xl/workbook.xml': workbookXml(
        '<sheet name="Stammdaten" r:id="rId4"/><sheet name="Checkliste" r:id="rId1"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ),
      'xl/sharedStrings.xml': sharedStrings(`<t xml:space="preserve">${text}</t>`),
      [sheet]: sheetXml(
        `<row>${kopf.map((header) => inline(header)).join('')}</row>${rows.join('')}${extra}`,
      ),
      'xl/worksheets/sheet2.xml': sheetXml(
        `<row>${inline('Land')}${inline('SH')}</row><row>${inline('Umsetzungsprojekt')}${shared(0)}</row>`,
      ),
    }),
  );
}

const utf16 = (xml: string, endian: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${xml}`, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
};
const sheetAsText = sheetXml('<row><c t="str"><v>Prüfung ★</v></c></row>').replace(
  '?>',
  ' encoding="UTF-16"?>',
);
const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** Workbooks whose cells, names and texts are what attacks. */
export const contentFiles: readonly HostileFile[] = [
  [
    'a text far too long for a cell',
    () =>
      withSheet(`<row>${inline('x'.repeat(3_000_000 / 30).concat(many(200_000, (i) => String(i))))}</row>`),
    null,
  ],
  [
    'one long shared text in every cell',
    () =>
      withParts(
        { 'xl/sharedStrings.xml': sharedStrings(`<t>${many(6000, (i) => `${(i * 7919) % 10_007} `)}</t>`) },
        many(3000, (i) => `<row><c><v>${(i * 7919) % 10_007}</v></c>${shared(0).repeat(3)}</row>`),
      ),
    'datei-zu-gross',
  ],
  ['a Checkliste full of blanks', () => checkliste(`a${' '.repeat(5_000)}a`), null],
  ['a Checkliste full of exclamation marks', () => checkliste(`a${'!'.repeat(5_000)}a`), null],
  [
    'a Checkliste with thousands of rows of one’s own',
    () => checkliste('Umsetzungsteam benannt und mehr', 4900),
    null,
  ],
  ['a Checkliste that begins like formulas', () => checkliste('=cmd|&apos;/c calc&apos;!A1'), null],
  [
    'names of every object',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="__proto__" r:id="rId1"/>',
          `<definedNames>${prototypes.map((name) => `<definedName name="${name}">__proto__!$A$1</definedName>`).join('')}</definedNames>`,
        ),
      }),
    null,
  ],
  ['properties with the names of every object', () => withParts(customProperties(prototypes)), null],
  [
    'cells of a type that is none',
    () =>
      withSheet(
        '<row><c t="x"><v>1</v></c><c t=""><v>2</v></c><c t="b"><v>vielleicht</v></c><c t="d"><v>gestern</v></c><c t="e"><v>#NICHTS!</v></c><c t="n"><v>eins</v></c></row>',
      ),
    null,
  ],
  [
    'numbers beyond all numbers',
    () => withSheet('<row><c><v>1e999</v></c><c><v>-1e308</v></c><c s="1"><v>1e15</v></c></row>'),
    null,
  ],
  [
    'a reference of blanks',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="a" r:id="rId1"/>',
          `<definedNames><definedName name="ozg_land">${' '.repeat(95_000)}a</definedName></definedNames>`,
        ),
      }),
    null,
  ],
  [
    'a format without end',
    () => withParts({ 'xl/styles.xml': stylesXml(many(60_000, (i) => `tttt[${i}`)) }),
    null,
  ],
  [
    'formats by the thousand',
    () =>
      withParts({
        'xl/styles.xml': stylesXml(
          ...Array.from({ length: 20_000 }, (_, i) => `yyyy-mm-dd${(i * 7919) % 10_007}`),
        ),
      }),
    null,
  ],
  [
    'links to other workbooks',
    () =>
      withParts(
        {
          'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook r:id="rId1"/></externalLink>',
          'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
            'rId1',
            'externalLinkPath',
            'file:///etc/passwd" TargetMode="External',
          ]),
        },
        '<row><c><f>[1]Blatt!A1</f><v>1</v></c></row>',
      ),
    null,
  ],
  [
    'a call of another program',
    () =>
      withParts(
        {
          'xl/externalLinks/externalLink1.xml':
            '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
        },
        '<row><c t="str"><f>cmd|&apos;/c calc&apos;!A1</f><v>x</v></c></row>',
      ),
    null,
  ],
  ['an embedded object', () => withParts({ 'xl/embeddings/oleObject1.bin': 'x' }), null],
  [
    'a connection to a database',
    () =>
      withParts({
        'xl/connections.xml': '<connections><connection odcFile="http://example.org/x.odc"/></connections>',
      }),
    null,
  ],
  ['a sheet in UTF-16', () => withParts({ [sheet]: utf16(sheetAsText, 'le', true) }), null],
  ['a sheet in UTF-16, big end first', () => withParts({ [sheet]: utf16(sheetAsText, 'be', true) }), null],
  ['a sheet in UTF-16 without its mark', () => withParts({ [sheet]: utf16(sheetAsText, 'le', false) }), null],
  [
    'a sheet in UTF-16 that breaks off amid a character',
    () => withParts({ [sheet]: utf16(sheetAsText, 'le', true).subarray(0, -1) }),
    'datei-unlesbar',
  ],
  [
    'a sheet in UTF-32',
    () =>
      withParts({
        [sheet]: Buffer.concat([
          Buffer.from('fffe0000', 'hex'),
          Buffer.from([...sheetAsText].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])),
        ]),
      }),
    'datei-unlesbar',
  ],
  ['a sheet that says UTF-16 and is UTF-8', () => withParts({ [sheet]: sheetAsText }), null],
  ['NUL between the cells', () => withSheet('<row>\0<c><v>1</v></c></row>'), 'datei-unlesbar'],
  [
    'a name of a sheet without end',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(`<sheet name="${many(200_000, (i) => `n${i}`)}" r:id="rId1"/>`),
      }),
    null,
  ],
];

function customProperties(names: readonly string[]): Parts {
  const list = names.map((name) => `<property name="${name}"><vt:lpwstr>x</vt:lpwstr></property>`);
  return {
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/custom.xml': `<Properties>${list.join('')}</Properties>`,
  };
}
