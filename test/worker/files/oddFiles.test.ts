/** Files that ordinary programs make and that look broken at first sight: they are read, or refused for what they are. */
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { forged, harmless, sheet } from './hostile/forge.ts';
import { firstSheet, gridOf, odsParts, relationships, workbookXml, xlsxParts } from './packages.ts';
import { rawZip } from './rawZip.ts';

const rowsOf = (bytes: Uint8Array) => {
  const reading = readWorkbook(bytes);
  return reading.ok ? reading.grid.sheets[0]?.rows : reading.finding;
};

describe('packages of ordinary programs', () => {
  it('takes backslashes in entry names for slashes', () => {
    const entries = Object.entries(xlsxParts(harmless)).map(([name, content]) => ({
      name: name.replaceAll('/', '\\'),
      content,
    }));
    expect(rowsOf(rawZip(entries))).toEqual([[1.5]]);
  });
  it.each([
    ['a line feed', [10]],
    ['a line break', [13, 10]],
    ['padding', Array.from({ length: 4096 }, () => 0)],
  ])('reads over %s behind the end', (_, tail) => {
    expect(rowsOf(Buffer.concat([forged({}), Buffer.from(tail)]))).toEqual([[1.5]]);
    expect(rowsOf(Buffer.concat([forged({}, [], { comment: Buffer.from('x') }), Buffer.from(tail)]))).toEqual(
      [[1.5]],
    );
  });
  it('says of a file cut within its comment that it is not complete', () => {
    expect(rowsOf(forged({}, [], { comment: Buffer.from('made by a tool') }).slice(0, -3))).toMatchObject({
      code: 'datei-unlesbar',
      message: expect.stringContaining('unvollständig'),
    });
  });
  it('reads a table of many alike cells, however well it packs', () => {
    const cells = Array.from({ length: 60_000 }, () => '<c s="1"/>').join('');
    const parts = {
      [sheet]: { content: `<worksheet><sheetData>${harmless}<row>${cells}</row></sheetData></worksheet>` },
    };
    expect(rowsOf(forged(parts))).toEqual([[1.5]]);
  });
});

describe('parts of ordinary programs', () => {
  it('reads an empty number of a cell format as none', () => {
    expect(
      firstSheet(
        xlsxParts('<row><c r="A1" s="" t="str"><v>a</v></c><c r="B1" s=""/><c s=""><v>2</v></c></row>'),
      ).rows,
    ).toEqual([['a', null, 2]]);
  });
  it.each(['r:id=""', ''])('lists a module sheet without cells that has no part (%s)', (attribute) => {
    const grid = gridOf(
      xlsxParts(harmless, {
        'xl/workbook.xml': workbookXml(
          `<sheet name="Blatt" r:id="rId1"/><sheet name="Modul1" sheetId="9" state="veryHidden" ${attribute}/>`,
        ),
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
      }),
    );
    expect(grid.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['Blatt', false, [[1.5]]],
      ['Modul1', true, []],
    ]);
  });
  it("leaves out LibreOffice's copies of other files' sheets", () => {
    const table = (name: string, text: string) =>
      `<table:table table:name="${name}"><table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row></table:table>`;
    const grid = gridOf(
      odsParts(`${table("'file:///C:/tmp/NI.ods'#Checkliste", 'fremd')}${table("Liste '#1", 'eigen')}`),
    );
    expect(grid.sheets.map(({ name, rows }) => [name, rows])).toEqual([["Liste '#1", [['eigen']]]]);
  });
});
