import type { FormulaValue } from 'exceljs/lib/doc/workbook.js';
import { serialVonTag } from '#templates/kalender.ts';
import type { Cell } from '#templates/workbook/grid.ts';
import type { CellPlan } from '#templates/workbook/plan.ts';
import { type Style, styles } from '#templates/workbook/styles.ts';
import { cleanText, escapeText, looksLikeFormula } from './cellText.ts';
import { fileFormula } from './fileFormula.ts';

/**
 * A planned cell's content as exceljs takes it, never one of its objects made from a value: a text stays a text.
 * `format` is the number format that the content needs whatever its style says, if any.
 */
export function cellValue({ value, formula, style }: CellPlan): {
  value: null | string | number | boolean | FormulaValue;
  format?: string;
} {
  const format = neededFormat(value, formula === undefined, styles[style]);
  const content =
    formula === undefined ? constant(value) : { formula: fileFormula(formula), ...cached(value) };
  return { value: content, ...(format !== undefined && { format }) };
}

function constant(value: Cell): null | string | number | boolean {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return escapeText(cleanText(value));
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'boolean') return value;
  if ('tag' in value) return serialVonTag(value.tag);
  // shown as text: a live error would spread into every formula over the cell
  return 'fehler' in value ? cleanText(value.fehler) : 'Formel ohne Ergebnis';
}

function cached(value: Cell): { result?: string | number | boolean | { error: string } } {
  if (value === null) return {};
  if (typeof value === 'string') return { result: escapeText(cleanText(value)) };
  if (typeof value === 'number') return { result: finite(value) };
  if (typeof value === 'boolean') return { result: value };
  if ('tag' in value) return { result: serialVonTag(value.tag) };
  return 'fehler' in value && errors.includes(value.fehler) ? { result: { error: value.fehler } } : {};
}

const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function neededFormat(value: Cell, isConstant: boolean, style: Style): string | undefined {
  if (typeof value === 'object' && value !== null && 'tag' in value) {
    return style.format?.includes('y') ? undefined : 'dd.mm.yyyy';
  }
  if (typeof value === 'string' && isConstant && looksLikeFormula(value)) return '@';
  return undefined;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('A cell holds a number that is not finite');
  return value;
}
