/**
 * What Excel makes of a text that is written to a cell, as if it had been typed. Deliberately greedy: whatever an
 * English or a German Excel might take for a number or a date becomes one here, so that a product that lets a text
 * be misread fails its tests.
 */
import type { CellValue } from './model.ts';

export interface Typed {
  readonly value: CellValue;
  /** The number format that Excel chooses with it, or `null` to keep the cell's. */
  readonly format: string | null;
}

const fractions = ['¼', '½', '¾'];

const months = [
  'jan',
  'feb',
  'm(?:är|ar|rz)',
  'apr',
  'ma[iy]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'de[zc]',
];
const monthPattern = `(${months.join('|')})[a-zä]*\\.?`;

export function typed(text: string, format: string): Typed {
  if (format === '@') return { value: text, format: null };
  if (text.startsWith("'")) return { value: text.slice(1), format: null };
  const trimmed = text.trim();
  if (/^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|NV|BEZUG!|WERT!|ZAHL!)$/i.test(trimmed))
    return { value: { error: trimmed }, format: null };
  if (/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(trimmed))
    return { value: Number(trimmed.replace(',', '.')), format: null };
  if (/^[+-]?\d+([.,]\d+)?\s?%$/.test(trimmed))
    return { value: Number.parseFloat(trimmed.replace(',', '.')) / 100, format: '0%' };
  if (/^(true|wahr|false|falsch)$/i.test(trimmed)) return { value: /^[tw]/i.test(trimmed), format: null };
  const money = moneyOf(trimmed);
  if (money !== null) return { value: money, format: '#,##0.00 €' };
  const part = fractions.indexOf(trimmed.replace(/^\d+\s?/, ''));
  if (part >= 0) return { value: (Number.parseInt(trimmed, 10) || 0) + (part + 1) / 4, format: '# ?/?' };
  const serial = serialOf(trimmed);
  return serial === null ? { value: text, format: null } : { value: serial, format: 'dd.mm.yyyy' };
}

/** `(5)` is -5, `$5`, `5 €` and `%5` are 5 with a format. */
function moneyOf(text: string): number | null {
  const inner = /^\((.*)\)$/.exec(text)?.[1];
  const bare = (inner ?? text).trim();
  const sign = /^(?:\p{Sc}|%)\s*(.*)$|^(.*?)\s*(?:\p{Sc}|%)$/u.exec(bare);
  if (inner === undefined && sign === null) return null;
  const number = (sign?.[1] ?? sign?.[2] ?? bare).trim();
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(number)) return null;
  const size = Number(number.replace(',', '.')) / (bare.includes('%') ? 100 : 1);
  return inner === undefined ? size : -size;
}

function serialOf(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4})?)?$/.exec(text);
  if (numeric) return serial(year(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const named = new RegExp(`^(?:(\\d{1,2})\\.?[\\s-])?${monthPattern}[\\s-](\\d{2,4})$`, 'i').exec(text);
  const month = named?.[2];
  if (!month) return null;
  return serial(
    year(named?.[3]),
    months.findIndex((name) => new RegExp(`^${name}$`, 'i').test(month)) + 1,
    Number(named?.[1] ?? 1),
  );
}

const year = (digits = '2026'): number => (digits.length < 4 ? 2000 + Number(digits) : Number(digits));

function serial(y: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(y, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}
