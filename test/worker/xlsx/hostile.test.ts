import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/xlsx/readWorkbook.ts';
import {
  type Parts,
  refusalCode,
  relationships,
  sharedStrings,
  sheetXml,
  workbookXml,
  xlsxParts,
  zip,
} from './packages.ts';
import { type RawEnd, type RawEntry, rawZip, zip64Extra } from './rawZip.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const harmless = '<row r="1"><c r="A1"><v>1.5</v></c></row>';
const MB = 1024 * 1024;

/** The harmless workbook with changed headers of some entries, and further ones. */
function forged(
  changes: Record<string, Partial<RawEntry>>,
  further: readonly RawEntry[] = [],
  end: RawEnd = {},
) {
  const entries = Object.entries(xlsxParts(harmless)).map(([name, content]) => ({
    name,
    content,
    ...changes[name],
  }));
  return rawZip([...entries, ...further], end);
}
const withParts = (parts: Parts, data = harmless) => zip(xlsxParts(data, parts));
const withSheet = (data: string, after = '') => zip(xlsxParts('', { [sheet]: sheetXml(data, after) }));
/** Bytes that deflate badly, so that only their number counts. */
const noise = (length: number) => {
  const bytes = new Uint8Array(length);
  for (let i = 0, x = 1; i < length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    bytes[i] = x;
  }
  return bytes;
};
const cells = (count: number) => `<row>${noisy(count, (i) => `<c><v>${(i * 7919) % 10_007}</v></c>`)}</row>`;

/** [what, bytes, code; null where the file is odd but harmless and is read] */
const files: readonly (readonly [what: string, bytes: () => Uint8Array, code: string | null])[] = [
  ['the harmless workbook itself', () => forged({}), null],

  // Zip: sizes
  [
    'a part that grows a thousandfold',
    () => withSheet(`${harmless}${' '.repeat(3 * MB)}`),
    'datei-gefaehrlich',
  ],
  [
    'a part of 40 MB of honest size',
    () => withSheet(`${harmless}${' '.repeat(40 * MB)}`),
    'datei-gefaehrlich',
  ],
  ['a part that declares less than it is', () => forged({ [sheet]: { size: 100 } }), 'datei-gefaehrlich'],
  [
    'a bomb that declares little',
    () => forged({ [sheet]: { content: ' '.repeat(20 * MB), size: 5000 } }),
    'datei-gefaehrlich',
  ],
  ['a part that declares more than it is', () => forged({ [sheet]: { size: 500 } }), 'datei-gefaehrlich'],
  ['a part that declares 4 GB', () => forged({ [sheet]: { size: 0xfffffff0 } }), 'datei-gefaehrlich'],
  [
    'a stored part whose sizes differ',
    () => forged({ [sheet]: { method: 0, size: 10 } }),
    'datei-gefaehrlich',
  ],
  ['a local header of another size', () => forged({ [sheet]: { localSize: 7 } }), 'datei-gefaehrlich'],
  ['a needed part over 4 MB', () => withParts({ 'xl/sharedStrings.xml': noise(5 * MB) }), 'datei-zu-gross'],
  ['a picture over 4 MB', () => withParts({ 'xl/media/image1.png': noise(5 * MB) }), null],
  [
    'a bomb in a picture nobody needs',
    () => withParts({ 'xl/media/image1.png': new Uint8Array(30 * MB) }),
    null,
  ],
  ['a file over 10 MB', () => new Uint8Array(10 * MB + 1), 'datei-zu-gross'],
  [
    'needed parts over 16 MB together',
    () => {
      const ids = Array.from({ length: 5 }, (_, i) => i + 1);
      const big = Object.fromEntries(
        ids.map((id) => [
          `xl/s${id}.xml`,
          `${sheetXml('')}<!--${Buffer.from(noise(2.8 * MB))
            .toString('hex')
            .slice(0, 3.5 * MB)}-->`,
        ]),
      );
      return withParts({
        ...big,
        'xl/workbook.xml': workbookXml(ids.map((id) => `<sheet name="s${id}" r:id="r${id}"/>`).join('')),
        'xl/_rels/workbook.xml.rels': relationships(
          ...ids.map((id) => [`r${id}`, 'worksheet', `s${id}.xml`] as const),
        ),
      });
    },
    'datei-zu-gross',
  ],

  // Zip: structure
  [
    'more than 500 entries',
    () =>
      forged(
        {},
        Array.from({ length: 500 }, (_, i) => ({ name: `x${i}`, content: '' })),
      ),
    'datei-zu-gross',
  ],
  [
    'two entries of one name',
    () => forged({}, [{ name: sheet, content: sheetXml('') }]),
    'datei-gefaehrlich',
  ],
  [
    'two entries that differ in case alone',
    () => forged({}, [{ name: sheet.toUpperCase(), content: '' }]),
    'datei-gefaehrlich',
  ],
  [
    'entries that share their data',
    () => forged({}, [{ name: sheet.replace('1', '2'), content: harmless, sharesWith: 4, localName: sheet }]),
    'datei-gefaehrlich',
  ],
  [
    'thousands of entries over one bomb',
    () =>
      rawZip([
        { name: 'a', content: 'x' },
        ...Array.from({ length: 400 }, () => ({ name: 'a', content: 'x', sharesWith: 0 })),
      ]),
    'datei-gefaehrlich',
  ],
  [
    'a local name unlike the directory',
    () => forged({ [sheet]: { localName: 'xl/worksheets/sheet9.xml' } }),
    'datei-gefaehrlich',
  ],
  ['a name that climbs out', () => forged({}, [{ name: '../../x', content: '' }]), 'datei-gefaehrlich'],
  ['an absolute name', () => forged({}, [{ name: '/etc/x', content: '' }]), 'datei-gefaehrlich'],
  ['a drive letter', () => forged({}, [{ name: 'C:/x', content: '' }]), 'datei-gefaehrlich'],
  ['a backslash in a name', () => forged({}, [{ name: 'xl\\x', content: '' }]), 'datei-gefaehrlich'],
  ['a NUL in a name', () => forged({}, [{ name: 'xl/x\0.xml', content: '' }]), 'datei-gefaehrlich'],
  ['an overlong name', () => forged({}, [{ name: 'x'.repeat(300), content: '' }]), 'datei-gefaehrlich'],
  ['the encryption flag', () => forged({ [sheet]: { flags: 0x801 } }), 'datei-gefaehrlich'],
  [
    'the encryption flag in the local header alone',
    () => forged({ [sheet]: { localFlags: 0x801 } }),
    'datei-gefaehrlich',
  ],
  [
    'bytes in front of the first entry',
    () => forged({}, [], { before: Buffer.from('PK\x03\x04 something else') }),
    'datei-gefaehrlich',
  ],
  [
    'bytes behind the end record',
    () => Buffer.concat([forged({}), Buffer.from('tail')]),
    'datei-gefaehrlich',
  ],
  ['a second disk', () => forged({}, [], { disk: 1 }), 'datei-gefaehrlich'],
  ['a comment', () => forged({}, [], { comment: Buffer.from('made by a tool') }), null],
  ['an end record that counts fewer entries', () => forged({}, [], { count: 3 }), 'datei-gefaehrlich'],
  ['an end record that counts more entries', () => forged({}, [], { count: 9 }), 'datei-unlesbar'],
  ['a zip64 record that agrees', () => forged({}, [], { zip64: { count: 5 } }), null],
  ['a zip64 record that differs', () => forged({}, [], { zip64: { count: 4 } }), 'datei-gefaehrlich'],
  [
    'a size in 64 bits that is none',
    () => forged({ [sheet]: { size: 0xffffffff, extra: zip64Extra(2 ** 40) } }),
    'datei-gefaehrlich',
  ],
  [
    'a saturated size without its field',
    () => forged({ [sheet]: { size: 0xffffffff } }),
    'datei-gefaehrlich',
  ],
  ['a wrong checksum', () => forged({ [sheet]: { crc: 1 } }), 'datei-unlesbar'],
  ['an unknown compression', () => forged({ [sheet]: { method: 12 } }), 'datei-unlesbar'],
  [
    'deflate that is none',
    () => forged({ [sheet]: { method: 8, content: '', packedSize: 0, size: 9 } }),
    'datei-unlesbar',
  ],
  ['a file cut off', () => forged({}).slice(0, -40), 'datei-unlesbar'],
  ['a file without its beginning', () => forged({}).slice(4), 'datei-unlesbar'],

  // Package
  [
    'a macro workbook',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a macro project under a harmless type',
    () => withParts({ 'xl/vbaProject.bin': 'x' }),
    'datei-gefaehrlich',
  ],
  [
    'a macro sheet',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'xlMacrosheet', 'worksheets/sheet1.xml']),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a binary workbook',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
    'datei-unlesbar',
  ],
  [
    'a Word document',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
    'datei-unlesbar',
  ],
  [
    'a workbook part outside the file',
    () =>
      withParts({
        '_rels/.rels': relationships([
          'rId1',
          'officeDocument',
          'http://example.org/workbook.xml" TargetMode="External',
        ]),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a sheet outside the file',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'file:///etc/passwd" TargetMode="External',
        ]),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a target that climbs out',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../../../../etc/passwd']),
      }),
    'datei-unlesbar',
  ],
  [
    'a sheet listed twice',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml('<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a thousand sheets',
    () => withParts({ 'xl/workbook.xml': workbookXml('<sheet name="a" r:id="rId1"/>'.repeat(1000)) }),
    'datei-zu-gross',
  ],
  ['no sheet at all', () => withParts({ 'xl/workbook.xml': workbookXml('') }), 'datei-unlesbar'],
  [
    'a missing sheet part',
    () => withParts({ 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'weg.xml']) }),
    'datei-unlesbar',
  ],

  // XML
  [
    'a billion laughs',
    () =>
      withParts({
        'xl/sharedStrings.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sharedStrings('<t>&b;</t>')}`,
      }),
    'datei-gefaehrlich',
  ],
  [
    'an external entity',
    () => withParts({ [sheet]: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(harmless)}` }),
    'datei-gefaehrlich',
  ],
  [
    'a DOCTYPE in UTF-16',
    () => withParts({ [sheet]: Buffer.from(`\ufeff<!DOCTYPE x>${sheetXml(harmless)}`, 'utf16le') }),
    'datei-gefaehrlich',
  ],
  [
    'an entity without a declaration',
    () => withSheet('<row><c t="str"><v>&xxe;</v></c></row>'),
    'datei-gefaehrlich',
  ],
  [
    'a declaration amid cells',
    () => withSheet('<row><!ELEMENT x><c><v>1</v></c></row>'),
    'datei-gefaehrlich',
  ],
  [
    'another character set',
    () => withParts({ [sheet]: `<?xml version="1.0" encoding="UTF-7"?>${sheetXml(harmless).slice(21)}` }),
    'datei-unlesbar',
  ],
  [
    'bytes that are no UTF-8',
    () =>
      withParts({ [sheet]: Buffer.from(sheetXml('<row><c t="str"><v>\xff\xfe</v></c></row>'), 'latin1') }),
    'datei-unlesbar',
  ],
  ['a NUL', () => withSheet('<row><c t="str"><v>a\0b</v></c></row>'), 'datei-unlesbar'],
  [
    'a character reference to no character',
    () => withSheet('<row><c t="str"><v>&#x110000;</v></c></row>'),
    'datei-unlesbar',
  ],
  [
    'a sheet that breaks off',
    () => withParts({ [sheet]: sheetXml(harmless).slice(0, -40) }),
    'datei-unlesbar',
  ],
  ['an unclosed quote', () => withSheet('<row><c r="A1><v>1</v></c></row>'), 'datei-unlesbar'],
  ['an impossible address', () => withSheet('<row><c r="XFE1"><v>1</v></c></row>'), 'datei-unlesbar'],
  ['an impossible row', () => withSheet('<row r="1048577"><c><v>1</v></c></row>'), 'datei-unlesbar'],
  [
    'an index beside the string table',
    () => withSheet('<row><c t="s"><v>-1</v></c></row>'),
    'datei-unlesbar',
  ],
  [
    'deeply nested elements',
    () => withSheet(`<row>${noisy(20_000, (i) => `<x y="${(i * 7919) % 10_007}">`)}`),
    'datei-unlesbar',
  ],

  // Amounts
  ['more than 200,000 cells', () => withSheet(cells(200_001)), 'datei-zu-gross'],
  [
    'more than 100,000 shared strings',
    () =>
      withParts({
        'xl/sharedStrings.xml': sharedStrings(...Array.from({ length: 100_001 }, (_, i) => `<t>${i}</t>`)),
      }),
    'datei-zu-gross',
  ],
  ['rows that hold one far cell each', () => withParts(farCells(), ''), 'datei-zu-gross'],
  ['a cell at the far end', () => withSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), null],
  [
    '40,000 merges',
    () =>
      withSheet(
        harmless,
        `<mergeCells>${noisy(40_000, (i) => `<mergeCell ref="A${i + 1}:XFD${i + 1}"/>`)}</mergeCells>`,
      ),
    null,
  ],
  [
    'a validation on the whole sheet',
    () =>
      withSheet(
        harmless,
        '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
      ),
    null,
  ],
  [
    'a column of impossible width',
    () =>
      withParts({
        [sheet]: sheetXml(harmless).replace(
          '<sheetData>',
          '<cols><col min="1" max="4294967295"/></cols><sheetData>',
        ),
      }),
    null,
  ],
  [
    'a name for the whole sheet',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="a" r:id="rId1"/>',
          '<definedNames><definedName name="a">a!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      }),
    null,
  ],
  [
    '60,000 formulas without a value',
    () => withSheet(noisy(30_000, (i) => `<row><c><f>${(i * 7919) % 10_007}</f></c><c><f>2</f></c></row>`)),
    null,
  ],
];

function contentTypes(workbook: string): string {
  return `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook}"/></Types>`;
}

function noisy(count: number, item: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => item(i)).join('');
}

/** Five sheets with five thousand rows, each of one cell in the last column that is kept. */
function farCells(): Parts {
  const ids = Array.from({ length: 5 }, (_, i) => i + 1);
  const data = sheetXml(
    noisy(5000, (i) => `<row r="${i + 1}"><c r="IV${i + 1}"><v>${(i * 7919) % 5000}</v></c></row>`),
  );
  return {
    ...Object.fromEntries(ids.map((id) => [`xl/s${id}.xml`, data])),
    'xl/workbook.xml': workbookXml(ids.map((id) => `<sheet name="s${id}" r:id="r${id}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...ids.map((id) => [`r${id}`, 'worksheet', `s${id}.xml`] as const),
    ),
  };
}

describe('hostile and odd files', () => {
  it.each(files)('answers %s', (_, bytes, code) => {
    const content = bytes();
    const before = performance.now();
    expect(refusalCode(content)).toBe(code);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('reads the harmless workbook as it is', () => {
    expect(readWorkbook(forged({}))).toMatchObject({ ok: true, grid: { sheets: [{ rows: [[1.5]] }] } });
  });

  it('pollutes nothing', () => {
    readWorkbook(
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="__proto__" r:id="rId1"/>',
          '<definedNames><definedName name="__proto__">__proto__!$A$1</definedName></definedNames>',
        ),
      }),
    );
    expect(Object.keys({})).toEqual([]);
    expect('sheet' in {}).toBe(false);
  });
});

describe('files that are no workbook', () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);
  it.each([
    ['an empty file', Buffer.alloc(0), 'datei-unlesbar', /leer/],
    ['a csv', Buffer.from('Nr.;Status\nK1-01;Erledigt\n'), 'datei-unlesbar', /nur Text/],
    [
      'a web page',
      Buffer.from('\ufeff\n<!DOCTYPE html><html><body>Anmelden</body></html>'),
      'datei-unlesbar',
      /Webseite/,
    ],
    [
      'an Excel 2003 XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'datei-unlesbar',
      /flache/,
    ],
    ['a flat ods', Buffer.from('<?xml version="1.0"?><office:document/>'), 'datei-unlesbar', /flache/],
    ['other XML', Buffer.from('<?xml version="1.0"?><a/>'), 'datei-unlesbar', /XML/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'datei-unlesbar', /PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'datei-unlesbar', /Bild/],
    ['an old .xls', compound('Workbook'), 'datei-unlesbar', /\.xls\)/],
    ['an encrypted workbook', compound('EncryptedPackage'), 'datei-verschluesselt', /Kennwort/],
    ['an old Word document', compound('WordDocument'), 'datei-unlesbar', /Textdokument/],
    ['any archive', Buffer.from(zip({ 'a.txt': 'x' })), 'datei-unlesbar', /Archiv/],
    [
      'an empty archive',
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'datei-unlesbar',
      /Archiv/,
    ],
    ['Apple Numbers', Buffer.from(zip({ 'Index/Document.iwa': 'x' })), 'datei-unlesbar', /Numbers/],
    ['a program', Buffer.from('4d5a90000300000004000000ffff', 'hex'), 'datei-unlesbar', /ist aber keine/],
  ])('says what %s is', (_, bytes, code, message) => {
    const reading = readWorkbook(new Uint8Array(bytes));
    expect(reading).toMatchObject({
      ok: false,
      finding: { code, severity: 'error', sheet: null, cell: null, value: null },
    });
    expect(reading.ok ? '' : reading.finding.message).toMatch(message);
  });
});
