import { beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from '#templates/read/read.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import type { Host } from '../../../worker/files/host.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { readFile } from '../../../worker/intake/readFile.ts';

/** Bytes of each part as it was inflated, in turn. */
const inflated: number[] = [];
vi.mock('#host', async (original) => {
  const { host } = await original<{ readonly host: Host }>();
  const inflate: Host['inflate'] = (packed, size) => {
    const content = host.inflate(packed, size);
    if (typeof content !== 'string') inflated.push(content.length);
    return content;
  };
  return { host: { ...host, inflate } };
});
beforeEach(() => void inflated.splice(0));

const stichtag = '2026-11-21';
const checklisten = beispielmappen({ stichtag, jeLand: 1 }).map(({ checkliste }) => checkliste);
const [checkliste] = checklisten;
if (!checkliste) throw new Error('There are no sample workbooks');
const plan = planWorkbook(checkliste);

const renamed = (sheets: Readonly<Record<string, string>>): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    name: sheets[sheet.name] ?? sheet.name,
    charts: [],
    // formulas and rules would point to sheets that are gone
    validations: [],
    formats: [],
    rows: sheet.rows.map(({ height, cells }) => ({
      height,
      cells: cells.map((cell) => cell && { value: cell.value, style: cell.style }),
    })),
  })),
  names: {},
});

/** All but protection and drop-downs of the sheets in which nobody types: no rule asks for them. */
function found(grid: Grid) {
  const reading = read(grid, { stichtag });
  const blaetter = reading.blaetter.filter(({ sheet }) => !/Zeitplan|Anleitung|Listen/.test(sheet));
  return { ...reading, blaetter, findings: validate(reading, { stichtag }) };
}

describe('reading the wanted sheets alone', () => {
  const variants: readonly (readonly [string, WorkbookPlan])[] = [
    ['a workbook of ours', plan],
    ['one that lost its document properties', { ...plan, properties: {} }],
    ['one that lost its names', { ...plan, names: {} }],
    ['one whose Checkliste got another name', renamed({ Checkliste: 'Blatt 2' })],
    [
      'one whose Zeitplan and Checkliste changed names',
      renamed({ Checkliste: 'Zeitplan', Zeitplan: 'Checkliste' }),
    ],
  ];
  it.each(variants)('finds in %s what reading all finds', async (_, variant) => {
    const bytes = await writeWorkbook(variant);
    const [all, wanted] = [readWorkbook(bytes), readWorkbook(bytes, wantedSheets)];
    if (!all.ok || !wanted.ok) throw new Error('The workbook was not read');
    expect(found(wanted.grid)).toEqual(found(all.grid));
    expect(wanted.grid.sheets.map(({ name }) => name)).toEqual(all.grid.sheets.map(({ name }) => name));
  });

  it('inflates each part once, and neither Zeitplan nor Anleitung nor Listen', async () => {
    const bytes = await writeWorkbook(plan);
    inflated.splice(0);
    const { reading } = readFile('SH.xlsx', bytes, { stichtag, namen: false });
    expect(reading?.checkliste?.stammdaten.land).toBe('SH');
    // content types, two lists of relationships, workbook, styles, texts, properties, six sheets
    expect(inflated).toHaveLength(13);
    expect(inflated.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(250_000);
  });
});
