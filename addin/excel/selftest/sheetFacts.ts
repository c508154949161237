import { columnLetters } from '#templates/sheets/grid.ts';
import type { PagePlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { placeOf } from '../names.ts';
import { protectionOptions } from '../protection.ts';
import type { Supports } from '../supports.ts';
import { type Fact, type LaterFacts, pixel, schutzArt, seitenArt } from './facts.ts';

/** Visibility, grid lines, tab, panes, filter, protection and page of a planned sheet. */
export function sheetFacts(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): LaterFacts {
  const { name: ort } = plan;
  sheet.load('visibility,showGridlines,tabColor');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
  const protection = sheet.protection.load('protected,options');
  const filter = supports('1.9') ? sheet.autoFilter.getRangeOrNullObject().load('address') : null;
  const page = supports('1.9') ? pageFacts(sheet, plan) : () => [];
  return () => [
    { art: 'Sichtbarkeit', ort, soll: plan.hidden ? 'Hidden' : 'Visible', ist: sheet.visibility },
    { art: 'Gitternetz', ort, soll: plan.filter !== null, ist: sheet.showGridlines },
    ...(plan.tabColor === null
      ? []
      : [{ art: 'Registerfarbe', ort, soll: `#${plan.tabColor}`, ist: sheet.tabColor }]),
    {
      art: 'fixierte Zeilen und Spalten',
      ort,
      soll: frozenOf(plan),
      ist: frozen.isNullObject ? '' : areaOf(frozen.address),
    },
    ...(filter
      ? [
          {
            art: 'Filter',
            ort,
            soll: plan.filter ?? '',
            ist: filter.isNullObject ? '' : areaOf(filter.address),
          },
        ]
      : []),
    { art: 'Blattschutz', ort, soll: plan.protected, ist: protection.protected },
    ...(plan.protected ? optionFacts(ort, protection.options) : []),
    ...page(),
  ];
}

const areaOf = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');

/** The frozen area as Excel names it: whole rows, whole columns or a corner. */
function frozenOf({ freeze }: SheetPlan): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) return rows + columns === 2 ? 'A1' : `A1:${columnLetters(columns - 1)}${rows}`;
  if (rows > 0) return `1:${rows}`;
  return columns > 0 ? `A:${columnLetters(columns - 1)}` : '';
}

/** What nobody allowed is not allowed; some builds tell nothing of some options. */
function optionFacts(ort: string, options: Excel.WorksheetProtectionOptions): readonly Fact[] {
  const told: Readonly<Record<string, unknown>> = { ...options };
  const wanted: Readonly<Record<string, unknown>> = protectionOptions;
  return Object.keys(told)
    .filter((key) => key.startsWith('allow'))
    .map((key) => ({ art: `${schutzArt}${key}`, ort, soll: wanted[key] ?? false, ist: told[key] }));
}

function pageFacts(sheet: Excel.Worksheet, { name: ort, page }: SheetPlan): LaterFacts {
  const layout = sheet.pageLayout.load(
    'orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin',
  );
  const texts = layout.headersFooters.defaultForAllPages.load('leftHeader,leftFooter,rightFooter');
  const titleRows = layout.getPrintTitleRowsOrNullObject().load('address');
  const titleColumns = layout.getPrintTitleColumnsOrNullObject().load('address');
  const breaks = sheet.horizontalPageBreaks.getCount();
  const art = (what: string) => `${seitenArt}${what}`;
  return () => [
    { art: art('Richtung'), ort, soll: page.landscape ? 'Landscape' : 'Portrait', ist: layout.orientation },
    { art: art('Papier'), ort, soll: 'A4', ist: layout.paperSize },
    ...zoomFacts(art('Größe'), ort, page, layout.zoom),
    { art: art('Rand links'), ort, soll: 0.4 * 72, ist: layout.leftMargin, spiel: pixel },
    { art: art('Rand oben'), ort, soll: 0.6 * 72, ist: layout.topMargin, spiel: pixel },
    { art: art('Kopf'), ort, soll: page.header.replaceAll('&', '&&'), ist: texts.leftHeader ?? '' },
    { art: art('Fuß'), ort, soll: 'Seite &P von &N', ist: texts.rightFooter },
    {
      art: art('wiederholte Zeilen'),
      ort,
      soll: page.titleRows ? page.titleRows.join(':') : '',
      ist: titleRows.isNullObject ? '' : areaOf(titleRows.address),
    },
    {
      art: art('wiederholte Spalten'),
      ort,
      soll: page.titleColumns?.map((column) => columnLetters(column - 1)).join(':') ?? '',
      ist: titleColumns.isNullObject ? '' : areaOf(titleColumns.address),
    },
    { art: art('Umbrüche'), ort, soll: page.breaks?.rows.length ?? 0, ist: breaks.value },
  ];
}

function zoomFacts(
  art: string,
  ort: string,
  page: PagePlan,
  zoom: Excel.PageLayoutZoomOptions,
): readonly Fact[] {
  return page.scale === undefined
    ? [{ art, ort, soll: page.fitToWidth, ist: zoom?.horizontalFitToPages }]
    : [{ art, ort, soll: page.scale, ist: zoom?.scale }];
}

/** The cells that defined names stand for, however Excel writes them. */
export function nameFacts({ workbook }: Excel.RequestContext, { names }: WorkbookPlan): LaterFacts {
  const found = Object.entries(names).map(([name, target]) => ({
    name,
    target,
    item: workbook.names.getItemOrNullObject(name).load('formula'),
  }));
  return () =>
    found.map(({ name, target, item }) => ({
      art: 'Ziel eines Namens',
      ort: name,
      soll: JSON.stringify(placeOf(target.replaceAll('$', ''))),
      ist: item.isNullObject ? null : JSON.stringify(placeOf(String(item.formula).replaceAll('$', ''))),
    }));
}
