/** Looks of cells that may stand for a status: strike-through everywhere, colour where no name of ours marks the workbook. */
import { describe, expect, it } from 'vitest';
import { firstSheet, odsParts, workbookXml, xlsxParts } from './packages.ts';

const styles =
  '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/><bgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1"/><xf fillId="1"/><xf fontId="2" fillId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
const data =
  '<row r="1"><c r="A1" s="1" t="str"><v>a</v></c><c r="B1" s="2"/><c r="C1" s="3" t="str"><v>c</v></c><c r="D1"/></row>';
const marked = workbookXml(
  '<sheet name="Blatt" r:id="rId1"/>',
  '<definedNames><definedName name="ozg_land">Blatt!$A$1</definedName></definedNames>',
);

describe('an .xlsx', () => {
  it('tells struck and coloured cells, empty ones too, and white is no colour', () => {
    expect(firstSheet(xlsxParts(data, { 'xl/styles.xml': styles }))).toMatchObject({
      rows: [['a', null, 'c']],
      formats: [
        { cell: 'A1', struck: true, fill: null },
        { cell: 'B1', struck: false, fill: 'FF00B050' },
      ],
    });
  });
  it('made from our template is looked at for strike-through alone', () => {
    const sheet = firstSheet(xlsxParts(data, { 'xl/styles.xml': styles, 'xl/workbook.xml': marked }));
    expect(sheet.formats?.map(({ cell }) => cell)).toEqual(['A1']);
  });
});

describe('an .ods', () => {
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="table-cell">${properties}</style:style>`;
  const automatic = [
    style('ce1', '<style:text-properties style:text-line-through-style="solid"/>'),
    style('ce2', '<style:table-cell-properties fo:background-color="#00b050"/>'),
    style('ce3', '<style:table-cell-properties fo:background-color="#ffffff"/>'),
    '<style:style style:name="ce4" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
  ].join('');
  const cells =
    '<table:table-cell table:style-name="ce1" office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell table:style-name="ce2" table:number-columns-repeated="2"/><table:table-cell table:style-name="ce3"/><table:table-cell table:style-name="ce4"/><table:table-cell table:style-name="ce2" table:number-columns-repeated="16379"/>';
  const table = `<table:table table:name="Blatt"><table:table-row>${cells}</table:table-row></table:table>`;
  const names =
    '<table:named-expressions><table:named-range table:name="ozg_land" table:cell-range-address="$Blatt.$A$1"/></table:named-expressions>';

  it('tells struck and coloured cells, empty ones too, and no long runs', () => {
    expect(firstSheet(odsParts(table, {}, automatic)).formats).toEqual([
      { cell: 'A1', struck: true, fill: null },
      { cell: 'B1', struck: false, fill: '#00b050' },
      { cell: 'C1', struck: false, fill: '#00b050' },
    ]);
  });
  it('made from our template is looked at for strike-through alone', () => {
    expect(firstSheet(odsParts(table + names, {}, automatic)).formats?.map(({ cell }) => cell)).toEqual([
      'A1',
    ]);
  });
});
