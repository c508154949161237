/** `Worksheet` with its protection, frozen panes, filter and page layout. */
import { addressOf, maxColumns, maxRows, parseAddress, type Rect, rect } from './area.ts';
import type { Host } from './excelHost.ts';
import { asCells, asNumber, asText, HostObject, isRecord } from './hostObject.ts';
import type { SheetState } from './model.ts';
import { refuse } from './protocol.ts';
import { areaIn, range, usedArea } from './range.ts';

export function worksheet(host: Host, sheet: SheetState): HostObject {
  const { workbook } = host;
  const whole: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
  const used = (valuesOnly: unknown) => {
    const area = usedArea(sheet, valuesOnly === true);
    return area && range(host, sheet, area);
  };
  const parts = {
    Protection: protection(host, sheet),
    FreezePanes: freezePanes(host, sheet),
    AutoFilter: autoFilter(host, sheet),
    PageLayout: pageLayout(host, sheet),
    HorizontalPageBreaks: pageBreaks(host, sheet, sheet.breaks.rows),
    VerticalPageBreaks: pageBreaks(host, sheet, sheet.breaks.columns),
  };
  return new HostObject('Worksheet', {
    id: sheet.id,
    read: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      TabColor: () => sheet.tabColor,
      Gridlines: () => sheet.gridlines,
      ShowGridlines: () => sheet.gridlines,
      Position: () => workbook.sheets.indexOf(sheet),
      ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, () => part])),
    },
    write: {
      Name: (value) => {
        host.requireOpenStructure();
        sheet.name = host.freeSheetName(asText(value), sheet);
      },
      TabColor: (value) => {
        sheet.tabColor = asText(value);
      },
      Gridlines: (value) => {
        sheet.gridlines = value === true;
      },
      Visibility: (value) => {
        const visible = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
        if (value !== 'Visible' && visible.length === 0)
          throw refuse.operation('A workbook must contain one visible sheet.');
        host.requireOpenStructure();
        sheet.visibility = asText(value);
      },
      Position: (value) => {
        const at = asNumber(value);
        if (at < 0 || at >= workbook.sheets.length) throw refuse.argument();
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(at, 0, sheet);
      },
    },
    call: {
      Activate: () => host.activate(sheet),
      GetRange: (address) =>
        range(host, sheet, address === undefined ? whole : areaIn(sheet, asText(address))),
      GetRangeByIndexes: (r, c, rows, columns) =>
        range(host, sheet, rect(asNumber(r), asNumber(c), asNumber(rows), asNumber(columns))),
      GetCell: (r, c) => range(host, sheet, rect(asNumber(r), asNumber(c), 1, 1)),
      GetUsedRangeOrNullObject: used,
      GetUsedRange: (valuesOnly) => used(valuesOnly) ?? range(host, sheet, rect(0, 0, 1, 1)),
      Delete: () => {
        host.requireOpenStructure();
        host.removeSheet(sheet);
      },
      ...host.eventSwitches(sheet),
    },
  });
}

const noOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function protection({ strict }: Host, sheet: SheetState): HostObject {
  return new HostObject('WorksheetProtection', {
    read: {
      Protected: () => sheet.protection !== null,
      Options: () => ({
        ...(sheet.protection?.options ?? noOptions),
        ...(strict.has('null-options') && { allowSort: null }),
      }),
    },
    call: {
      Protect: (options, password) => {
        if (sheet.protection) throw refuse.operation('The worksheet is already protected.');
        if (isRecord(options) && Object.keys(options).some((key) => !(key in noOptions)))
          throw refuse.argument();
        if (strict.has('null-options') && isRecord(options) && Object.values(options).includes(null))
          throw refuse.internal();
        sheet.protection = {
          options: { ...noOptions, ...(isRecord(options) ? options : {}) },
          password: password === undefined ? '' : asText(password),
        };
      },
      Unprotect: (password) => {
        if (sheet.protection && sheet.protection.password !== (password ?? '')) throw refuse.denied();
        if (strict.has('unprotect-open') && !sheet.protection) throw refuse.denied();
        sheet.protection = null;
      },
    },
  });
}

function requireOpen({ strict }: Host, sheet: SheetState): void {
  if (strict.has('closed-sheets') && sheet.protection) throw refuse.denied();
}

function freezePanes(host: Host, sheet: SheetState): HostObject {
  const freeze = (rows: unknown, columns: unknown) => {
    requireOpen(host, sheet);
    sheet.freeze = { rows: asNumber(rows), columns: asNumber(columns) };
  };
  return new HostObject('WorksheetFreezePanes', {
    call: {
      FreezeRows: (count) => freeze(count, 0),
      FreezeColumns: (count) => freeze(0, count),
      FreezeAt: (argument) => {
        const { area } = typeof argument === 'string' ? { area: areaIn(sheet, argument) } : asCells(argument);
        freeze(area.row + area.rows, area.column + area.columns);
      },
      GetLocationOrNullObject: () => {
        const { rows = 0, columns = 0 } = sheet.freeze ?? {};
        if (rows + columns === 0) return null;
        return range(host, sheet, rect(0, 0, rows || maxRows, columns || maxColumns));
      },
      Unfreeze: () => {
        requireOpen(host, sheet);
        sheet.freeze = null;
      },
    },
  });
}

function autoFilter(host: Host, sheet: SheetState): HostObject {
  return new HostObject('AutoFilter', {
    read: { Enabled: () => sheet.filter !== null },
    call: {
      Apply: (argument) => {
        if (sheet.protection) throw refuse.denied();
        sheet.filter =
          typeof argument === 'string'
            ? addressOf(areaIn(sheet, argument))
            : addressOf(asCells(argument).area);
      },
      GetRangeOrNullObject: () =>
        sheet.filter === null ? null : range(host, sheet, areaIn(sheet, sheet.filter)),
      Remove: () => {
        requireOpen(host, sheet);
        sheet.filter = null;
      },
    },
  });
}

/** Breaks are told by the cell before which the new page begins. */
function pageBreaks(host: Host, sheet: SheetState, places: string[]): HostObject {
  const item = (address: string) =>
    new HostObject('PageBreak', { call: { Delete: () => void places.splice(places.indexOf(address), 1) } });
  return new HostObject('PageBreakCollection', {
    items: () => places.map(item),
    call: {
      Add: (argument) => {
        requireOpen(host, sheet);
        const address =
          typeof argument === 'string'
            ? addressOf(areaIn(sheet, argument))
            : addressOf(asCells(argument).area);
        places.push(address);
        return item(address);
      },
      GetCount: () => places.length,
      RemovePageBreaks: () => {
        requireOpen(host, sheet);
        places.splice(0);
      },
    },
  });
}

const pageValues: Readonly<Record<string, readonly unknown[]>> = {
  Orientation: ['Portrait', 'Landscape'],
  PaperSize: ['A3', 'A4', 'A5', 'Letter', 'Legal'],
};

function requirePageValue(name: string, value: unknown): void {
  if (pageValues[name] && !pageValues[name].includes(value)) throw refuse.argument();
  if (name.endsWith('Margin') && asNumber(value) < 0) throw refuse.argument();
}

function pageLayout(host: Host, sheet: SheetState): HostObject {
  const props = (names: readonly string[], prefix = '') => ({
    read: Object.fromEntries(names.map((name) => [name, () => sheet.page.get(prefix + name) ?? null])),
    write: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          if (host.strict.has('no-printer') && (name === 'PaperSize' || name === 'Zoom'))
            throw refuse.internal();
          requirePageValue(name, value);
          sheet.page.set(prefix + name, value);
        },
      ]),
    ),
  });
  const texts = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];
  const pages = new HostObject('HeaderFooter', props(texts, 'HeadersFooters.'));
  const headers = new HostObject('HeaderFooterGroup', { read: { DefaultForAllPages: () => pages } });
  const own = props([
    'Orientation',
    'PaperSize',
    'Zoom',
    'CenterHorizontally',
    'LeftMargin',
    'RightMargin',
    'TopMargin',
    'BottomMargin',
    'HeaderMargin',
    'FooterMargin',
  ]);
  const titles = (name: string) => (argument: unknown) => {
    const text = typeof argument === 'string' ? argument : addressOf(asCells(argument).area);
    if (!parseAddress(text)) throw refuse.argument();
    sheet.page.set(name, text);
  };
  const found = (name: string) => {
    const address = sheet.page.get(name);
    return typeof address === 'string' ? range(host, sheet, areaIn(sheet, address)) : null;
  };
  return new HostObject('PageLayout', {
    read: { ...own.read, HeadersFooters: () => headers },
    write: own.write,
    call: {
      SetPrintTitleRows: titles('printTitlesRow'),
      SetPrintTitleColumns: titles('printTitlesColumn'),
      GetPrintTitleRowsOrNullObject: () => found('printTitlesRow'),
      GetPrintTitleColumnsOrNullObject: () => found('printTitlesColumn'),
    },
  });
}
