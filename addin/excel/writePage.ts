import { columnLetters } from '#templates/sheets/grid.ts';
import type { PagePlan, SheetPlan } from '#templates/sheets/plan.ts';
import { protectionOptions, whileOpen } from './protection.ts';
import type { RoundTrips } from './roundTrips.ts';

/** As in the file that the server makes: inches of 72 points. */
const margins = { side: 0.4 * 72, end: 0.6 * 72, text: 0.3 * 72 } as const;

/**
 * Sets up the pages of finished sheets (ExcelApi 1.9), each in a round trip of its own: Excel asks the printer, and
 * where there is none it refuses. Names the sheets whose set-up is not whole; never throws for them.
 */
export async function writePages(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  trips: RoundTrips,
): Promise<readonly string[]> {
  const refused: string[] = [];
  if (!trips.supports('1.9')) return refused;
  for (const { name, page, protected: closed } of plans) {
    trips.onStep(`Das Blatt „${name}“ wird für den Druck eingerichtet …`);
    const sheet = context.workbook.worksheets.getItem(name);
    const opened = closed ? [{ name, options: protectionOptions }] : [];
    // page breaks cannot be set in a protected sheet
    await whileOpen(context, opened, () => writePage(sheet, page)).catch(() => refused.push(name));
  }
  return refused;
}

/** Repeated rows and columns, header, footer, breaks, margins, pages and paper; what needs a printer comes last. */
function writePage(sheet: Excel.Worksheet, page: PagePlan): void {
  const layout = sheet.pageLayout;
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
  layout.leftMargin = margins.side;
  layout.rightMargin = margins.side;
  layout.topMargin = margins.end;
  layout.bottomMargin = margins.end;
  layout.headerMargin = margins.text;
  layout.footerMargin = margins.text;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.zoom =
    page.scale === undefined
      ? {
          horizontalFitToPages: page.fitToWidth,
          ...(page.fitToHeight > 0 && { verticalFitToPages: page.fitToHeight }),
        }
      : { scale: page.scale };
  layout.paperSize = 'A4';
}
