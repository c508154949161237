import type { ChartPlan, WorkbookPlan } from '#templates/workbook/plan.ts';
import { cleanText } from '../write/cellText.ts';
import { chartCategories, chartValues } from './chartData.ts';
import { escapeXml, officeRels, xmlHead } from './xml.ts';

const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The chart part: lines over time, or stacked bars lying on their side with the first category on top. */
export function chartXml(chart: ChartPlan, plan: WorkbookPlan): string {
  const categories = `<c:cat>${chartCategories(chart.categories, plan)}</c:cat>`;
  const series = chart.series.map((one, index) => {
    const values = `<c:val>${chartValues(one.values, plan)}</c:val>`;
    const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${text(one.name)}</c:v></c:tx>`;
    return chart.kind === 'line'
      ? `<c:ser>${head}${lineLook(one.color, index)}${categories}${values}<c:smooth val="0"/></c:ser>`
      : `<c:ser>${head}${barLook(one.color)}<c:invertIfNegative val="0"/>${categories}${values}</c:ser>`;
  });
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main" xmlns:r="${officeRels}">` +
    `<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/><c:chart>${title(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(chart.kind, series.join(''))}${axes(chart.kind)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>' +
    '</c:chart></c:chartSpace>'
  );
}

function text(value: string): string {
  return escapeXml(cleanText(value, 255));
}

function title(value: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="de-DE" sz="1200" b="1"/><a:t>${text(value)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function plot(kind: ChartPlan['kind'], series: string): string {
  const axisIds = '<c:axId val="111"/><c:axId val="112"/>';
  return kind === 'line'
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="50"/><c:overlap val="100"/>${axisIds}</c:barChart>`;
}

function axes(kind: ChartPlan['kind']): string {
  const isLine = kind === 'line';
  const ticks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isLine ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isLine ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="1"/>${ticks}` +
    '<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    '<c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${isLine ? 'l' : 'b'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFC6CF"/>` +
    `</a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/>${ticks}<c:crossAx val="111"/>` +
    `<c:crosses val="${isLine ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Lines differ in dash and mark too: colour alone says nothing in grey or to everyone. */
const dashes = ['solid', 'dash', 'sysDot', 'dashDot'] as const;
const marks = ['circle', 'square', 'triangle', 'diamond'] as const;

function lineLook(color: string, index: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  return (
    `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:prstDash val="${dashes[index % dashes.length]}"/><a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${marks[index % marks.length]}"/><c:size val="6"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`
  );
}

function barLook(color: string): string {
  return (
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>'
  );
}
