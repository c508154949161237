import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Zeile } from '#templates/model/checkliste.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { nodeApp } from './nodeApp.ts';

/** Texts that a spreadsheet program takes for formulas once somebody edits the cell. */
const formeln = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://example.org","Klick")',
  '+49 30 000',
  '- erster Punkt\n- zweiter',
];
const formel = (index: number): string => formeln[index % formeln.length] ?? '';

const zeile = (index: number): Zeile => ({
  status: index % 7 === 0 ? 'entfaellt' : 'in-bearbeitung',
  verantwortliche: formel(index),
  beginnGeplant: null,
  frist: '2027-W10',
  begonnen: '2027-02-01',
  erledigt: null,
  bemerkung: formel(index + 1),
  nachweis: formel(index + 2),
});

const leer = newCheckliste({ land: 'SH', kennung: 'SH-7K3F9Q', stand: '2027-03-15' });
const boese: Checkliste = {
  ...leer,
  stammdaten: {
    ...leer.stammdaten,
    umsetzungsprojekt: "=cmd|'/c calc'!A1",
    themenfeld: '=1+1',
    umsetzungskoordinator: '+1',
    leistungsverantwortlich: '@SUM(A1)',
    vorgehensmodell: '-1',
    nachnutzungsmodell: '=1+1',
    leistungen: formeln.map((text) => ({
      ozgId: text,
      bezeichnung: text,
      leika: null,
      mvp: null,
      leistungsverantwortlich: text,
      vorgehensmodell: text,
      nachnutzungsmodell: text,
    })),
  },
  schritte: schritte.map(({ id }, index) => ({ id, ...zeile(index) })),
  checkpoints: checkpoints.map(({ id }, index) => ({
    id,
    ...zeile(index),
    verbindlichkeit: null,
    abgeleitet: false,
  })),
  bericht: {
    ampel: 'rot',
    begruendung: '=1+1',
    zusammenfassung: '+49 30 000',
    termine: '- erster Punkt\n- zweiter',
    status: '@SUM(A1)',
    massnahmen: '=HYPERLINK("http://example.org","Klick")',
  },
};

/** The workbook with words that cannot be read, in cells of a status and of a week, and beside the table. */
function mitFehlern(plan: WorkbookPlan): WorkbookPlan {
  const change = new Map([
    ['1/5', '=1+1'],
    ['2/5', '@SUM(A1)'],
    ['3/7', "=cmd|'/c calc'!A1"],
    ['4/8', '+1'],
    ['5/13', '=1+1'],
    ['45/2', '=HYPERLINK("http://example.org","Klick")'],
  ]);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== 'Checkliste') return sheet;
      const rows = sheet.rows.map((row, r) => {
        const cells = Array.from({ length: 14 }, (_, c) => {
          const value = change.get(`${r}/${c}`);
          const cell = row.cells[c] ?? null;
          return value === undefined ? cell : { value, style: cell?.style ?? ('free' as const) };
        });
        return { ...row, cells };
      });
      return { ...sheet, rows };
    }),
  };
}

const app = nodeApp();
let mappe: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  mappe = Uint8Array.from(await writeWorkbook(mitFehlern(planWorkbook(boese))));
});

const validate = (query: string) => app.request(`/api/validate${query}`, { method: 'POST', body: mappe });
function merge(query: string) {
  const form = new FormData();
  form.append('file', new Blob([mappe]), '=1+1.xlsx');
  return app.request(`/api/merge?stichtag=2027-03-22&namen=ja${query}`, { method: 'POST', body: form });
}

interface Cell {
  readonly place: string;
  readonly text: string;
  readonly format: string;
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const texts = (xml: string): string =>
  unescaped([...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, t]) => t).join(''));

/** All constant texts of a workbook with their number formats, and all its formulas, by plain patterns. */
function open(bytes: ArrayBuffer) {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(
    ([path, part]) => [path, strFromU8(part)] as const,
  );
  const partOf = (name: string): string => parts.find(([path]) => path === name)?.[1] ?? '';
  const strings = [...partOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    texts(si ?? ''),
  );
  const styles = partOf('xl/styles.xml');
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode'),
    ]),
  );
  const xfs = [...(/<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(
    ([tag]) => {
      const id = attribute(tag, 'numFmtId');
      return id === '49' ? '@' : (own.get(id) ?? id);
    },
  );
  const sheets = parts.filter(([path]) => /^xl\/worksheets\/[^/]*\.xml$/.test(path));
  const cells: Cell[] = [];
  const formulas: string[] = [];
  for (const [path, xml] of sheets) {
    for (const [, tag = '', content = ''] of xml.matchAll(/<c\b([^>]*[^/])>(.*?)<\/c>/gs)) {
      const formula = /<f\b[^>]*>([^<]*)<\/f>/.exec(content)?.[1];
      if (formula !== undefined) formulas.push(unescaped(formula));
      const type = attribute(tag, 't');
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
      const text = type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? texts(content) : '';
      if (formula === undefined && text !== '') {
        cells.push({
          place: `${path} ${attribute(tag, 'r')}`,
          text,
          format: xfs[Number(attribute(tag, 's') || 0)] ?? '',
        });
      }
    }
  }
  return { cells, formulas, all: parts.map(([, xml]) => xml).join('\n') };
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

describe('texts that look like formulas', () => {
  it.each([
    ['the lifted template', () => validate('?format=vorlage'), 150],
    ['the workbook with its Prüfbericht', () => validate('?format=xlsx'), 150],
    ['the overview', () => merge(''), 10],
    ['the Statusbericht', () => merge('&format=bericht'), 3],
  ])('stay texts in %s', async (_, send, least) => {
    const response = await send();
    expect(response.status).toBe(200);
    const { cells, formulas, all } = open(await response.arrayBuffer());
    const suspects = cells.filter(({ text }) => text.length > 1 && /^[=+\-@\t\r]/.test(text));
    expect(suspects.length).toBeGreaterThanOrEqual(least);
    expect(suspects.filter(({ format }) => format !== '@')).toEqual([]);
    expect(formulas.filter((formula) => /cmd|calc|example\.org|^1\+1$/.test(formula))).toEqual([]);
    expect(all).not.toMatch(/TargetMode="External"|<externalLink|<ddeLink/);
  });

  it('reach JSON as they are', async () => {
    const { checkliste } = (await (await validate('')).json()) as { checkliste: Checkliste };
    expect(checkliste.stammdaten.umsetzungsprojekt).toBe("=cmd|'/c calc'!A1");
    expect(checkliste.bericht).toEqual(boese.bericht);
    expect(checkliste.schritte.map(({ bemerkung }) => bemerkung)).toEqual(
      boese.schritte.map(({ bemerkung }) => bemerkung),
    );
  });
});
