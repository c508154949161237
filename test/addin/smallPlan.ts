import type { RowPlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { offen } from './checklisten.ts';

const rows = 5;
const columns = 6;

/** All sheets of the Vorlage with a corner of each: every kind of action, few enough to refuse each one in turn. */
export function smallPlan(): WorkbookPlan {
  const plan = planWorkbook(offen);
  const names = Object.entries(plan.names).slice(0, 3);
  return { ...plan, names: Object.fromEntries(names), sheets: plan.sheets.map(corner) };
}

/** A plan in which one text has moved from a sheet to a new one behind all others, as notes do in a new build. */
export function movedTo(plan: WorkbookPlan, from: string, text: string): WorkbookPlan {
  const note: RowPlan = { height: null, cells: [{ value: text, style: 'free' }] };
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === from ? { ...sheet, rows: sheet.rows.filter((row) => row !== sheet.rows.at(-1)) } : sheet,
  );
  const [first] = plan.sheets;
  if (!first) throw new Error('no sheets');
  const notes: SheetPlan = {
    ...first,
    name: 'Notizen',
    hidden: false,
    rows: [note],
    widths: [20],
    merges: [],
    freeze: null,
    filter: null,
    validations: [],
    formats: [],
    protected: false,
  };
  return { ...plan, sheets: [...sheets, notes] };
}

/** The plan with one row more in a sheet, that holds a text. */
export function withText(plan: WorkbookPlan, at: string, text: string): WorkbookPlan {
  const note: RowPlan = { height: null, cells: [{ value: text, style: 'free' }] };
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === at ? { ...sheet, rows: [...sheet.rows, note] } : sheet,
  );
  return { ...plan, sheets };
}

function corner(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    rows: sheet.rows.slice(0, rows).map(({ height, cells }) => ({ height, cells: cells.slice(0, columns) })),
    widths: sheet.widths.slice(0, columns),
    merges: sheet.merges.filter((range) => /^[A-F][1-5]:[A-F][1-5]$/.test(range)),
    filter: sheet.filter === null ? null : 'A1:C3',
    freeze: sheet.freeze && { rows: 1, columns: 1 },
    validations: sheet.validations.slice(0, 1).map((rule) => ({ ...rule, range: 'B2:B3' })),
    formats: sheet.formats.slice(0, 1).map((rule) => ({ ...rule, range: 'B2:C3' })),
    page: {
      ...sheet.page,
      ...(sheet.page.breaks && { breaks: { rows: [3], columns: sheet.page.breaks.columns.slice(0, 1) } }),
    },
  };
}
