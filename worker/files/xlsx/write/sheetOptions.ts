import type { SheetOptions } from 'exceljs/lib/doc/workbook.js';
import { toA1 } from '#templates/sheets/grid.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { cleanText } from './cellText.ts';
import { argb } from './excelStyle.ts';

/** What a sheet looks like on screen and on paper, all but its cells; `isShown` for the one that opens. */
export function sheetOptions(
  { hidden, tabColor, freeze, filter, page }: SheetPlan,
  isShown: boolean,
): SheetOptions {
  const { rows = 0, columns = 0 } = freeze ?? {};
  // grid lines help where people write beside a table, and disturb in forms and reports
  const view = {
    state: 'normal',
    showGridLines: filter !== null,
    zoomScale: 100,
    zoomScaleNormal: 100,
    activeCell: toA1(rows, columns),
    ...(isShown && { tabSelected: true }),
  };
  return {
    state: hidden ? 'hidden' : 'visible',
    properties: tabColor === null ? {} : { tabColor: argb(tabColor) },
    views: [rows + columns > 0 ? { ...view, state: 'frozen', xSplit: columns, ySplit: rows } : view],
    pageSetup: {
      paperSize: a4,
      orientation: page.landscape ? 'landscape' : 'portrait',
      ...(page.scale === undefined
        ? { fitToPage: true, fitToWidth: page.fitToWidth, fitToHeight: page.fitToHeight }
        : { scale: page.scale }),
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: pageHeader(page.header), oddFooter: '&L&A&RSeite &P von &N' },
  };
}

const a4 = 9;

/** `&` begins a code in headers, a doubled one stands for itself; Excel takes 255 characters. */
function pageHeader(text: string): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `&L${cleanText(line, 120).replaceAll('&', '&&')}`;
}
