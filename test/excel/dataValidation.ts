/** `Range.dataValidation`: rules are kept per cell, as Excel does when ranges are cut and moved. */
import { cellKey, intersect, maxColumns } from './area.ts';
import type { Host } from './excelHost.ts';
import { asRecord, type Cells, HostObject } from './hostObject.ts';
import type { ValidationState } from './model.ts';
import { refuse } from './protocol.ts';
import { eachCell } from './rangeCells.ts';

const kinds: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

export function dataValidation(host: Host, cells: Cells): HostObject {
  const states = (): Set<ValidationState | undefined> => {
    const found = new Set<ValidationState | undefined>();
    eachCell(cells, (row, column) => found.add(cells.sheet.validations.get(cellKey(row, column))));
    return found;
  };
  const only = (): ValidationState | undefined => (states().size === 1 ? [...states()][0] : undefined);
  const change = (part: Partial<ValidationState>) => {
    const state = only();
    if (!state) throw refuse.operation('Set a rule first.');
    Object.assign(state, part);
  };
  return new HostObject('DataValidation', {
    read: {
      Type: () => typeName(states()),
      Rule: () => only()?.rule ?? {},
      ErrorAlert: () => only()?.errorAlert ?? null,
      Prompt: () => only()?.prompt ?? null,
      IgnoreBlanks: () => only()?.ignoreBlanks ?? true,
    },
    write: {
      Rule: (value) => {
        if (cells.sheet.protection) throw refuse.denied();
        const rule = checkedRule(host, asRecord(value));
        const { row: top, column: left } = cells.area;
        const state: ValidationState = {
          row: top,
          column: left,
          rule,
          errorAlert: null,
          prompt: null,
          ignoreBlanks: true,
        };
        eachCell(cells, (row, column) => cells.sheet.validations.set(cellKey(row, column), state));
      },
      ErrorAlert: (value) => change({ errorAlert: checkedTexts(host, value) }),
      Prompt: (value) => change({ prompt: checkedTexts(host, value) }),
      IgnoreBlanks: (value) => change({ ignoreBlanks: value === true }),
    },
    call: {
      Clear: () => {
        if (cells.sheet.protection) throw refuse.denied();
        for (const key of [...cells.sheet.validations.keys()]) {
          const at = { row: Math.floor(key / maxColumns), column: key % maxColumns, rows: 1, columns: 1 };
          if (intersect(at, cells.area)) cells.sheet.validations.delete(key);
        }
      },
    },
  });
}

function typeName(states: ReadonlySet<ValidationState | undefined>): string {
  const types = new Set(
    [...states].map((state) => (state ? kinds[Object.keys(state.rule)[0] ?? ''] : 'None')),
  );
  if (types.has('None') && types.size > 1) return 'Inconsistent';
  return types.size === 1 ? ([...types][0] ?? 'None') : 'MixedCriteria';
}

function checkedRule(host: Host, rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [kind, ...more] = Object.keys(rule);
  if (!kind || more.length > 0 || !kinds[kind]) throw refuse.argument();
  if (kind === 'list') {
    const { source } = asRecord(rule.list);
    const text = typeof source === 'string' ? source : '';
    if (!text.startsWith('=') && text.length > 255)
      throw refuse.argument('The list is longer than 255 characters.');
    if (text.startsWith('=')) host.requireReference(text);
  }
  if (kind === 'custom') host.requireRuleLength(asRecord(rule.custom).formula);
  return rule;
}

function checkedTexts({ strict }: Host, value: unknown): unknown {
  const { title, message } = asRecord(value);
  if (
    String(title ?? '').length > 32 ||
    String(message ?? '').length > (strict.has('message-length') ? 225 : 255)
  )
    throw refuse.argument();
  return value;
}
