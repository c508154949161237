import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { readWorkbook } from '../../../../worker/files/readWorkbook.ts';
import { addSheet } from '../../../../worker/files/xlsx/annotate/addSheet.ts';
import { writeWorkbook } from '../../../../worker/files/xlsx/write/writeWorkbook.ts';
import { pruefberichtSheet } from '../../../../worker/report/pruefberichtSheet.ts';
import { objections } from '../../../openXml.ts';
import { relationships, stylesXml, workbookXml, xlsxParts, zip } from '../packages.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/workbooks');
const finding: Finding = {
  code: 'status-unbekannt',
  severity: 'error',
  sheet: 'Checkliste',
  cell: 'F7',
  id: 'K1-04',
  message: 'Der Status „<fertich>“ muss ein bekannter sein & bleiben.',
  value: '=1+1 \u{1F600} _x0041_\u0001',
  fix: null,
};
const plan = pruefberichtSheet({
  findings: [finding, { ...finding, cell: null }],
  stichtag: '2027-03-22',
  links: true,
});

function annotate(bytes: Uint8Array): Uint8Array {
  const annotated = addSheet(bytes, plan);
  if (annotated === null) throw new Error('The workbook could not be edited');
  return annotated;
}

describe('addSheet', () => {
  let original: Uint8Array;
  let annotated: Uint8Array;
  beforeAll(async () => {
    const stammdaten = { land: 'SH', umsetzungsprojekt: 'Elterngeld', stand: '2027-03-22' } as const;
    original = await writeWorkbook(planWorkbook(newCheckliste(stammdaten)));
    annotated = annotate(original);
  });

  it('puts the sheet behind all others, with its texts as texts', () => {
    const sheets = sheetsOf(annotated);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...sheetsOf(original).map(({ name }) => name),
      'Prüfbericht',
    ]);
    const rows = sheets.at(-1)?.rows ?? [];
    expect(rows).toContainEqual([
      '✖ Fehler',
      'Checkliste',
      'F7',
      'K1-04',
      finding.message,
      '=1+1 \u{1F600} _x0041_',
      null,
      'status-unbekannt',
    ]);
  });

  it('changes no part but the lists of the package and its styles', () => {
    const before = unzipSync(original);
    const after = unzipSync(annotated);
    const different = Object.keys(after).filter((path) => !same(before[path], after[path]));
    expect(different.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/pruefbericht.xml',
    ]);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  });

  it('keeps the styles in use and links findings to their cells', () => {
    const after = textParts(annotated);
    const xfs = (xml = '') => /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
    expect(xfs(after['xl/styles.xml'])).toMatch(
      new RegExp(`^${quote(xfs(textParts(original)['xl/styles.xml']))}`),
    );
    expect(after['xl/worksheets/pruefbericht.xml']).toContain(`location="'Checkliste'!F7"`);
  });

  it('gives a workbook to which the Open XML SDK does not object', async () => {
    expect(objections(annotated)).toEqual([]);
  });

  it('can be repeated, each time under a name of its own', () => {
    const names = sheetsOf(annotate(annotated)).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['Prüfbericht', 'Prüfbericht 2']);
  });

  it('gives the same bytes for the same input', () => {
    expect(same(annotate(original), annotated)).toBe(true);
  });
});

describe('addSheet on files of other programs', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Übrig</t></is></c></row>';

  it('does without styles where the workbook has none that it understands', () => {
    const bytes = annotate(zip(xlsxParts(row)));
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['Blatt', 'Prüfbericht']);
    const lists = annotate(zip(xlsxParts(row, { 'xl/styles.xml': stylesXml(14) })));
    expect(textParts(lists)['xl/styles.xml']).toBe(stylesXml(14));
  });

  it.each(readdirSync(fixtures).filter((file) => file.endsWith('.xlsx')))(
    'leaves all sheets of %s as they are',
    (file) => {
      const bytes = new Uint8Array(readFileSync(join(fixtures, file)));
      const sheets = sheetsOf(annotate(bytes));
      expect(sheets.slice(0, -1)).toEqual(sheetsOf(bytes));
      expect(sheets.at(-1)?.name).toBe('Prüfbericht');
    },
  );

  it('follows prefixes, absolute targets and upper-case paths', () => {
    const parts = xlsxParts(row, {
      '_rels/.rels': relationships(['rId1', 'officeDocument', '/XL/Workbook.xml']),
      'XL/Workbook.xml':
        '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Blatt" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>',
      'XL/_rels/Workbook.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
    });
    const { 'xl/workbook.xml': _, 'xl/_rels/workbook.xml.rels': __, ...rest } = parts;
    const bytes = annotate(zip(rest));
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['Blatt', 'Prüfbericht']);
    expect(textParts(bytes)['XL/Workbook.xml']).toContain(
      '<x:sheet name="Pr&#252;fbericht" sheetId="8" q:id="rIdPruefbericht"/>',
    );
  });

  it('declares UTF-8 for lists that came as UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${workbookXml('<sheet name="Blätter" sheetId="1" r:id="rId1"/>')}`;
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(xml, 'utf16le'))]);
    const bytes = annotate(zip(xlsxParts(row, { 'xl/workbook.xml': utf16 })));
    expect(textParts(bytes)['xl/workbook.xml']).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['Blätter', 'Prüfbericht']);
  });

  it('is not misled by tags in comments', () => {
    const comment = '<!-- </sheets></Types></Relationships> -->';
    const parts = xlsxParts(row);
    const commented = Object.entries(parts).map(([name, xml]) => [name, `${comment}${String(xml)}`]);
    const bytes = annotate(zip(Object.fromEntries(commented)));
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['Blatt', 'Prüfbericht']);
  });

  it('declares its prefix where only the other sheets have it', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const xml = `<workbook xmlns="x"><sheets><sheet xmlns:r="${office}" name="Blatt" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const bytes = annotate(zip(xlsxParts(row, { 'xl/workbook.xml': xml })));
    expect(textParts(bytes)['xl/workbook.xml']).toContain(
      `sheetId="2" xmlns:ozgr="${office}" ozgr:id="rIdPruefbericht"`,
    );
  });

  it('gives up where an editor would be misled', () => {
    const types = String(xlsxParts(row)['[Content_Types].xml']).replace(
      'ContentType="',
      'x="</Types>" ContentType="',
    );
    expect(addSheet(zip(xlsxParts(row, { '[Content_Types].xml': types })), plan)).toBeNull();
  });

  it('gives up on lists that break off', () => {
    const broken = String(xlsxParts(row)['xl/_rels/workbook.xml.rels']).replace('</Relationships>', '');
    expect(addSheet(zip(xlsxParts(row, { 'xl/_rels/workbook.xml.rels': broken })), plan)).toBeNull();
  });

  it.each([
    ['styles of unclosed lists', { 'xl/styles.xml': `${stylesXml(14)}<!--${'<fonts '.repeat(300_000)}-->` }],
    [
      'ids that are all taken',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ...Array.from({ length: 25_000 }, (_, i) => [`rIdPruefbericht${i || ''}`, 'x', 'y'] as const),
        ),
      },
    ],
    [
      'numbers of sheets without end',
      {
        'xl/workbook.xml': workbookXml(
          '<sheet name="Blatt" sheetId="1" r:id="rId1"/>',
          ' sheetId="7"'.repeat(300_000),
        ),
      },
    ],
  ])('is not held up by %s', (_, more) => {
    const bytes = zip(xlsxParts(row, more), 0);
    const before = performance.now();
    expect(addSheet(bytes, plan)).not.toBeUndefined();
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

function sheetsOf(bytes: Uint8Array) {
  const reading = readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.finding.message);
  return reading.grid.sheets;
}

function textParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(b);
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
