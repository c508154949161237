import type { SheetPlan } from '#templates/sheets/plan.ts';
import { protectionOptions } from './protection.ts';
import type { Supports } from './supports.ts';

/** What comes after cells and rules: grid lines, tab, panes, filter, and at last protection and visibility. */
export function finishSheet(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): void {
  // grid lines help where people write beside a table, and disturb in forms and reports
  sheet.showGridlines = plan.filter !== null;
  if (plan.tabColor !== null) sheet.tabColor = `#${plan.tabColor}`;
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  if (plan.filter !== null && supports('1.9')) sheet.autoFilter.apply(sheet.getRange(plan.filter));
  if (plan.protected) sheet.protection.protect(protectionOptions);
  if (plan.hidden) sheet.visibility = 'Hidden';
}
