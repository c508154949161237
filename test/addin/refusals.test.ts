/** Whatever single action Excel refuses while sheets are built: nothing is lost, no sheet stays open or half empty. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import type { InsertedRow, OpenWorkbook } from '../../addin/commands/openWorkbook.ts';
import { codeOf } from '../../addin/commands/refusal.ts';
import { excelWorkbook } from '../../addin/excel/excelWorkbook.ts';
import type { Host } from '../excel/excelHost.ts';
import { loadExcel } from '../excel/library.ts';
import type { CellState, WorkbookState } from '../excel/model.ts';
import { newestApi, newHost } from '../excel/openExcel.ts';
import { strictWithPrinter } from '../excel/strict.ts';
import { umgebung } from './openVorlage.ts';
import { movedTo, smallPlan, withText } from './smallPlan.ts';

/** One library for all attempts: loading it takes longer than a build. */
let current: Host = newHost();
const library = loadExcel(
  (body) => current.answer(body),
  () => true,
);

function open(workbook?: WorkbookState): { readonly host: Host; readonly workbook: OpenWorkbook } {
  current = newHost({
    api: newestApi,
    strict: strictWithPrinter,
    ...(workbook && { workbook: structuredClone(workbook) }),
  });
  return {
    host: current,
    workbook: excelWorkbook({
      excel: library.Excel,
      supports: () => true,
      lists: {},
      umgebung: () => umgebung,
    }),
  };
}

const contentOf = ({ formula, value }: CellState): string => formula ?? JSON.stringify(value);

const filled = (cells: ReadonlyMap<number, CellState>): readonly string[] =>
  [...cells.values()].map(contentOf).filter((content) => content !== '""');

/** Every content of the workbook and how often it is there. */
function contents({ workbook }: Host): ReadonlyMap<string, number> {
  const all = workbook.sheets.flatMap(({ cells }) => filled(cells));
  const counts = new Map<string, number>();
  for (const content of all) counts.set(content, (counts.get(content) ?? 0) + 1);
  return counts;
}

const states = ({ workbook }: Host) =>
  workbook.sheets.map(({ name, visibility, protection }) => ({
    name,
    visibility,
    geschuetzt: protection !== null,
    optionen: protection?.options,
  }));

const lacking = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): readonly string[] =>
  [...before].filter(([content, count]) => (now.get(content) ?? 0) < count).map(([content]) => content);

/** Carries out `work` as often as it has actions, each time with another one refused. */
async function refuseEach(
  before: WorkbookState,
  work: (workbook: OpenWorkbook) => Promise<unknown>,
  check: (host: Host, outcome: unknown, at: string) => void,
): Promise<number> {
  const whole = open(before);
  await work(whole.workbook);
  const count = whole.host.actions;
  for (let after = 0; after < count; after++) {
    const { host, workbook } = open(before);
    host.refusedAction = { after, code: 'GeneralException' };
    const outcome = await work(workbook).catch((error: unknown) => {
      if (codeOf(error) === null) throw error;
      return error;
    });
    check(host, outcome, `action ${after} of ${count}`);
  }
  return count;
}

const text = 'Rückfrage bei der Fachseite';
const plan: WorkbookPlan = withText(smallPlan(), 'Checkliste', text);
const own = '=Checkliste!$A$1';

async function emptyWorkbook(): Promise<WorkbookState> {
  const { host } = open();
  host.paste('Tabelle1', 'A1', [['eigene Daten', 12]]);
  const [sheet] = host.workbook.sheets;
  if (sheet) Object.assign(sheet, { protection: { options: { allowSort: true }, password: '' } });
  return host.workbook;
}

async function builtWorkbook(): Promise<WorkbookState> {
  const { host, workbook } = open(await emptyWorkbook());
  await workbook.writePlan(plan);
  host.type('Tabelle1', 'A2', own);
  host.workbook.date1904 = false;
  return host.workbook;
}

describe('a refusal of any single action', () => {
  it('of building leaves the workbook as it was, or with all sheets finished', async () => {
    const before = await emptyWorkbook();
    const { host: untouched } = open(before);
    const known = { contents: contents(untouched), states: states(untouched) };
    const names = plan.sheets.map(({ name }) => name);
    let ended = 0;
    const count = await refuseEach(
      before,
      (workbook) => workbook.writePlan(plan),
      (host, outcome, at) => {
        expect(lacking(known.contents, contents(host)), at).toEqual([]);
        expect(host.eventsEnabled, at).toBe(true);
        if (codeOf(outcome) !== null) {
          expect(states(host), at).toEqual(known.states);
          expect(host.workbook.names, at).toEqual([]);
          return;
        }
        ended += 1;
        expect(states(host).slice(0, 1), at).toEqual(known.states);
        expect(
          states(host)
            .slice(1)
            .map(({ name, visibility, geschuetzt }) => ({ name, visibility, geschuetzt })),
          at,
        ).toEqual(
          plan.sheets.map((sheet) => ({
            name: sheet.name,
            visibility: sheet.hidden ? 'Hidden' : 'Visible',
            geschuetzt: sheet.protected,
          })),
        );
      },
    );
    expect(names.length).toBeGreaterThan(5);
    // what is refused of the page set-up leaves a finished workbook
    expect(ended).toBeGreaterThan(names.length);
    expect(count).toBeGreaterThan(400);
  }, 120_000);

  it('of building anew loses no value and leaves every sheet protected and hidden as before', async () => {
    const before = await builtWorkbook();
    const { host: untouched } = open(before);
    const known = { contents: contents(untouched), states: states(untouched) };
    const moved = movedTo(plan, 'Checkliste', text);
    let refused = 0;
    const count = await refuseEach(
      before,
      (workbook) => workbook.rebuildPlan(moved),
      (host, outcome, at) => {
        expect(lacking(known.contents, contents(host)), at).toEqual([]);
        expect(
          states(host).filter(({ name }) => name !== 'Notizen'),
          at,
        ).toEqual(known.states);
        expect(host.eventsEnabled, at).toBe(true);
        expect(
          host.workbook.names.map(({ name, formula }) => `${name} ${formula}`),
          at,
        ).toEqual(before.names.map(({ name, formula }) => `${name} ${formula}`));
        if (codeOf(outcome) !== null) {
          refused += 1;
          // put back to the place where it stood
          expect(contents(host), at).toEqual(known.contents);
        }
      },
    );
    expect(refused).toBeGreaterThan(50);
    expect(count).toBeGreaterThan(400);
  }, 120_000);

  const row: InsertedRow = {
    sheet: 'Checkliste',
    row: 2,
    cells: [
      { value: null, style: 'inputText' },
      { value: 'Unser Schritt', style: 'inputText' },
    ],
    lists: [],
  };
  const finding: Finding = {
    code: 'frist-fehlt',
    severity: 'error',
    sheet: 'Checkliste',
    cell: 'B3',
    id: null,
    message: '',
    value: null,
    fix: null,
  };
  const [first] = plan.sheets;
  const steps: readonly (readonly [string, (workbook: OpenWorkbook) => Promise<unknown>])[] = [
    ['inserting a row', (workbook) => workbook.insertRow(row)],
    ['inserting a row and taking it back', async (workbook) => await (await workbook.insertRow(row))()],
    ['framing a cell', (workbook) => workbook.markFindings([finding])],
    [
      'reading and framing',
      async (workbook) => {
        await workbook.readGrid();
        return await workbook.markFindings([finding]);
      },
    ],
    [
      'restoring rules',
      (workbook) =>
        workbook.restoreSheet('Stammdaten', {
          rows: first?.rows ?? [],
          validations: first?.validations ?? [],
        }),
    ],
  ];

  it.each(steps)('of %s loses no value and leaves every sheet protected as before', async (_, work) => {
    const before = await builtWorkbook();
    const { host: untouched } = open(before);
    const known = { contents: contents(untouched), states: states(untouched) };
    const count = await refuseEach(before, work, (host, outcome, at) => {
      expect(lacking(known.contents, contents(host)), at).toEqual([]);
      expect(states(host), at).toEqual(known.states);
      // a row that could not be filled does not stay either
      if (codeOf(outcome) !== null && work === steps[0]?.[1])
        expect(contents(host), at).toEqual(known.contents);
    });
    expect(count).toBeGreaterThan(3);
  });

  it('of writing cells, or of deleting a row and bringing it back, keeps or writes whole contents', async () => {
    const built = await builtWorkbook();
    const { host, workbook: ours } = open(built);
    await ours.insertRow(row);
    const before = host.workbook;
    const { host: untouched } = open(before);
    const known = { contents: contents(untouched), states: states(untouched) };
    const written = [
      { sheet: 'Checkliste', cell: 'A3', value: 'E1' },
      { sheet: 'Stammdaten', cell: 'B3', value: 'neu' },
    ];
    await refuseEach(
      before,
      (workbook) => workbook.writeFixes(written),
      (host, outcome, at) => {
        expect(states(host), at).toEqual(known.states);
        if (codeOf(outcome) === null) expect(contents(host).get('"E1"'), at).toBe(1);
      },
    );
    await refuseEach(
      before,
      (workbook) => workbook.deleteRow(row),
      (host, outcome, at) => {
        expect(states(host), at).toEqual(known.states);
        const lost = lacking(known.contents, contents(host));
        expect(lost, at).toEqual(codeOf(outcome) === null ? ['"Unser Schritt"'] : []);
      },
    );
    await refuseEach(
      before,
      async (workbook) => {
        const back = await workbook.deleteRow(row);
        // what Excel refuses once, it does on the second try
        return await back().catch(back);
      },
      (host, _, at) => {
        expect(states(host), at).toEqual(known.states);
        expect(contents(host), at).toEqual(known.contents);
      },
    );
  });
});
