import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { merge } from '../../../worker/merge/merge.ts';
import { overviewPlan, reportPlan } from '../../../worker/report/overviewPlan.ts';
import { abgabeVon, stichtag } from '../merge/abgaben.ts';

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  /** Header row and data of a table: what has a filter. */
  readonly tables: readonly Area[];
  readonly merges: readonly Area[];
  readonly printTitles: boolean;
}

const examples = beispielmappen({ stichtag, bezug: stichtag, jeLand: 1 }).map(({ checkliste }) => checkliste);
const merged = () =>
  merge(
    examples.slice(0, 4).map((c) => abgabeVon(c)),
    { stichtag, vergleich: null, erwartet: null, namen: false },
  );

const workbooks: readonly (readonly [string, () => WorkbookPlan])[] = [
  ['the blank template', () => planWorkbook(newCheckliste())],
  ['a filled workbook', () => planWorkbook(examples[0] ?? newCheckliste())],
  ['the overview', () => overviewPlan(merged())],
  ['the Statusbericht', () => reportPlan(merged())],
];

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found);
const column = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function areaOf(range: string): Area {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(range) ?? [];
  return { top: Number(top), bottom: Number(bottom), left: column(left), right: column(right) };
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The rules that Excel's own accessibility check has for tables, names, pictures and links, over the file as it is. */
describe.each(workbooks)('%s can be used without looking', (_, plan) => {
  let parts: Readonly<Record<string, string>> = {};
  let sheets: readonly Sheet[] = [];

  beforeAll(async () => {
    const files = unzipSync(await writeWorkbook(plan()));
    parts = Object.fromEntries(
      Object.entries(files).flatMap(([path, bytes]) =>
        /\.(?:xml|rels)$/.test(path) ? [[path, strFromU8(bytes)] as const] : [],
      ),
    );
    const workbook = parts['xl/workbook.xml'] ?? '';
    const targets = new Map(
      all(parts['xl/_rels/workbook.xml.rels'] ?? '', /(<Relationship\b[^>]*>)/g).map((tag) => [
        /\bId="([^"]+)"/.exec(tag)?.[1],
        /\bTarget="\/?(?:xl\/)?([^"]+)"/.exec(tag)?.[1] ?? '',
      ]),
    );
    const titled = all(workbook, /(<definedName\b[^>]*_xlnm\.Print_Titles[^>]*>)/g).map(
      (tag) => /localSheetId="(\d+)"/.exec(tag)?.[1],
    );
    sheets = all(workbook, /(<sheet\b[^>]*>)/g).map((tag, index) => {
      const path = `xl/${targets.get(/r:id="([^"]+)"/.exec(tag)?.[1])}`;
      const xml = parts[path] ?? '';
      if (xml === '') throw new Error(`No part ${path}`);
      const own = parts[path.replace('worksheets/', 'worksheets/_rels/').concat('.rels')] ?? '';
      const tables = all(own, /Target="\.\.\/(tables\/[^"]+)"/g).flatMap((target) =>
        all(parts[`xl/${target}`] ?? '', /<table\b[^>]*\sref="([^"]+)"/g),
      );
      return {
        name: /\bname="([^"]+)"/.exec(tag)?.[1] ?? '',
        hidden: /state="hidden"/.test(tag),
        xml,
        tables: [...all(xml, /<autoFilter ref="([^"]+)"/g), ...tables].map(areaOf),
        merges: all(xml, /<mergeCell ref="([^"]+)"/g).map(areaOf),
        printTitles: titled.includes(String(index)),
      };
    });
  });

  it('has sheets that say what they are, and a title', () => {
    const names = sheets.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!(?:Tabelle|Sheet|Table|Blatt)\s?\d)[\p{L} ]{4,31}$/u);
    expect(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
  });

  it('begins each sheet with a text in its first cell', () => {
    for (const { name, hidden, xml } of sheets) {
      const first = /<c r="A1"[^>]*?(\/>|>)/.exec(xml)?.[1];
      if (!hidden) expect([name, first]).toEqual([name, '>']);
    }
  });

  it('merges no cell of a table', () => {
    for (const { name, tables, merges } of sheets)
      expect([name, merges.filter((area) => tables.some((table) => overlap(area, table)))]).toEqual([
        name,
        [],
      ]);
  });

  it('names every column of a table, keeps its header in view and repeats it on paper', () => {
    for (const { name, xml, tables, printTitles } of sheets) {
      for (const { top, left, right } of tables) {
        const row = new RegExp(`<row r="${top}"[^>]*>(.*?)</row>`, 's').exec(xml)?.[1] ?? '';
        const filled = all(row, /<c r="([A-Z]+)\d+"[^>]*?[^/]>/g).map(column);
        for (let at = left; at <= right; at++)
          expect([name, top, filled.includes(at)]).toEqual([name, top, true]);
        const frozen = Number(/<pane\b[^>]*ySplit="(\d+)"[^>]*state="frozen"/.exec(xml)?.[1] ?? 0);
        expect([name, frozen >= top]).toEqual([name, true]);
        expect([name, printTitles]).toEqual([name, true]);
      }
    }
  });

  it('describes every chart and has no picture', () => {
    const drawings = Object.entries(parts).filter(([path]) => /^xl\/drawings\/drawing\d+\.xml$/.test(path));
    for (const [path, xml] of drawings) {
      const shapes = all(xml, /(<xdr:cNvPr\b[^>]*>)/g);
      expect(shapes.length).toBeGreaterThan(0);
      for (const shape of shapes)
        expect([path, shape]).toEqual([path, expect.stringMatching(/descr="[^"]{20,}"/)]);
      expect(xml).not.toContain('<xdr:pic>');
    }
  });

  it('says of every link where it leads', () => {
    for (const { name, xml } of sheets)
      for (const link of all(xml, /(<hyperlink\b[^>]*>)/g))
        expect([name, link]).toEqual([name, expect.stringMatching(/tooltip="[^"]{3,}"/)]);
  });

  it('explains what may be typed where a rule refuses something', () => {
    for (const { name, xml } of sheets)
      for (const rule of all(xml, /(<dataValidation\b[^>]*>)/g))
        expect([name, rule]).toEqual([name, expect.stringMatching(/\serror="[^"]{10,}"/)]);
  });
});

describe('what the rules are held against', () => {
  it('has tables, charts, links and rules', async () => {
    const files = await Promise.all(
      workbooks.map(async ([, plan]) => unzipSync(await writeWorkbook(plan()))),
    );
    const text = files
      .flatMap((file) => Object.entries(file))
      .map(([path, bytes]) => (path.endsWith('.xml') ? strFromU8(bytes) : ''))
      .join('');
    for (const mark of ['<autoFilter', '<xdr:graphicFrame', '<hyperlink ', '<dataValidation ', '<mergeCell '])
      expect([mark, text.includes(mark)]).toEqual([mark, true]);
  });
});
