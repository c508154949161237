/** `Workbook` and `Application`: worksheets, names, document properties, settings, selection. */
import { addressOf, parseAddress, quoteSheet } from './area.ts';
import type { Host } from './excelHost.ts';
import { asCells, asNumber, asText, collection, HostObject } from './hostObject.ts';
import { type NameState, newSheet } from './model.ts';
import { refuse } from './protocol.ts';
import { range } from './range.ts';

export function workbookObject(host: Host): HostObject {
  const { workbook } = host;
  const parts = {
    Worksheets: worksheets(host),
    Names: names(host),
    Settings: keyValues('Setting', workbook.settings),
    Properties: new HostObject('DocumentProperties', {
      read: { Custom: () => keyValues('CustomProperty', workbook.properties) },
    }),
    Functions: functions(host),
    Protection: new HostObject('WorkbookProtection', {
      read: { Protected: () => workbook.structureProtected },
    }),
    _Runtime: new HostObject('Runtime', {
      read: { EnableEvents: () => host.eventsEnabled },
      write: {
        EnableEvents: (value) => {
          host.eventsEnabled = value === true;
        },
      },
    }),
    Application: new HostObject('Application', {
      call: {
        SuspendScreenUpdatingUntilNextSync: () => undefined,
        SuspendApiCalculationUntilNextSync: () => undefined,
        Calculate: () => host.recalculate(workbook),
      },
    }),
  };
  return new HostObject('Workbook', {
    read: {
      Name: () => 'Mappe1.xlsx',
      ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, () => part])),
    },
    call: {
      GetSelectedRange: () => range(host, workbook.selection.sheet, workbook.selection.area),
      GetActiveCell: () =>
        range(host, workbook.selection.sheet, { ...workbook.selection.area, rows: 1, columns: 1 }),
    },
  });
}

/** Worksheet functions that the product lets Excel compute. */
function functions({ workbook }: Host): HostObject {
  const date = (year: unknown, month: unknown, day: unknown) => {
    const days = Date.UTC(asNumber(year), asNumber(month) - 1, asNumber(day)) / 86_400_000;
    const value = days + 25_569 - (workbook.date1904 ? 1462 : 0);
    return new HostObject('FunctionResult', { read: { Value: () => value, Error: () => null } });
  };
  return new HostObject('Functions', { call: { Date: date } });
}

function worksheets(host: Host): HostObject {
  const { workbook } = host;
  const find = (key: unknown) => {
    const sheet = host.findSheet(asText(key));
    return sheet ? host.sheetObject(sheet) : null;
  };
  return collection(
    'WorksheetCollection',
    () => workbook.sheets.map((sheet) => host.sheetObject(sheet)),
    find,
    {
      call: {
        Add: (name) => {
          host.requireOpenStructure();
          const sheet = newSheet(
            workbook.nextId++,
            host.freeSheetName(name === undefined ? `Tabelle${workbook.nextId}` : asText(name)),
          );
          workbook.sheets.push(sheet);
          return host.sheetObject(sheet);
        },
        GetActiveWorksheet: () => host.sheetObject(workbook.active),
      },
    },
  );
}

function names(host: Host): HostObject {
  const { names: states } = host.workbook;
  const byName = (name: string) => states.find((state) => state.name.toLowerCase() === name.toLowerCase());
  const item = (state: NameState): HostObject =>
    new HostObject('NamedItem', {
      id: state.name,
      read: {
        Name: () => state.name,
        Formula: () => state.formula,
        Value: () => state.formula.slice(1),
        Type: () => (parseAddress(state.formula) ? 'Range' : 'Error'),
        Visible: () => true,
        Scope: () => 'Workbook',
      },
      write: {
        Formula: (value) => {
          if (!parseAddress(asText(value))) throw refuse.argument();
          state.formula = host.strict.has('name-forms') ? normalized(asText(value)) : asText(value);
        },
      },
      call: {
        Delete: () => void states.splice(states.indexOf(state), 1),
        GetRangeOrNullObject: () => host.reference(state.formula),
      },
    });
  const find = (key: unknown) => {
    const state = byName(asText(key));
    return state ? item(state) : null;
  };
  return collection('NamedItemCollection', () => states.map(item), find, {
    call: {
      Add: (name, reference) => {
        const text = asText(name);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || parseAddress(text)) throw refuse.argument();
        if (byName(text)) throw refuse.exists();
        const formula = typeof reference === 'string' ? reference : absolute(reference);
        const strict = host.strict.has('name-forms');
        // rows and columns of a German Excel: Z1S1
        if (strict && /^[zsrc]\d*(?:[sc]\d*)?$/i.test(text)) throw refuse.argument();
        const state = { name: text, formula: strict ? normalized(formula) : formula };
        states.push(state);
        return item(state);
      },
    },
  });
}

/** As Excel tells the target of a name: with dollar signs, and quotes where the sheet needs them. */
function normalized(formula: string): string {
  const parsed = parseAddress(formula);
  return parsed?.sheet
    ? `=${quoteSheet(parsed.sheet)}!${addressOf(parsed.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
    : formula;
}

function absolute(reference: unknown): string {
  const { sheet, area } = asCells(reference);
  return `=${quoteSheet(sheet.name)}!${addressOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function keyValues(type: string, entries: Map<string, unknown>): HostObject {
  const item = (key: string): HostObject =>
    new HostObject(type, {
      id: key,
      read: { Key: () => key, Value: () => entries.get(key) },
      call: { Delete: () => void entries.delete(key) },
    });
  const find = (key: unknown) => (entries.has(asText(key)) ? item(asText(key)) : null);
  return collection(`${type}Collection`, () => [...entries.keys()].map(item), find, {
    call: {
      Add: (key, value) => {
        if (asText(key).length > 255) throw refuse.argument();
        entries.set(asText(key), value);
        return item(asText(key));
      },
    },
  });
}
