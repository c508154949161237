import type { PagePlan } from '#templates/workbook/plan.ts';

/** Paper, orientation, pages, repeated rows, header and footer of a sheet (ExcelApi 1.9). */
export function writePage(layout: Excel.PageLayout, page: PagePlan): void {
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight > 0 && { verticalFitToPages: page.fitToHeight }),
  };
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows[0]}:$${page.titleRows[1]}`);
  const texts = layout.headersFooters.defaultForAllPages;
  // `&` begins a code, a doubled one stands for itself
  if (page.header !== '') texts.leftHeader = page.header.replaceAll('&', '&&');
  texts.leftFooter = '&A';
  texts.rightFooter = 'Seite &P von &N';
}
