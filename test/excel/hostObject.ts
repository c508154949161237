import type { Rect } from './area.ts';
import type { SheetState } from './model.ts';
import { refuse } from './protocol.ts';

export interface Cells {
  readonly sheet: SheetState;
  readonly area: Rect;
}

/** What an object of Excel's offers: tables of members by their name in the protocol (PascalCase). */
export interface Members {
  readonly id?: string;
  readonly read?: Readonly<Record<string, () => unknown>>;
  readonly write?: Readonly<Record<string, (value: unknown) => void>>;
  /** Methods; object arguments arrive as `HostObject`, absent ones as `undefined`. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Collections: the items, and how the indexer finds one. */
  readonly items?: () => readonly HostObject[];
  readonly find?: (key: unknown) => HostObject | null;
  /** Ranges: the cells behind them. */
  readonly cells?: Cells;
}

/** One object of the workbook as the library sees it. `type` is the class in Office.js, e.g. `Range`. */
export class HostObject {
  readonly type: string;
  readonly members: Members;
  /** Set once the library asked to keep the object beyond its batch. */
  referenceId: string | null = null;
  constructor(type: string, members: Members) {
    this.type = type;
    this.members = members;
  }
}

/** A collection with the methods that all collections share. */
export function collection(
  type: string,
  items: () => readonly HostObject[],
  find: (key: unknown) => HostObject | null,
  extra: Members = {},
): HostObject {
  const required = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw refuse.notFound();
    return found;
  };
  const at = (index: unknown): HostObject => {
    const found = items()[asNumber(index)];
    if (!found) throw refuse.argument();
    return found;
  };
  return new HostObject(type, {
    ...extra,
    items,
    find: required,
    read: { Count: () => items().length, ...extra.read },
    call: {
      GetItem: required,
      GetItemOrNullObject: find,
      GetItemAt: at,
      GetCount: () => items().length,
      ...extra.call,
    },
  });
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw refuse.argument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse.argument();
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw refuse.argument();
  return value;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof HostObject);

export function asCells(value: unknown): Cells {
  if (!(value instanceof HostObject) || !value.members.cells) throw refuse.argument();
  return value.members.cells;
}
