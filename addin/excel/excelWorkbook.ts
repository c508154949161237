import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { codeOf } from '../commands/refusal.ts';
import { goToCell } from './goToCell.ts';
import { insertRow, removeRow } from './insertRow.ts';
import { applyMarks, planMarks, requestMarks, type SheetMarks } from './marks.ts';
import { readGrid } from './readGrid.ts';
import { readSelectedRow } from './readSelectedRow.ts';
import { rebuildPlan } from './rebuildPlan.ts';
import { removePlan } from './removePlan.ts';
import { protectSheet, restoreSheet, unprotectSheet } from './restoreRules.ts';
import type { Supports } from './supports.ts';
import { watch } from './watch.ts';
import { restoreCells, writeFixes } from './writeFixes.ts';
import { writePlan } from './writePlan.ts';

export interface ExcelOptions {
  /** The namespace of Office.js. */
  readonly excel: Pick<typeof Excel, 'run'>;
  readonly supports: Supports;
  /** Ranges of each sheet that carry a drop-down in the Vorlage. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The workbook that is open in Excel. Errors of Excel pass through; `refusalText` puts them into words. */
export function excelWorkbook({ excel, supports, lists }: ExcelOptions): OpenWorkbook {
  // waits for the end of typing in a cell instead of failing at once, where Excel can
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    excel.run({ delayForCellEdit: true }, work);
  let marks: readonly SheetMarks[] | null = null;
  return {
    readGrid: () =>
      run(async (context) => {
        // rides along with the round trips of reading, whatever our sheets are called
        const ours = requestMarks(context, Object.values(sheetNames));
        let others: readonly SheetMarks[] = [];
        const withOthers = (names: readonly string[]) => {
          others = requestMarks(context, names);
        };
        const grid = await readGrid(context, { lists, withOthers, supports });
        marks = [...ours, ...others];
        return grid;
      }),
    readSelectedRow: () => excel.run(readSelectedRow),
    watch: (sheets, listener) => run((context) => watch(context, sheets, listener)),
    writePlan: (plan) =>
      run(async (context) => {
        const outcome = await writePlan(context, plan, supports);
        return { vorhanden: outcome.ok ? [] : outcome.vorhanden };
      }),
    rebuildPlan: (plan) => run((context) => rebuildPlan(context, plan, supports)),
    removePlan: (plan) => run((context) => removePlan(context, plan)),
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
        for (const change of planMarks(known, findings)) applyMarks(context, change);
        return context.sync().then(
          () => true,
          (error: unknown) => {
            if (codeOf(error) === 'AccessDenied') return false;
            throw error;
          },
        );
      }),
    goToCell: (sheet, cell) => run((context) => goToCell(context, sheet, cell)),
    protectSheet: async (sheet) => {
      await run((context) => protectSheet(context, sheet));
      return () => run((context) => unprotectSheet(context, sheet));
    },
    insertRow: async (row) => {
      const inserted = await run((context) => insertRow(context, row, supports));
      return () => run((context) => removeRow(context, inserted));
    },
    setRowHeights: (name, heights) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const { row, height } of heights)
          sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
        await context.sync();
      }),
    writeProperty: (key, value) =>
      run(async (context) => {
        context.workbook.properties.custom.add(key, value);
        await context.sync();
      }),
    restoreSheet: (sheet, restored) => run((context) => restoreSheet(context, sheet, restored, supports)),
    writeFixes: async (cells) => {
      const before = await run((context) => writeFixes(context, cells));
      return () => run((context) => restoreCells(context, before));
    },
  };
}
