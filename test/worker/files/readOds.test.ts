import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { firstSheet, gridOf, odsParts, refusalCode, zip } from './packages.ts';

const table = (rows: string, attributes = '') =>
  `<table:table table:name="Blatt" ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string) =>
  `<table:table-cell office:value-type="string">${content}</table:table-cell>`;
const rows = (content: string) => firstSheet(odsParts(table(content))).rows;
const a1 = (cell: string) => rows(row(cell))[0]?.[0] ?? null;

describe('the number of cells', () => {
  const blatt = (cells: string) => odsParts(table(row(cells).repeat(500) + row(text('<text:p>7</text:p>'))));

  it('counts no cell without a value', () => {
    expect(firstSheet(blatt('<table:table-cell/>'.repeat(401))).rows[500]).toEqual(['7']);
  });

  it('is refused with the sheet and the reason', () => {
    expect(
      readWorkbook(
        zip(
          blatt(
            '<table:table-cell table:number-columns-repeated="401"><text:p>x</text:p></table:table-cell>',
          ),
        ),
      ),
    ).toMatchObject({
      finding: {
        code: 'datei-zu-gross',
        sheet: 'Blatt',
        message: expect.stringMatching(/200\.000 ausgefüllte Zellen.*mit dem Blatt „Blatt“/),
      },
    });
  });
});

describe('values', () => {
  it.each([
    [
      '<table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell>',
      12.5,
    ],
    ['<table:table-cell office:value-type="percentage" office:value="0.25"/>', { prozent: 0.25 }],
    ['<table:table-cell office:value-type="currency" office:value="3"/>', 3],
    [
      '<table:table-cell office:value-type="date" office:date-value="2027-03-22T10:00:00"/>',
      { tag: '2027-03-22' },
    ],
    ['<table:table-cell office:value-type="date" office:date-value="2027-02-30"/>', '2027-02-30'],
    ['<table:table-cell office:value-type="time" office:time-value="PT18H00M00S"/>', 0.75],
    ['<table:table-cell office:value-type="boolean" office:boolean-value="false"/>', false],
    ['<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1"/>', true],
    [
      '<table:table-cell table:formula="of:=[.B6]&gt;1" office:value-type="float" office:value="0"><text:p>FALSCH</text:p></table:table-cell>',
      false,
    ],
    [
      '<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>',
      1,
    ],
    [
      '<table:table-cell office:value-type="string" office:string-value="aus dem Attribut"><text:p>x</text:p></table:table-cell>',
      'aus dem Attribut',
    ],
    [
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      { fehler: '#DIV/0!' },
    ],
    [
      '<table:table-cell table:formula="of:=x" office:value-type="float" office:value="0"><text:p>#BEZUG!</text:p></table:table-cell>',
      { fehler: '#REF!' },
    ],
    [
      '<table:table-cell table:formula="of:=x" office:value-type="string"><text:p>Fehler:502</text:p></table:table-cell>',
      { fehler: 'Err:502' },
    ],
    ['<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>', ''],
    ['<table:table-cell table:formula="of:=A2"/>', { formelOhneErgebnis: true }],
    ['<table:table-cell table:formula="of:=A2" office:value-type="float"/>', { formelOhneErgebnis: true }],
    ['<table:table-cell table:style-name="ce1"/>', null],
  ])('reads %s', (cell, expected) => {
    expect(a1(cell)).toEqual(expected);
  });
});

describe('texts', () => {
  it('joins paragraphs, spans, spaces, tabs and line breaks', () => {
    expect(
      a1(
        text(
          '<text:p>a<text:s text:c="3"/>b<text:tab/>ü<text:line-break/><text:span>fe<text:span>tt</text:span></text:span></text:p><text:p/><text:p><text:a xlink:href="x">Ende</text:a> &amp; aus</text:p>',
        ),
      ),
    ).toBe('a   b\tü\nfett\n\nEnde & aus');
  });
  it('keeps notes, pictures, text boxes and reading aids out', () => {
    expect(
      a1(
        text(
          '<office:annotation><dc:creator>Rolle</dc:creator><text:p>Notiz</text:p></office:annotation><draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame><text:p>Te<text:ruby><text:ruby-base>x</text:ruby-base><text:ruby-text>lies</text:ruby-text></text:ruby>t</text:p>',
        ),
      ),
    ).toBe('Text');
  });
  it('takes line breaks of the file as one space', () => {
    expect(a1(text('<text:p>erste\n   Zeile</text:p>'))).toBe('erste Zeile');
  });
  it('holds no more spaces than a cell can', () => {
    expect(a1(text(`<text:p>${'<text:s text:c="99999999"/>'.repeat(2000)}</text:p>`))).toHaveLength(32_767);
  });
});

describe('places', () => {
  it('repeats columns and rows of values, and clamps what is promised beyond the window', () => {
    expect(
      rows(
        row(
          '<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>',
          'table:number-rows-repeated="2"',
        ) +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            'table:number-rows-repeated="1048574"',
          ),
      ),
    ).toEqual([
      [null, null, 1, 1],
      [null, null, 1, 1],
    ]);
  });
  it('reports the cells outside the window', () => {
    const sheet = firstSheet(
      odsParts(
        table(
          row(
            '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="300"/>',
          ) +
            row('<table:table-cell/>', 'table:number-rows-repeated="4998"') +
            row(text('<text:p>unten</text:p>'), 'table:number-rows-repeated="3"'),
        ),
      ),
    );
    expect(sheet.rows).toHaveLength(5000);
    expect(sheet.outside).toBe(44 + 2);
  });
  it('counts repeated values against the limit of cells', () => {
    const cell =
      '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>';
    expect(refusalCode(zip(odsParts(table(row(cell, 'table:number-rows-repeated="1048576"')))))).toBe(
      'datei-zu-gross',
    );
  });
  it('passes through header rows and groups, and counts covered cells', () => {
    expect(
      rows(
        `<table:table-header-rows>${row(`${text('<text:p>Kopf</text:p>')}<table:covered-table-cell/>${text('<text:p>C</text:p>')}`)}</table:table-header-rows><table:table-row-group>${row(text('<text:p>a</text:p>'))}</table:table-row-group>`,
      ),
    ).toEqual([['Kopf', null, 'C'], ['a']]);
  });
  it('tells merged areas, and neither cells that stand alone nor areas of other tables', () => {
    const cell = (attributes: string, content = 'a') =>
      `<table:table-cell office:value-type="string" ${attributes}><text:p>${content}</text:p></table:table-cell>`;
    const sheet = firstSheet(
      odsParts(
        `${table(
          row(
            `${cell('table:number-columns-spanned="1" table:number-rows-spanned="1"')}${cell('table:number-columns-spanned="2" table:number-rows-spanned="3"')}<table:covered-table-cell/>${cell('', 'x')}`,
          ) + row(`${cell('table:number-columns-repeated="3"')}${cell('table:number-rows-spanned="2"')}`),
        )}${table(row(cell('table:number-columns-spanned="2"')))}`,
      ),
    );
    expect(sheet.merged).toEqual(['B1:C3', 'D2:D3']);
  });
  it('leaves out earlier contents, shapes and tables within cells', () => {
    const inner = table(row(text('<text:p>innen</text:p>')));
    const grid = gridOf(
      odsParts(
        `<table:tracked-changes>${inner}</table:tracked-changes>${table(`<table:shapes>${inner}</table:shapes>${row(`<table:table-cell><draw:object>${inner}</draw:object></table:table-cell>${text('<text:p>b</text:p>')}`)}`)}`,
      ),
    );
    expect(grid.sheets.map(({ rows: all }) => all)).toEqual([[[null, 'b']]]);
  });
});

describe('sheets', () => {
  const grid = gridOf(
    odsParts(
      `${table(row(text('<text:p>a</text:p>')), 'table:protected="true"')}<table:table table:name="Liste's 1" table:style-name="ta2"/><table:named-expressions><table:named-range table:name="ozg_land" table:cell-range-address="$Blatt.$C$5"/><table:named-range table:name="liste" table:cell-range-address="$'Liste''s 1'.$A$1:.$A$1"/><table:named-range table:name="bereich" table:cell-range-address="$Blatt.$A$1:.$B$2"/></table:named-expressions>`,
      {
        'meta.xml':
          '<office:document-meta><office:meta><meta:initial-creator>Rolle</meta:initial-creator><meta:user-defined meta:name="OZG_Kennung">SH-7K3F9Q</meta:user-defined><meta:user-defined meta:name="Company">Amt</meta:user-defined></office:meta></office:document-meta>',
      },
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    ),
  );
  it('reads what is hidden and what is protected', () => {
    expect(
      grid.sheets.map(({ name, hidden, protected: isProtected, lists }) => [
        name,
        hidden,
        isProtected,
        lists,
      ]),
    ).toEqual([
      ['Blatt', false, true, null],
      ["Liste's 1", true, false, null],
    ]);
  });
  it('reads names of single cells', () => {
    expect(grid.names).toEqual({
      ozg_land: { sheet: 'Blatt', row: 4, column: 2 },
      liste: { sheet: "Liste's 1", row: 0, column: 0 },
    });
  });
  it('reads own properties and never those about authors', () => {
    expect(grid.properties).toEqual({ OZG_Kennung: 'SH-7K3F9Q' });
  });
});

describe('refusals', () => {
  const sheet = table('');
  it.each([
    [
      'an encrypted part',
      { 'META-INF/manifest.xml': '<manifest:encryption-data manifest:checksum="x"/>' },
      'datei-verschluesselt',
    ],
    ['an encrypted package', { 'encrypted-package': 'x' }, 'datei-verschluesselt'],
    ['a Basic module', { 'Basic/Standard/Module1.xml': '<script:module/>' }, 'datei-gefaehrlich'],
    ['a script', { 'Scripts/python/a.py': 'print()' }, 'datei-gefaehrlich'],
    ['an entity', { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }, 'datei-gefaehrlich'],
    ['a text document', { mimetype: 'application/vnd.oasis.opendocument.text' }, 'datei-unlesbar'],
    ['no content', { 'content.xml': '' }, 'datei-unlesbar'],
    ['a broken table', { 'content.xml': '<table:table table:name="a"><table:table-row>' }, 'datei-unlesbar'],
  ])('refuses %s', (_, more, code) => {
    expect(refusalCode(zip(odsParts(sheet, more)))).toBe(code);
  });
  it('reads an empty Basic library as many honest files have it', () => {
    expect(
      refusalCode(
        zip(odsParts(sheet, { 'Basic/script-lc.xml': '<x/>', 'Basic/Standard/script-lb.xml': '<x/>' })),
      ),
    ).toBeNull();
  });
});
