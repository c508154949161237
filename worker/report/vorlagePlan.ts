import { findZusaetzliches } from '#templates/lift/zusaetzliches.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { uebernommenesSheet } from './uebernommenesSheet.ts';

/** A workbook lifted to the current template: its Checkliste, and one more sheet for all else that stood in it. */
export function vorlagePlan(grid: Grid, reading: Reading, checkliste: Checkliste): WorkbookPlan {
  const plan = planWorkbook(checkliste, { version: reading.basis });
  const zusaetze = findZusaetzliches(grid, reading, plan);
  const ausserhalb = grid.sheets.reduce((sum, { outside }) => sum + outside, 0);
  if (zusaetze.length + ausserhalb === 0) return plan;
  return { ...plan, sheets: [...plan.sheets, uebernommenesSheet(zusaetze, ausserhalb)] };
}
