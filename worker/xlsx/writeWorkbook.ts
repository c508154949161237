import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import { newWorkbook, renderParts } from './exceljs.ts';
import { patchCharts } from './patch/patchCharts.ts';
import { patchFonts } from './patch/patchFonts.ts';
import { patchHyperlinks } from './patch/patchHyperlinks.ts';
import { patchIgnoredErrors } from './patch/patchIgnoredErrors.ts';
import { patchNames } from './patch/patchNames.ts';
import { patchNotes } from './patch/patchNotes.ts';
import { patchProperties } from './patch/patchProperties.ts';
import { patchValidations } from './patch/patchValidations.ts';
import { cleanText } from './write/cellText.ts';
import { checkPlan } from './write/checkPlan.ts';
import { fillSheet } from './write/fillSheet.ts';
import { sheetOptions } from './write/sheetOptions.ts';
import { zipParts } from './zipParts.ts';

/**
 * The .xlsx file of a plan. The same plan gives the same bytes. exceljs makes cells, styles and rules; a patch pass
 * over its parts adds what it lacks or gets wrong. In memory: for up to about 50,000 cells.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const workbook = await newWorkbook();
  workbook.title = cleanText(plan.title, 255);
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.language = 'de';
  workbook.created = born;
  workbook.modified = born;
  const first = plan.sheets.findIndex(({ hidden }) => !hidden);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: first, visibility: 'visible' },
  ];
  if (hasFormulas(plan)) workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of plan.sheets) fillSheet(workbook.addWorksheet(sheet.name, sheetOptions(sheet)), sheet);

  const parts = await renderParts(workbook);
  patchFonts(parts);
  patchNames(parts, plan);
  patchHyperlinks(parts, plan);
  patchValidations(parts, plan);
  patchIgnoredErrors(parts, plan);
  patchCharts(parts, plan);
  patchNotes(parts, plan);
  patchProperties(parts, plan);
  return zipParts(parts);
}

const author = 'OZG-Checkliste';

/** No clock here: who wrote when is said in the cells. */
const born = new Date(Date.UTC(2026, 0, 1));

function hasFormulas({ sheets }: WorkbookPlan): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell?.formula !== undefined)),
  );
}
