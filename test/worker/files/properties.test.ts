import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { odsParts, type Parts, sharedStrings, sheetXml, xlsxParts, zip } from './packages.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const sheetSource = sheetXml(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1+1</f><v>46468</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c></row><!-- c --><row><c t="b"><v>1</v></c></row>',
  '<sheetProtection sheet="1"/><dataValidations><dataValidation type="list" sqref="A1:A9"/></dataValidations>',
);
const xlsx: Parts = xlsxParts('', {
  [sheet]: sheetSource,
  'xl/sharedStrings.xml': sharedStrings('<t>Prüfung &amp; ★</t>', '<t><![CDATA[<]]></t>'),
});
const content =
  '<table:table table:name="Blatt"><table:table-header-rows><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><office:annotation><text:p>x</text:p></office:annotation><text:p>Prüfung<text:s text:c="4"/></text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="4" office:value-type="float" office:value="1"/></table:table-row></table:table-header-rows></table:table>';

/** Each answer is a grid or a finding, and comes in time. */
function answers(bytes: Uint8Array): void {
  const before = performance.now();
  const reading = readWorkbook(bytes);
  expect(performance.now() - before).toBeLessThan(2000);
  if (reading.ok) expect(reading.grid.sheets.length).toBeGreaterThan(0);
  else expect(reading.finding.message).toMatch(/(?:muss|darf nicht) .*\.$/);
}

/** One cut, doubled, replaced or inserted piece. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 30 }),
  insert: fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '<c>',
      '</c>',
      '<v>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '/>',
      '<t>',
      '</row>',
      '\0',
      '=',
      '&#0;',
      '<is>',
      '</is>',
    ),
  ),
});
type Change = { readonly at: number; readonly cut: number; readonly insert: string };

function mutate(text: string, changes: readonly Change[]): string {
  return changes.reduce((source, { at, cut, insert }) => {
    const from = Math.floor(at * source.length);
    return source.slice(0, from) + insert + source.slice(from + cut);
  }, text);
}

describe('any bytes give an answer', () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), answers), { numRuns: 500 });
  });
  it('random bytes behind the signature of a zip file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        answers(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    ['xlsx', zip(xlsx)],
    ['ods', zip(odsParts(content))],
  ])('%s with changed bytes', (_, valid) => {
    const changes = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = Uint8Array.from(valid);
        for (const [at, value] of list) bytes[at] = value;
        answers(bytes);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    ['xlsx', zip(xlsx)],
    ['ods', zip(odsParts(content))],
  ])('%s cut off anywhere', (_, valid) => {
    for (let length = 0; length < valid.length; length++) {
      const reading = readWorkbook(valid.subarray(0, length));
      expect(reading.ok).toBe(false);
    }
  });
  it.each([
    ['a sheet', (text: string) => ({ ...xlsx, [sheet]: text }), sheetSource],
    [
      'the shared strings',
      (text: string) => ({ ...xlsx, 'xl/sharedStrings.xml': text }),
      String(xlsx['xl/sharedStrings.xml']),
    ],
    [
      'the workbook part',
      (text: string) => ({ ...xlsx, 'xl/workbook.xml': text }),
      String(xlsx['xl/workbook.xml']),
    ],
    [
      'the relationships',
      (text: string) => ({ ...xlsx, 'xl/_rels/workbook.xml.rels': text }),
      String(xlsx['xl/_rels/workbook.xml.rels']),
    ],
    [
      'the content of an ods',
      (text: string) => odsParts('', { 'content.xml': text }),
      String(odsParts(content)['content.xml']),
    ],
  ])('changed text in %s', (_, parts, source) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) =>
        answers(zip(parts(mutate(source, changes)))),
      ),
      { numRuns: 400 },
    );
  });
});

it('reads back every text that XML can hold', () => {
  const inXml = (text: string) =>
    text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('_x', '_x005F_x');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!/\p{Cc}|[\ufffe\uffff]/u.test(text));
      const parts = {
        ...xlsx,
        'xl/sharedStrings.xml': sharedStrings(`<t xml:space="preserve">${inXml(text)}</t>`),
      };
      const reading = readWorkbook(zip(parts));
      expect(reading.ok ? reading.grid.sheets[0]?.rows[0]?.[0] : reading.finding).toBe(text.normalize('NFC'));
    }),
  );
});
