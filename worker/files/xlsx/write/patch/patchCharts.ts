import type { ChartPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { cleanText } from '../cellText.ts';
import { parseRange } from '../range.ts';
import { chartXml } from './chartXml.ts';
import { insertChild } from './insertChild.ts';
import { addPart, addRelationship, type Parts, part, sheetPath } from './parts.ts';
import { escapeXml, officeRels, xmlHead } from './xml.ts';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Adds native charts, which exceljs does not know: a drawing per sheet, a chart part per chart. */
export function patchCharts(parts: Parts, plan: WorkbookPlan): void {
  let count = 0;
  plan.sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    const anchors = charts.map((chart, position) => {
      count++;
      addPart(parts, `xl/charts/chart${count}.xml`, chartType, chartXml(chart, plan));
      return anchor(
        chart,
        position,
        addRelationship(parts, drawing, `${officeRels}/chart`, `../charts/chart${count}.xml`),
      );
    });
    addPart(
      parts,
      drawing,
      drawingType,
      `${xmlHead}<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main">${anchors.join('')}</xdr:wsDr>`,
    );
    const path = sheetPath(index);
    const id = addRelationship(parts, path, `${officeRels}/drawing`, `../drawings/drawing${index + 1}.xml`);
    parts.set(path, insertChild(part(parts, path), 'drawing', `<drawing r:id="${id}"/>`));
  });
}

function anchor({ anchor, altText }: ChartPlan, position: number, id: string): string {
  const { top, left, bottom, right } = parseRange(anchor);
  const corner = (column: number, row: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(left, top)}</xdr:from><xdr:to>${corner(right + 1, bottom + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${position + 2}" name="Diagramm ${position + 1}"` +
    ` descr="${escapeXml(cleanText(altText))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" xmlns:r="${officeRels}"` +
    ` r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
