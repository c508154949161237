/** What every file has in common that leaves the house: opened by the Open XML SDK, by exceljs, and as bare parts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { rowsOf } from '#templates/sheets/rowsOf.ts';
import { parseRange } from '../../../worker/files/xlsx/write/range.ts';
import { objections } from '../../openXml.ts';
import { ergaenzte, erzeugte } from './generatedFiles.ts';
import { openedFile } from './openedFile.ts';

/** Functions that Excel 2021 and LibreOffice 7.4 both compute, in any language of the program. */
const bekannt = new Set(
  'AND CHAR COUNT COUNTIF DATE FIND IF IFERROR INDEX INT ISNUMBER LEFT LEN MATCH MAX MID MIN NOT OR RIGHT ROWS SEARCH SMALL SUBSTITUTE TODAY TRIM UPPER VALUE YEAR _xlfn.ISFORMULA'.split(
    ' ',
  ),
);

it.each(['libreoffice', 'openpyxl'])(
  'a Prüfbericht leaves a workbook of %s as valid as it was',
  (programm) => {
    const { vorher, nachher } = ergaenzte(programm);
    expect(objections(nachher)).toEqual(objections(vorher));
  },
);

describe.each(Object.entries(erzeugte))('%s', (_, planOf) => {
  let plan: WorkbookPlan;
  let file: Awaited<ReturnType<typeof openedFile>>;
  beforeAll(async () => {
    plan = planOf();
    file = await openedFile(plan);
  });

  it('is valid', () => {
    expect(objections(file.bytes)).toEqual([]);
  });

  it('says its title, subject and language, and no person', () => {
    const core = file.part('docProps/core.xml');
    const said = (tag: string) => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(core)?.[1];
    expect(said('dc:title')).toMatch(/Checkliste|Übersicht|Statusbericht|Prüfbericht/);
    expect(said('dc:subject')).toBe('Umsetzung des Onlinezugangsgesetzes');
    expect(said('dc:language')).toBe('de');
    expect([said('dc:creator'), said('cp:lastModifiedBy')]).toEqual(['OZG-Checkliste', 'OZG-Checkliste']);
    expect(file.part('docProps/app.xml')).toContain('<Manager></Manager>');
  });

  it('opens on its first sheet, and every sheet that is shown begins with a text in A1', () => {
    expect(file.part('xl/workbook.xml')).toContain('activeTab="0"');
    const shown = file.workbook.worksheets.filter(({ state }) => state === 'visible');
    for (const sheet of shown.filter(({ name }) => name !== 'Notizen für März'))
      expect(String(sheet.getCell('A1').value), sheet.name).toMatch(/\p{L}{2,}/u);
  });

  it('gives each chart a text in place of its picture, with the figures, and has no other pictures', () => {
    const drawings = file.paths.filter((path) => /drawings\/drawing\d+\.xml$/.test(path));
    const frames = drawings.flatMap((path) => file.part(path).match(/<xdr:cNvPr [^>]*>/g) ?? []);
    expect(frames).toHaveLength(plan.sheets.flatMap(({ charts }) => charts).length);
    for (const frame of frames) expect(frame).toMatch(/ descr="[^"]{40,}\d[^"]*Tabelle[^"]*"/);
    expect(file.paths.filter((path) => path.includes('media/'))).toEqual([]);
  });

  it('prints on A4 landscape with page numbers, long tables with their header on each page', () => {
    for (const sheet of file.workbook.worksheets) {
      expect(sheet.pageSetup, sheet.name).toMatchObject({ paperSize: 9, orientation: 'landscape' });
      expect(sheet.headerFooter.oddFooter).toBe('&L&A&RSeite &P von &N');
      if (sheet.autoFilter) expect(sheet.pageSetup.printTitlesRow, sheet.name).toMatch(/^(\d+):\1$/);
    }
  });

  it('leads only to cells that hold something, and to none outside', () => {
    const cells = new Map(plan.sheets.map((sheet) => [sheet.name, [...rowsOf(sheet)]]));
    const links = [...cells.values()].flatMap((rows) =>
      rows.flatMap(({ cells: row }) => row.flatMap((cell) => cell?.link ?? [])),
    );
    const leer = links.filter((link) => {
      const { sheet, top, left } = parseRange(link);
      return !cells.get(sheet ?? '')?.[top]?.cells[left]?.value;
    });
    expect(leer).toEqual([]);
    expect(
      file.paths
        .filter((path) => path.endsWith('.rels'))
        .map(file.part)
        .join(),
    ).not.toContain('External');
  });

  it('computes with functions that every program knows', () => {
    const sheets = file.paths.filter((path) => path.startsWith('xl/worksheets/sheet')).map(file.part);
    const formulas = sheets.flatMap((xml) => xml.match(/<(?:f|formula|formula1)>[^<]*</g) ?? []);
    const functions = formulas.flatMap(
      (formula) =>
        formula.replace(/(?:"|&quot;).*?(?:"|&quot;)/g, '').match(/[A-Z_][A-Za-z0-9_.]*(?=\()/g) ?? [],
    );
    expect([...new Set(functions)].filter((name) => !bekannt.has(name))).toEqual([]);
  });
});
