/**
 * Computes the formulas of a plan, as far as our workbooks use the language: for tests that compare cached values with
 * what a spreadsheet program would compute. Blank cells are null, errors are thrown.
 */

import { serialVonTag, type Tag, tagAus, tagVonSerial } from '#templates/kalender/tage.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import type { CellPlan, WorkbookPlan } from '#templates/sheets/plan.ts';

export type Value = null | string | number | boolean;
type Range = readonly Value[];
type Thunk = () => Value | Range;

/** A function that computes the formula of any cell of the plan, from constants up, never from cached values. */
export function evaluator(
  plan: WorkbookPlan,
  heute: Tag = '2000-01-01',
): (sheet: string, cell: CellPlan) => Value {
  const cells = new Map(plan.sheets.map(({ name, rows }) => [name, rows]));
  const known = new Map<CellPlan, Value>();

  const compute = (sheet: string, cell: CellPlan): Value => {
    if (cell.formula === undefined) return constant(cell.value);
    const cached = known.get(cell);
    if (cached !== undefined) return cached;
    const value = single(
      parse(cell.formula.replaceAll('TODAY()', String(serialVonTag(heute))), (target) =>
        area(target, sheet),
      )(),
    );
    known.set(cell, value);
    return value;
  };

  const area = (target: string, own: string): Range => {
    const [address = '', sheet = own] = target.split('!').reverse();
    const [from = '', to = from] = address.split(':');
    const [first, last] = [fromA1(from), fromA1(to)];
    const rows = cells.get(sheet);
    if (!first || !last || !rows) throw new Error(`No such range: ${target}`);
    const values: Value[] = [];
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        const cell = rows[row]?.cells[column] ?? null;
        values.push(cell === null ? null : compute(sheet, cell));
      }
    }
    return values;
  };
  return compute;
}

function constant(value: CellPlan['value']): Value {
  if (value === null || typeof value !== 'object') return value;
  if ('tag' in value) return serialVonTag(value.tag);
  throw new Error('A cell with an error');
}

const isRange = (value: Value | Range): value is Range => Array.isArray(value);
const range = (value: Value | Range): Range => (isRange(value) ? value : [value]);

function single(value: Value | Range): Value {
  if (!isRange(value)) return value;
  if (value.length !== 1) throw new Error('A range where one value is wanted');
  return value[0] ?? null;
}

function number(value: Value): number {
  if (value === null || typeof value === 'boolean') return Number(value);
  const result = typeof value === 'number' ? value : Number(value.trim() === '' ? Number.NaN : value);
  if (Number.isNaN(result)) throw new Error('#VALUE!');
  return result;
}
const text = (value: Value): string => (value === null ? '' : String(value));

const rank = (value: Value) => ['number', 'string', 'boolean'].indexOf(typeof value);
function compare(a: Value, b: Value): number {
  const left = a ?? (typeof b === 'string' ? '' : 0);
  const right = b ?? (typeof a === 'string' ? '' : 0);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [x, y] = typeof left === 'string' ? [left.toLowerCase(), text(right).toLowerCase()] : [left, right];
  return x < y ? -1 : Number(x > y);
}

const functions: Readonly<Record<string, (args: readonly Thunk[]) => Value | Range>> = {
  AND: (args) => args.every((arg) => Boolean(single(arg()))),
  OR: (args) => args.map((arg) => Boolean(single(arg()))).includes(true),
  NOT: ([arg]) => !one(arg),
  IF: ([test, yes, no]) => (one(test) ? yes?.() : no?.()) ?? null,
  IFERROR: ([arg, otherwise]) => {
    try {
      return one(arg);
    } catch {
      return one(otherwise);
    }
  },
  ISNUMBER: ([arg]) => typeof one(arg) === 'number',
  INT: ([arg]) => Math.floor(number(one(arg))),
  VALUE: ([arg]) => number(text(one(arg))),
  CHAR: ([arg]) => String.fromCharCode(number(one(arg))),
  DATE: ([year, month, day]) =>
    serialVonTag(tagAus({ jahr: number(one(year)), monat: number(one(month)), tag: 1 })) +
    number(one(day)) -
    1,
  YEAR: ([arg]) => Number((tagVonSerial(number(one(arg))) ?? '').slice(0, 4)),
  FIND: ([needle, arg]) => position(text(one(arg)).indexOf(text(one(needle)))),
  LEFT: ([arg, count]) => text(one(arg)).slice(0, number(one(count))),
  RIGHT: ([arg, count]) => text(one(arg)).slice(-number(one(count))),
  MID: ([arg, from, count]) => text(one(arg)).substr(number(one(from)) - 1, number(one(count))),
  TRIM: ([arg]) => text(one(arg)).trim().replace(/ +/g, ' '),
  UPPER: ([arg]) => text(one(arg)).toUpperCase(),
  SUBSTITUTE: ([arg, old, next]) => text(one(arg)).replaceAll(text(one(old)), text(one(next))),
  MATCH: ([wanted, area]) => {
    const value = one(wanted);
    return position(
      many(area).findIndex((candidate) => candidate !== null && compare(candidate, value) === 0),
    );
  },
  INDEX: ([area, index]) => {
    const at = number(one(index));
    if (at < 1) throw new Error('#VALUE!');
    return many(area)[at - 1] ?? null;
  },
  ROWS: ([area]) => many(area).length,
  COUNT: (args) => args.flatMap(many).filter((value) => typeof value === 'number').length,
  COUNTIF: ([area, wanted]) => many(area).filter((value) => compare(value, one(wanted)) === 0).length,
  MAX: (args) => Math.max(...numbers(args.flatMap(many))),
  MIN: (args) => Math.min(...numbers(args.flatMap(many))),
  SMALL: ([area, k]) => {
    const found = numbers(many(area)).toSorted((a, b) => a - b)[number(one(k)) - 1];
    if (found === undefined) throw new Error('#NUM!');
    return found;
  },
};

const one = (arg: Thunk | undefined): Value => (arg ? single(arg()) : null);
const many = (arg: Thunk | undefined): Range => (arg ? range(arg()) : []);
const numbers = (values: Range) => values.filter((value) => typeof value === 'number');
function position(index: number): number {
  if (index < 0) throw new Error('#N/A');
  return index + 1;
}

const token =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<ref>(?:[A-Za-zÄÖÜäöü]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(?<name>[A-Z]+)|(?<number>\d+(?:\.\d+)?)|(?<sign><>|<=|>=|[-+*/&=<>(),]))/y;

/** Binary operators, loosest first. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']] as const;

function parse(formula: string, area: (target: string) => Range): Thunk {
  const tokens: { kind: string; value: string }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const at = token.lastIndex;
    const groups = token.exec(formula)?.groups;
    const [kind, value] = Object.entries(groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    if (kind === undefined || value === undefined)
      throw new Error(`Cannot read: ${formula.slice(at, at + 30)}`);
    tokens.push({ kind, value });
  }
  let next = 0;
  const take = (value: string): boolean => {
    if (tokens[next]?.value !== value || tokens[next]?.kind === 'text') return false;
    next += 1;
    return true;
  };
  const must = (value: string): void => {
    if (!take(value)) throw new Error(`${value} expected in ${formula}`);
  };

  const binary = (level: number): Thunk => {
    const operators: readonly string[] | undefined = levels[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find(take);
      if (operator === undefined) return left;
      const [a, b] = [left, binary(level + 1)];
      left = () => apply(operator, one(a), one(b));
    }
  };
  const unary = (): Thunk => {
    if (!take('-')) return primary();
    const arg = unary();
    return () => -number(one(arg));
  };
  const primary = (): Thunk => {
    const found = tokens[next];
    if (take('(')) {
      const inner = binary(0);
      must(')');
      return inner;
    }
    next += 1;
    if (found?.kind === 'text') return () => found.value.slice(1, -1).replaceAll('""', '"');
    if (found?.kind === 'number') return () => Number(found.value);
    if (found?.kind === 'ref') return () => area(found.value.replaceAll('$', ''));
    if (found?.value === 'TRUE') return () => true;
    if (found?.value === 'FALSE') return () => false;
    const run = functions[found?.value ?? ''];
    if (!run) throw new Error(`No function ${found?.value} for ${formula}`);
    must('(');
    const args: Thunk[] = [];
    while (!take(')')) {
      args.push(binary(0));
      take(',');
    }
    return () => run(args);
  };

  const whole = binary(0);
  if (next < tokens.length) throw new Error(`Cannot read the end of ${formula}`);
  return whole;
}

function apply(operator: string, a: Value, b: Value): Value {
  switch (operator) {
    case '&':
      return text(a) + text(b);
    case '+':
      return number(a) + number(b);
    case '-':
      return number(a) - number(b);
    case '*':
      return number(a) * number(b);
    case '/':
      return number(a) / number(b);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    default:
      return compare(a, b) >= 0;
  }
}
