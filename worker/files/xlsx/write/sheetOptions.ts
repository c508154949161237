import type { SheetOptions } from 'exceljs/lib/doc/workbook.js';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { cleanText } from './cellText.ts';
import { argb } from './excelStyle.ts';

/** What a sheet looks like on screen and on paper, all but its cells. */
export function sheetOptions({ hidden, tabColor, freeze, filter, page }: SheetPlan): SheetOptions {
  // grid lines help where people write beside a table, and disturb in forms and reports
  const view = { showGridLines: filter !== null, zoomScale: 100, zoomScaleNormal: 100 };
  const isFrozen = freeze !== null && freeze.rows + freeze.columns > 0;
  return {
    state: hidden ? 'hidden' : 'visible',
    properties: tabColor === null ? {} : { tabColor: argb(tabColor) },
    views: [isFrozen ? { ...view, state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows } : view],
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
