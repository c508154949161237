import type { Checkliste } from '#templates/checkliste.ts';
import type { Grid } from '#templates/workbook/grid.ts';
import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import type { Reading } from '#templates/workbook/reading.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import { findZusaetzliches } from '#templates/workbook/zusaetzliches.ts';
import { uebernommenesSheet } from './uebernommenesSheet.ts';

/** A workbook lifted to the current template: its Checkliste, and one more sheet for all else that stood in it. */
export function vorlagePlan(grid: Grid, reading: Reading, checkliste: Checkliste): WorkbookPlan {
  const plan = planWorkbook(checkliste, { version: reading.basis });
  const zusaetze = findZusaetzliches(grid, reading, plan);
  const ausserhalb = grid.sheets.reduce((sum, { outside }) => sum + outside, 0);
  if (zusaetze.length + ausserhalb === 0) return plan;
  return { ...plan, sheets: [...plan.sheets, uebernommenesSheet(zusaetze, ausserhalb)] };
}
