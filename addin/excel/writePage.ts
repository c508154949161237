import { columnLetters } from '#templates/sheets/grid.ts';
import type { PagePlan } from '#templates/sheets/plan.ts';

/** As in the file that the server makes: inches of 72 points. */
const margins = { side: 0.4 * 72, end: 0.6 * 72, text: 0.3 * 72 } as const;

/** Paper, margins, pages, breaks, repeated rows and columns, header and footer of a sheet (ExcelApi 1.9). */
export function writePage(sheet: Excel.Worksheet, page: PagePlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.leftMargin = margins.side;
  layout.rightMargin = margins.side;
  layout.topMargin = margins.end;
  layout.bottomMargin = margins.end;
  layout.headerMargin = margins.text;
  layout.footerMargin = margins.text;
  layout.zoom =
    page.scale === undefined
      ? {
          horizontalFitToPages: page.fitToWidth,
          ...(page.fitToHeight > 0 && { verticalFitToPages: page.fitToHeight }),
        }
      : { scale: page.scale };
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows[0]}:$${page.titleRows[1]}`);
  if (page.titleColumns) {
    const [first, last] = page.titleColumns.map((column) => columnLetters(column - 1));
    layout.setPrintTitleColumns(`$${first}:$${last}`);
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  // the new page begins before the cell that is named
  for (const row of page.breaks?.rows ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of page.breaks?.columns ?? []) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  const texts = layout.headersFooters.defaultForAllPages;
  // `&` begins a code, a doubled one stands for itself
  if (page.header !== '') texts.leftHeader = page.header.replaceAll('&', '&&');
  texts.leftFooter = '&A';
  texts.rightFooter = 'Seite &P von &N';
}
