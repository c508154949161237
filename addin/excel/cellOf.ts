import { tagVonSerial } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { plainText } from '#templates/sheets/plainText.ts';
import { showsDay } from '#templates/sheets/showsDay.ts';
import { showsPercent } from '#templates/sheets/showsPercent.ts';

/** Errors as a German Excel may name them; a `Grid` carries the English ones. */
const germanErrors: Readonly<Record<string, string>> = {
  '#WERT!': '#VALUE!',
  '#BEZUG!': '#REF!',
  '#ZAHL!': '#NUM!',
  '#NV': '#N/A',
  '#ÜBERLAUF!': '#SPILL!',
  '#KALK!': '#CALC!',
};

/** A value as Office.js hands it over → the cell of a `Grid`. Excel returns '' for an empty cell. */
export function cellOf(value: unknown, type: unknown, format: unknown, date1904: boolean): Cell {
  if (type === 'Error') return { fehler: germanErrors[String(value)] ?? String(value) };
  if (typeof value === 'string') return value === '' ? null : plainText(value);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number') return null;
  const code = String(format);
  const tag = showsDay(code) ? tagVonSerial(value, date1904) : null;
  if (tag !== null) return { tag };
  return showsPercent(code) ? { prozent: value } : value;
}
