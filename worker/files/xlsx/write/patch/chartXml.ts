import type { ChartPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { colors, font } from '#templates/sheets/styles.ts';
import { cleanText } from '../cellText.ts';
import { parseRange } from '../range.ts';
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
      ? `<c:ser>${head}${lineLook(one.color, chart.series.length - 1 - index)}${categories}${values}<c:smooth val="0"/></c:ser>`
      : `<c:ser>${head}${barLook(one.color)}<c:invertIfNegative val="0"/>${barLabels(one.color)}${categories}${values}</c:ser>`;
  });
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main" xmlns:r="${officeRels}">` +
    `<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/><c:chart>${title(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(chart.kind, series.join(''))}${axes(chart)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>' +
    `</c:chart>${frame}</c:chartSpace>`
  );
}

function text(value: string): string {
  return escapeXml(cleanText(value, 255));
}

function title(value: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1">${ink(colors.accent)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="de-DE" sz="1200" b="1">${ink(colors.accent)}</a:rPr><a:t>${text(value)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function plot(kind: ChartPlan['kind'], series: string): string {
  const axisIds = '<c:axId val="111"/><c:axId val="112"/>';
  return kind === 'line'
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="40"/><c:overlap val="100"/>${axisIds}</c:barChart>`;
}

/** Categories that an axis names at most; of more it names every second, third … */
const namedAtMost = 14;

/** Lines need a scale; bars carry their numbers and have none. */
function axes({ kind, categories }: ChartPlan): string {
  const isLine = kind === 'line';
  const { top, bottom } = parseRange(categories);
  const step = Math.ceil((bottom - top + 1) / namedAtMost);
  const skip = step > 1 ? `<c:tickLblSkip val="${step}"/><c:tickMarkSkip val="${step}"/>` : '';
  const marks = (tick: 'out' | 'none') =>
    `<c:majorTickMark val="${tick}"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${line(colors.muted, hairline)}</c:spPr>`;
  const grid = `<c:majorGridlines><c:spPr>${line(colors.faint, hairline)}</c:spPr></c:majorGridlines>`;
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isLine ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isLine ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="1"/>${marks(isLine ? 'out' : 'none')}` +
    '<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    `${skip}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="${isLine ? 0 : 1}"/>` +
    `<c:axPos val="${isLine ? 'l' : 'b'}"/>${isLine ? grid : ''}<c:numFmt formatCode="0" sourceLinked="0"/>${marks('none')}<c:crossAx val="111"/>` +
    `<c:crosses val="${isLine ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** The last line is the one that matters: solid, with marks, on top. Colour alone says nothing in grey or to everyone. */
const dashes = ['solid', 'sysDash', 'sysDot', 'dashDot'] as const;

function lineLook(color: string, behind: number): string {
  const mark =
    behind === 0
      ? `<c:symbol val="circle"/><c:size val="5"/><c:spPr>${ink(color)}${line(color, hairline)}</c:spPr>`
      : '<c:symbol val="none"/>';
  return (
    `<c:spPr><a:ln w="${behind === 0 ? 28_575 : 22_225}" cap="rnd">${ink(color)}<a:prstDash val="${dashes[behind % dashes.length]}"/><a:round/></a:ln></c:spPr>` +
    `<c:marker>${mark}</c:marker>`
  );
}

const barLook = (color: string): string => `<c:spPr>${ink(color)}${line(colors.muted, hairline)}</c:spPr>`;

/** The number in each piece of a bar, none where it is 0. */
function barLabels(color: string): string {
  return (
    `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(isDark(color) ? 'FFFFFF' : colors.text)}` +
    '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Whether white reads better on a colour than black. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

/** 0.5 points in the unit of drawings. */
const hairline = 6350;

const ink = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const line = (color: string, width: number): string => `<a:ln w="${width}">${ink(color)}</a:ln>`;
const letters = (color: string): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900">${ink(color)}<a:latin typeface="${font.name}"/></a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="de-DE"/></a:p></c:txPr>';

/** White paper with a quiet edge, and the letters of all else. */
const frame = `<c:spPr>${ink('FFFFFF')}${line(colors.line, hairline)}</c:spPr>${letters(colors.text)}`;
