import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { codeOf } from '../commands/refusal.ts';
import type { HostFacts } from '../commands/selftest.ts';
import { DateSystem } from './dateSystem.ts';
import { readGrid } from './readGrid.ts';
import { readSelection } from './readSelection.ts';
import { requestMarks, type SheetMarks } from './requestMarks.ts';
import type { Supports } from './supports.ts';
import { Waiting } from './waiting.ts';

/** What marks, builds and repairs sheets is loaded when it is first needed: the pane shows itself without it. */
const later = {
  cell: () => import('./goToCell.ts'),
  watching: () => import('./watch.ts'),
  marks: () => import('./marks.ts'),
  fixes: () => import('./writeFixes.ts'),
  rows: () => import('./insertRow.ts'),
  deleting: () => import('./deleteRow.ts'),
  rules: () => import('./restoreRules.ts'),
  plan: () => import('./writePlan.ts'),
  rebuild: () => import('./rebuildPlan.ts'),
  remove: () => import('./removePlan.ts'),
  selftest: () => import('./selftest/selftest.ts'),
  guided: () => import('./selftest/guided.ts'),
};

export interface ExcelOptions {
  /** The namespace of Office.js. */
  readonly excel: Pick<typeof Excel, 'run'>;
  readonly supports: Supports;
  /** Ranges of each sheet that carry a drop-down in the Vorlage. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Where the pane runs. */
  readonly umgebung: () => HostFacts;
}

/** Nothing that is asked for less would change these refusals. */
const final: readonly (string | null)[] = [
  null,
  'Abgebrochen',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
];

/** The workbook that is open in Excel. Errors of Excel pass through; `refusalText` puts them into words. */
export function excelWorkbook({ excel, supports, lists, umgebung }: ExcelOptions): OpenWorkbook {
  const waiting = new Waiting();
  // waits for the end of typing in a cell instead of failing at once, where Excel can
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    waiting.run((watched) => excel.run({ delayForCellEdit: true }, (context) => work(watched(context))));
  const dateSystem = new DateSystem();
  let marks: readonly SheetMarks[] | null = null;
  return {
    onWaiting: (listener) => waiting.listen(listener),
    readGrid: () =>
      run(async (context) => {
        // rides along with the round trips of reading, whatever our sheets are called
        const ours = requestMarks(context, Object.values(sheetNames));
        let others: readonly SheetMarks[] = [];
        const withOthers = (names: readonly string[]) => {
          others = requestMarks(context, names);
        };
        const grid = await readGrid(context, { lists, withOthers, dateSystem, supports });
        marks = [...ours, ...others];
        return grid;
      }).catch((error: unknown) => {
        if (final.includes(codeOf(error))) throw error;
        // conditional formats of a person, and computing a day, fail in some builds: the check goes on without them
        marks = null;
        return run(async (context) => {
          await dateSystem.find(context);
          return await readGrid(context, { lists, dateSystem, supports });
        });
      }),
    readSelection: () => excel.run(readSelection),
    watch: async (sheets, listener) => {
      const { watch } = await later.watching();
      return await run((context) => watch(context, sheets, listener));
    },
    writePlan: (plan, onStep = () => undefined) =>
      run(async (context) => {
        const date1904 = await dateSystem.find(context);
        const { writePlan } = await later.plan();
        const outcome = await writePlan(context, plan, { supports, date1904, onStep });
        return outcome.ok
          ? { vorhanden: [], maengel: outcome.maengel }
          : { vorhanden: outcome.vorhanden, maengel: { formate: [], druck: [] } };
      }),
    rebuildPlan: (plan, umbenannt = {}, onStep = () => undefined) =>
      run(async (context) => {
        const date1904 = await dateSystem.find(context);
        const { rebuildPlan } = await later.rebuild();
        return await rebuildPlan(context, plan, { supports, date1904, onStep, umbenannt });
      }),
    removePlan: (plan) => run(async (context) => (await later.remove()).removePlan(context, plan)),
    markFindings: (findings) =>
      run(async (context) => {
        let known = marks;
        marks = null;
        if (!known) {
          const sheets = context.workbook.worksheets.load('items/name');
          await context.sync();
          known = requestMarks(
            context,
            sheets.items.map(({ name }) => name),
          );
          await context.sync();
        }
        const { applyMarks, planMarks } = await later.marks();
        await applyMarks(context, planMarks(known, findings));
      }).then(
        () => true,
        (error: unknown) => {
          if (codeOf(error) === null) throw error;
          // a check never fails because marking fails
          return false;
        },
      ),
    goToCell: async (sheet, cell) => {
      const { goToCell } = await later.cell();
      return await run((context) => goToCell(context, sheet, cell));
    },
    protectSheet: async (sheet) => {
      const { protectSheet, unprotectSheet } = await later.rules();
      await run((context) => protectSheet(context, sheet));
      return () => run((context) => unprotectSheet(context, sheet));
    },
    insertRow: async (row) => {
      const { insertRow, removeRow } = await later.rows();
      const inserted = await run(async (context) => {
        const date1904 = await dateSystem.find(context);
        return await insertRow(context, row, { supports, date1904 });
      });
      return () => run((context) => removeRow(context, inserted));
    },
    deleteRow: async (row) => {
      const { bringBackRow, deleteRow } = await later.deleting();
      const refill = await run((context) => deleteRow(context, row));
      return () =>
        run(async (context) => {
          const date1904 = await dateSystem.find(context);
          await bringBackRow(context, row, refill, { supports, date1904 });
          return true;
        });
    },
    setRowHeights: (name, heights) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const { row, height } of heights)
          sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
        await context.sync();
      }),
    selftest: {
      run: (onStep) =>
        run(async (context) => {
          const date1904 = await dateSystem.find(context);
          const { selftest } = await later.selftest();
          return await selftest(context, { supports, date1904, umgebung: umgebung(), onStep });
        }),
      guide: async () => (await later.guided()).guide({ run, supports }),
    },
    writeProperty: (key, value) =>
      run(async (context) => {
        context.workbook.properties.custom.add(key, value);
        await context.sync();
      }),
    restoreSheet: async (sheet, restored) => {
      const { restoreSheet } = await later.rules();
      await run((context) => restoreSheet(context, sheet, restored, supports));
    },
    writeFixes: async (cells) => {
      const { restoreCells, writeFixes } = await later.fixes();
      const before = await run(async (context) => writeFixes(context, cells, await dateSystem.find(context)));
      return () => run((context) => restoreCells(context, before));
    },
  };
}
