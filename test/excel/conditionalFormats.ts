/** `conditionalFormats` of a range: custom formulas; a new one comes before all others, as in Excel. */
import { intersect } from './area.ts';
import type { Host } from './excelHost.ts';
import { asText, type Cells, collection, HostObject, type Members } from './hostObject.ts';
import type { ConditionalState } from './model.ts';
import { refuse } from './protocol.ts';
import { range } from './range.ts';

export function conditionalFormats(host: Host, cells: Cells): HostObject {
  const { sheet, area } = cells;
  const mine = (): ConditionalState[] => sheet.conditional.filter((entry) => intersect(entry.area, area));
  const items = () => mine().map((entry) => conditionalFormat(host, cells, entry));
  const find = (key: unknown) => items().find((item) => item.members.id === key) ?? null;
  return collection('ConditionalFormatCollection', items, find, {
    call: {
      Add: (type) => {
        requireFree(cells);
        if (type !== 'Custom')
          throw refuse.notImplemented(`ConditionalFormatCollection.Add(${String(type)})`);
        const entry: ConditionalState = { id: `cf${host.workbook.nextId++}`, type, area, props: new Map() };
        sheet.conditional.unshift(entry);
        return conditionalFormat(host, cells, entry);
      },
      ClearAll: () => {
        requireFree(cells);
        const gone = mine();
        sheet.conditional = sheet.conditional.filter((entry) => !gone.includes(entry));
      },
    },
  });
}

function requireFree({ sheet }: Cells): void {
  if (sheet.protection && sheet.protection.options.allowFormatCells !== true) throw refuse.denied();
}

function conditionalFormat(host: Host, cells: Cells, entry: ConditionalState): HostObject {
  const { sheet } = cells;
  const props = (names: readonly string[], prefix: string): Members => ({
    read: Object.fromEntries(names.map((name) => [name, () => entry.props.get(prefix + name) ?? ''])),
    write: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          requireFree(cells);
          if (prefix === 'Rule.') host.requireRuleLength(value);
          entry.props.set(prefix + name, value);
        },
      ]),
    ),
  });
  const side = (key: unknown) =>
    new HostObject('ConditionalRangeBorder', props(['Style', 'Color'], `Borders.${asText(key)}.`));
  const borders = new HostObject('ConditionalRangeBorderCollection', { find: side, call: { GetItem: side } });
  const parts = {
    Fill: new HostObject('ConditionalRangeFill', props(['Color'], 'Fill.')),
    Font: new HostObject('ConditionalRangeFont', props(['Bold', 'Italic', 'Color', 'Underline'], 'Font.')),
    Borders: borders,
  };
  const { read, write } = props(['NumberFormat'], 'Format.');
  const format = new HostObject('ConditionalRangeFormat', {
    read: { ...read, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, () => part])) },
    ...(write && { write }),
  });
  const rule = new HostObject('ConditionalFormatRule', props(['Formula'], 'Rule.'));
  const custom = new HostObject('CustomConditionalFormat', {
    read: { Rule: () => rule, Format: () => format },
  });
  return new HostObject('ConditionalFormat', {
    id: entry.id,
    read: {
      Id: () => entry.id,
      Type: () => entry.type,
      Priority: () => sheet.conditional.indexOf(entry),
      Custom: () => custom,
      CustomOrNullObject: () => (entry.type === 'Custom' ? custom : null),
      StopIfTrue: () => entry.props.get('StopIfTrue') === true,
    },
    write: { StopIfTrue: (value) => void entry.props.set('StopIfTrue', value) },
    call: {
      Delete: () => {
        requireFree(cells);
        sheet.conditional = sheet.conditional.filter((other) => other !== entry);
      },
      GetRange: () => range(host, sheet, entry.area),
    },
  });
}
