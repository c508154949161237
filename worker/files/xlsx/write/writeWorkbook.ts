import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { type Pace, unhurried } from '../../../pace.ts';
import { PartPacker, packPart } from '../../packPart.ts';
import { writeZip, type ZipItem, zipPieces } from '../../writeZip.ts';
import { cleanText } from './cellText.ts';
import { checkPlan } from './checkPlan.ts';
import { newWorkbook, renderShell, type Shell } from './exceljs.ts';
import { excelStyle } from './excelStyle.ts';
import { fillSheet } from './fillSheet.ts';
import { addPart, addRelationship, part, sheetPath } from './patch/parts.ts';
import { patchBreaks } from './patch/patchBreaks.ts';
import { patchCharts } from './patch/patchCharts.ts';
import { patchFonts } from './patch/patchFonts.ts';
import { patchHyperlinks } from './patch/patchHyperlinks.ts';
import { patchIgnoredErrors } from './patch/patchIgnoredErrors.ts';
import { patchMerges } from './patch/patchMerges.ts';
import { patchNames } from './patch/patchNames.ts';
import { patchNotes } from './patch/patchNotes.ts';
import { patchProperties } from './patch/patchProperties.ts';
import { patchSheetFormat } from './patch/patchSheetFormat.ts';
import { patchValidations } from './patch/patchValidations.ts';
import { dropCalculation, patchWorkbook } from './patch/patchWorkbook.ts';
import { officeRels } from './patch/xml.ts';
import { SharedTexts } from './sharedTexts.ts';
import { sheetOptions } from './sheetOptions.ts';
import { type RowMarks, writeRows } from './writeRows.ts';

/**
 * The .xlsx file of a plan. The same plan gives the same bytes. exceljs makes the shell: sheets without cells, styles
 * and rules. The rows go into it one by one and are packed at once, so that tables of any length take little memory;
 * a patch pass over the parts adds what exceljs lacks or gets wrong.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeZip(await packWorkbook(plan, unhurried));
}

/** The same file in pieces, in order: for a workbook that may be long. */
export async function writeLongWorkbook(
  plan: WorkbookPlan,
  pace: Pace = unhurried,
): Promise<readonly Uint8Array[]> {
  return zipPieces(await packWorkbook(plan, pace));
}

async function packWorkbook(plan: WorkbookPlan, pace: Pace): Promise<readonly ZipItem[]> {
  checkPlan(plan);
  const shell = await makeShell(plan);
  const { parts } = shell;
  patchNames(parts, plan);
  patchMerges(parts, plan);
  patchValidations(parts, plan);
  patchBreaks(parts, plan);
  patchCharts(parts, plan);
  patchProperties(parts, plan);
  patchWorkbook(parts);
  patchSheetFormat(parts, plan);

  const texts = new SharedTexts();
  const styleId = styleIds(shell);
  const packed = new Map<string, ZipItem>();
  let lacksResults = false;
  for (const [index, sheet] of plan.sheets.entries()) {
    const packer = new PartPacker();
    const write = (xml: string) => packer.write(xml);
    const path = sheetPath(index);
    write(`${around(part(parts, path))[0]}<sheetData>`);
    const marks = await writeRows(sheet, { texts, styleId, write, pace });
    patchMarks(shell, plan, index, marks);
    write(`</sheetData>${around(part(parts, path))[1]}`);
    packed.set(path, packer.end(path));
    lacksResults ||= marks.lacksResults;
  }
  if (!lacksResults) dropCalculation(parts);
  if (texts.count > 0) packed.set(textsPath, await packTexts(shell, texts, pace));
  await shell.addStyles();
  patchFonts(parts);
  return [...parts].map(([path, xml]) => packed.get(path) ?? packPart(path, xml));
}

const author = 'OZG-Checkliste';
const subject = 'Umsetzung des Onlinezugangsgesetzes';

/** No clock here: who wrote when is said in the cells. */
const born = new Date(Date.UTC(2026, 0, 1));

async function makeShell(plan: WorkbookPlan): Promise<Shell> {
  const workbook = await newWorkbook();
  workbook.title = cleanText(plan.title, 255);
  workbook.subject = subject;
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.language = 'de';
  workbook.created = born;
  workbook.modified = born;
  const first = plan.sheets.findIndex(({ hidden }) => !hidden);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: first, visibility: 'visible' },
  ];
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const [index, sheet] of plan.sheets.entries())
    fillSheet(workbook.addWorksheet(sheet.name, sheetOptions(sheet, index === first)), sheet);
  return renderShell(workbook);
}

/** What stands before and behind the rows of a sheet of the shell. */
function around(xml: string): readonly [before: string, behind: string] {
  const [before, behind] = xml.split('<sheetData/>');
  if (before === undefined || behind === undefined) throw new Error('A sheet of the shell has rows');
  // how far the rows reach is not known yet, and no program needs to be told
  return [before.replace(/<dimension [^>]*>/, ''), behind];
}

function patchMarks({ parts }: Shell, plan: WorkbookPlan, index: number, marks: RowMarks): void {
  patchHyperlinks(parts, plan, index, marks);
  patchIgnoredErrors(parts, index, marks);
  patchNotes(parts, index, marks);
}

/** The numbers of the named styles, asked of exceljs once. */
function styleIds({ styleId }: Shell): (style: StyleName, format: string | null) => number {
  const plain = new Map<StyleName, number>();
  return (style, format) => {
    if (format !== null) return styleId(excelStyle(style, format));
    const known = plain.get(style) ?? styleId(excelStyle(style));
    plain.set(style, known);
    return known;
  };
}

const textsPath = 'xl/sharedStrings.xml';

async function packTexts({ parts }: Shell, texts: SharedTexts, pace: Pace): Promise<ZipItem> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
  addPart(parts, textsPath, type, '');
  addRelationship(parts, 'xl/workbook.xml', `${officeRels}/sharedStrings`, 'sharedStrings.xml');
  const packer = new PartPacker();
  for (const xml of texts.xml()) {
    packer.write(xml);
    if (pace.spend(1)) await pace.giveWay();
  }
  return packer.end(textsPath);
}
