import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { toA1 } from '#templates/sheets/grid.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import {
  firstSheet,
  gridOf,
  relationships,
  sharedStrings,
  sheetXml,
  stylesXml,
  workbookXml,
  xlsxParts,
  zip,
} from './packages.ts';

/** The rows of a one-sheet workbook. */
const rows = (sheetData: string, more = {}) => firstSheet(xlsxParts(sheetData, more)).rows;
/** The value of A1. */
const a1 = (cell: string, more = {}) => rows(`<row r="1">${cell}</row>`, more)[0]?.[0] ?? null;

describe('the number of cells', () => {
  const area = (cell: (address: string) => string) =>
    Array.from({ length: 4_600 }, (_, row) => {
      const cells = Array.from({ length: 45 }, (_, column) => cell(toA1(row, column)));
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    }).join('');

  it.each([
    ['a list', undefined],
    ['our workbook', '<definedNames><definedName name="ozg_land">Blatt!$A$1</definedName></definedNames>'],
  ])('counts no cell without a value in %s', (_, names) => {
    const workbook =
      names === undefined
        ? {}
        : {
            'xl/workbook.xml': workbookXml('<sheet name="Blatt" sheetId="1" r:id="rId1"/>', names),
          };
    const empty = area((address) => `<c r="${address}"/>`);
    const full = '<row r="4601"><c r="A4601"><v>7</v></c></row>';
    expect(firstSheet(xlsxParts(empty + full, workbook)).rows[4600]).toEqual([7]);
  });

  it('is refused with the sheet and the reason', () => {
    const full = area(() => '<c><v>1</v></c>');
    const reading = readWorkbook(
      zip(
        xlsxParts(full, {
          'xl/workbook.xml': workbookXml('<sheet name="Rohdaten" sheetId="1" r:id="rId1"/>'),
        }),
      ),
    );
    expect(reading).toMatchObject({
      finding: {
        code: 'datei-zu-gross',
        sheet: 'Rohdaten',
        message: expect.stringMatching(/200\.000 ausgefüllte Zellen.*mit dem Blatt „Rohdaten“/),
      },
    });
  });
});

describe('texts', () => {
  const shared = (item: string) =>
    a1('<c r="A1" t="s"><v>0</v></c>', { 'xl/sharedStrings.xml': sharedStrings(item) });

  it('joins rich text and drops phonetic runs', () => {
    expect(
      shared('<r><rPr><b/></rPr><t>Fr</t></r><r><t>ist</t></r><rPh sb="0" eb="1"><t>lies</t></rPh>'),
    ).toBe('Frist');
  });
  it('keeps spaces, umlauts, stars and emoji', () => {
    expect(shared('<t xml:space="preserve">  Prüfung ★ 😀 </t>')).toBe('  Prüfung ★ 😀 ');
  });
  it('resolves named and numeric character references', () => {
    expect(shared('<t>a &amp; b &lt;c&gt; &#228; &#x1F600;</t>')).toBe('a & b <c> ä 😀');
  });
  it('resolves spreadsheet escapes once and ends lines with a line feed', () => {
    expect(shared('<t>a_x000D_&#10;b&#13;c\r\nd_x005F_x000D_</t>')).toBe('a\nb\nc\nd_x000D_');
  });
  it('takes _x000D_ with a line break of the file behind it as one break', () => {
    expect(shared('<t>a_x000D_\r\nb_x000d_\nc_x000D_d</t>')).toBe('a\nb\nc\nd');
    expect(shared('<t>a_x000D_\r\n_x000D_\r\nb</t>')).toBe('a\n\nb');
    expect(shared('<t>a_x005F_x000D_\r\nb</t>')).toBe('a_x000D_\nb');
  });
  it('composes letters', () => {
    expect(shared('<t>Pru\u0308fung Ma\u0308rz \u0041\u030a</t>')).toBe('Prüfung März Å');
  });
  it('drops control characters and half surrogates', () => {
    expect(shared('<t>a_x0000__x0007_b_xD83D_c</t>')).toBe('ab\ufffdc');
  });
  it('reads CDATA with umlauts and passes comments', () => {
    expect(shared('<t>a<!-- <t>nein</t> --><![CDATA[<ü> & ]]>b</t>')).toBe('a<ü> & b');
  });
  it('cuts at the length Excel allows', () => {
    expect(shared(`<t>${'x'.repeat(40_000)}</t>`)).toHaveLength(32_767);
  });
  it('does not cut a character in two', () => {
    expect(shared(`<t>${'x'.repeat(32_766)}😀</t>`)).toBe('x'.repeat(32_766));
  });
  it('reads inline strings, rich ones too', () => {
    expect(a1('<c r="A1" t="inlineStr"><is><r><t>Er</t></r><r><t>ledigt</t></r></is></c>')).toBe('Erledigt');
  });
  it('reads CDATA in a value', () => {
    expect(a1('<c r="A1" t="str"><v><![CDATA[ä & ö]]></v></c>')).toBe('ä & ö');
  });
  it('refuses a string that the table does not have', () => {
    const reading = () => shared('<t>a</t>');
    expect(reading()).toBe('a');
    expect(() =>
      a1('<c r="A1" t="s"><v>1</v></c>', { 'xl/sharedStrings.xml': sharedStrings('<t>a</t>') }),
    ).toThrow(/beschädigt/);
  });
});

describe('values', () => {
  it.each([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>-1E-3</v></c>', -0.001],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><f>FALSE()</f><v>0</v></c>', false],
    ['<c r="A1"><f aca="false">FALSE()</f><v>0</v></c>', false],
    ['<c r="A1"><f aca="false">TRUE()</f><v>1</v></c>', true],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { fehler: '#REF!' }],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1" t="str"><f>"a"</f><v>KW 5 &amp; 6</v></c>', 'KW 5 & 6'],
    ['<c r="A1"><f>SUM(B1)</f><v></v></c>', { formelOhneErgebnis: true }],
    ['<c r="A1"><f>SUM(B1)</f><v/></c>', { formelOhneErgebnis: true }],
    ['<c r="A1"><f>SUM(B1)</f></c>', { formelOhneErgebnis: true }],
    ['<c r="A1" s="1"/>', null],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1"><v>NaN</v></c>', 'NaN'],
    ["<c r = 'A1' t= 'str' ><v>einfach</v></c >", 'einfach'],
  ])('reads %s', (cell, expected) => {
    expect(a1(cell)).toEqual(expected);
  });
  it('reads the shared text of a formula as Gnumeric writes it', () => {
    const more = { 'xl/sharedStrings.xml': sharedStrings('<t>gelb</t>', '<t>rot</t>') };
    expect(a1('<c r="A1" t="s"><f>"rot"</f><v>1</v></c>', more)).toBe('rot');
  });
});

describe('days', () => {
  const dated = (serial: string, ...formats: (number | string)[]) =>
    a1(`<c r="A1" s="1"><v>${serial}</v></c>`, { 'xl/styles.xml': stylesXml(...formats) });

  it.each([
    14,
    22,
    'dd.mm.yyyy',
    'dd\\.mm\\.yyyy',
    '[$-407]d. mmmm yyyy;@',
    'mmm',
    'yyyy-mm-dd hh:mm',
    'TT.MM.JJJJ',
  ])('reads the format %s as a day', (format) => {
    expect(dated('46468', format)).toEqual({ tag: '2027-03-22' });
  });
  it.each([
    0,
    2,
    20,
    45,
    'hh:mm',
    '[h]:mm:ss',
    'mm:ss',
    '0 &quot;Tage&quot;',
    '0\\d',
    '[Red]0.00',
    'General',
    'Standard',
    '@',
  ])('reads the format %s as a number', (format) => {
    expect(dated('46468', format)).toBe(46468);
  });
  it('drops the time of day, however near to midnight', () => {
    expect(dated('46468.99998', 22)).toEqual({ tag: '2027-03-22' });
  });
  it.each([
    ['1', { tag: '1900-01-01' }],
    ['59', { tag: '1900-02-28' }],
    ['61', { tag: '1900-03-01' }],
    ['2958465', { tag: '9999-12-31' }],
    ['60', 60],
    ['0', 0],
    ['-5', -5],
    ['2958466', 2958466],
  ])('reads the serial %s', (serial, expected) => {
    expect(dated(serial, 14)).toEqual(expected);
  });
  it('counts from 1904 where the workbook says so', () => {
    const more = {
      'xl/styles.xml': stylesXml(14),
      'xl/workbook.xml': workbookXml('<sheet name="B" r:id="rId1"/>', '', '<workbookPr date1904="1"/>'),
    };
    expect(a1('<c r="A1" s="1"><v>45006</v></c>', more)).toEqual({ tag: '2027-03-22' });
  });
  it('reads the ISO days of strict workbooks', () => {
    expect(a1('<c r="A1" t="d"><v>2027-03-22T10:00:00</v></c>')).toEqual({ tag: '2027-03-22' });
    expect(a1('<c r="A1" t="d"><v>2027-02-30</v></c>')).toBe('2027-02-30');
  });
});

describe('places', () => {
  it('keeps empty rows and columns before a value and none behind', () => {
    expect(rows('<row r="2"><c r="C2"><v>1</v></c><c r="D2"/></row><row r="9"/>')).toEqual([
      [],
      [null, null, 1],
    ]);
  });
  it('counts on where rows and cells have no address', () => {
    expect(rows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>')).toEqual([
      [1, 2],
      [null, 3],
    ]);
  });
  it('counts on behind empty cells that have an address', () => {
    expect(
      rows('<row r="1"><c r="B1" s="1"/><c><v>1</v></c><c r="D1" s="1"/><c/><c><v>2</v></c></row>'),
    ).toEqual([[null, null, 1, null, null, 2]]);
    expect(rows('<row><c r="A3" s="1"/></row><row><c><v>1</v></c></row>')).toEqual([[], [], [], [1]]);
  });
  it('does not take a value for an empty cell because an attribute looks like the end of one', () => {
    expect(a1(`<c r="A1" x="/>" t="str"><v>a</v></c>`)).toBe('a');
    expect(a1(`<c r="A1" x="' />" t="str"><v>a</v></c>`)).toBe('a');
  });
  it('joins duplicate rows', () => {
    expect(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>')).toEqual([
      [1, 2],
    ]);
  });
  it('reports what lies outside the window, and ignores empty cells there', () => {
    const sheet = firstSheet(
      xlsxParts(
        '<row r="1"><c r="IV1"><v>1</v></c><c r="IW1"><v>1</v></c></row><row r="5001"><c r="A5001"><v>2</v></c><c r="B5001" s="1"/></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
      ),
    );
    expect(sheet.outside).toBe(3);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]).toHaveLength(256);
  });
  it('keeps the value of merged cells in the first', () => {
    const parts = xlsxParts('', {
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    });
    expect(firstSheet(parts)).toMatchObject({ rows: [[1]], merged: ['A1:XFD1048576'] });
  });
  it('reads a prefixed vocabulary', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:sheetProtection sheet="1"/></x:worksheet>';
    const read = firstSheet(xlsxParts('', { 'xl/worksheets/sheet1.xml': sheet }));
    expect(read).toMatchObject({ rows: [['a', 2]], protected: true });
  });
  it('reads UTF-16 and a byte order mark', () => {
    const text = sheetXml('<row><c t="str"><v>Prüfung ★</v></c></row>');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(rows('', { 'xl/worksheets/sheet1.xml': utf16 })).toEqual([['Prüfung ★']]);
    expect(rows('', { 'xl/worksheets/sheet1.xml': `\ufeff${text}` })).toEqual([['Prüfung ★']]);
  });
});

describe('sheets', () => {
  const three = xlsxParts('<row><c><v>1</v></c></row>', {
    'xl/workbook.xml': workbookXml(
      '<sheet name="Eins &amp; &gt; zwei" r:id="rId1"/><sheet name="Listen" state="hidden" r:id="rId4"/><sheet name="_meta" state="veryHidden" r:id="rId5"/>',
      `<definedNames><definedName name="ozg_land">'Eins &amp; &gt; zwei'!$C$5</definedName><definedName name="eine">listen!$A$1:$A$1</definedName><definedName name="bereich">Listen!$A$1:$A$9</definedName><definedName name="fremd">[1]Listen!$A$1</definedName><definedName name="kaputt">#REF!</definedName><definedName name="ozg_land" localSheetId="1">Listen!$A$1</definedName><definedName name="weg">Fehlt!$A$1</definedName></definedNames>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId5', 'worksheet', '/xl/merkwuerdig/ding.xml'],
      ['rId4', 'worksheet', '../xl/./worksheets/Listen.XML'],
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ),
    'xl/worksheets/listen.xml': sheetXml(
      '',
      '<sheetProtection sheet="true"/><dataValidations><dataValidation type="list" sqref="F2:F39 G1"/><dataValidation type="date" sqref="H1"/></dataValidations><extLst><ext xmlns:x14="x"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Listen!$A$1</xm:f></x14:formula1><xm:sqref>K2:K9</xm:sqref></x14:dataValidation><x14:dataValidation type="whole"><xm:sqref>L1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ),
    'xl/merkwuerdig/ding.xml': sheetXml('', '<sheetProtection formatCells="0"/>'),
  });

  it('reads them in order, with what is hidden', () => {
    expect(gridOf(three).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Eins & > zwei', false],
      ['Listen', true],
      ['_meta', true],
    ]);
  });
  it('reads protection and the ranges of drop-downs, also of the extension', () => {
    const [, listen, meta] = gridOf(three).sheets;
    expect(listen).toMatchObject({ protected: true, lists: ['F2:F39', 'G1', 'K2:K9'] });
    expect(meta).toMatchObject({ protected: false, lists: [] });
  });
  it('keeps the names of single cells of its own sheets', () => {
    expect(gridOf(three).names).toEqual({
      ozg_land: { sheet: 'Eins & > zwei', row: 4, column: 2 },
      eine: { sheet: 'Listen', row: 0, column: 0 },
    });
  });
  it('reads custom document properties and never those of authors', () => {
    const grid = gridOf(
      xlsxParts('', {
        '_rels/.rels': relationships(
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', 'custom-properties', 'docProps/custom.xml'],
          ['rId3', 'extended-properties', 'docProps/app.xml'],
        ),
        'docProps/custom.xml':
          '<Properties xmlns:vt="v"><property name="OZG_Kennung"><vt:lpwstr>SH-7K3F9Q</vt:lpwstr></property><property name="__proto__"><vt:i4>1</vt:i4></property></Properties>',
        'docProps/app.xml': '<Properties><Company>Amt</Company></Properties>',
      }),
    );
    expect(Object.entries(grid.properties)).toEqual([
      ['OZG_Kennung', 'SH-7K3F9Q'],
      ['__proto__', '1'],
    ]);
  });
  it('reads values only where a workbook has links to others', () => {
    const parts = xlsxParts('<row><c><f>[1]Blatt!A1</f><v>7</v></c></row>', {
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="x"/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///fremd.xlsx" TargetMode="External"/></Relationships>',
    });
    expect(firstSheet(parts).rows).toEqual([[7]]);
  });
  it('lists a chart sheet without cells', () => {
    const parts = xlsxParts('', {
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'chartsheet', 'chartsheets/sheet1.xml']),
    });
    expect(firstSheet(parts)).toEqual({
      name: 'Blatt',
      hidden: false,
      rows: [],
      protected: null,
      lists: null,
      outside: 0,
    });
  });
});

it('reads a workbook made by exceljs', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Checkliste');
  sheet.addRow(['Nr.', 'Status', 'Frist', 'Wahr']);
  sheet.addRow([
    'K1-01',
    { richText: [{ text: 'In ' }, { text: 'Bearbeitung', font: { bold: true } }] },
    new Date('2027-03-22'),
    false,
  ]);
  sheet.getCell('C2').numFmt = 'dd.mm.yyyy';
  sheet.getCell('E2').value = { formula: '1+1', result: 2 };
  sheet.getCell('B2').note = 'Diese Notiz ist kein Zelltext.';
  sheet.getCell('B2').dataValidation = { type: 'list', formulae: ['"a,b"'], allowBlank: true };
  workbook.definedNames.add('Checkliste!$B$2', 'ozg_status');
  await sheet.protect('', {});
  const reading = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(reading).toMatchObject({
    ok: true,
    format: 'xlsx',
    grid: {
      names: { ozg_status: { sheet: 'Checkliste', row: 1, column: 1 } },
      sheets: [
        {
          protected: true,
          lists: ['B2'],
          rows: [
            ['Nr.', 'Status', 'Frist', 'Wahr'],
            ['K1-01', 'In Bearbeitung', { tag: '2027-03-22' }, false, 2],
          ],
        },
      ],
    },
  });
});
