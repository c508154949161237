import { labelKey } from '../catalogue/normalize.ts';
import { leistungSpalten } from '../sheets/columns.ts';
import { berichtFelder, type Field, stammdatenFelder } from '../sheets/fields.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { cellText } from './cellText.ts';
import { cellAt } from './source.ts';

/** Where the value of a field stands; `wert` replaces the cell's own value where label and value share a cell. */
export interface FeldOrt {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
  readonly wert: string | null;
}

const felder: readonly Field[] = [...stammdatenFelder, ...berichtFelder];
/** Texts that stand beside values without being any. */
const hints = new Set(felder.map(({ hint }) => hint));
const labels = new Set(felder.flatMap(({ label, aliases }) => [label, ...aliases]).map(labelKey));
/** Whether a text is the label of a field, in any spelling. */
export const isFeldLabel = (text: string): boolean => labels.has(labelKey(text));
const headers = new Set(leistungSpalten.map(({ header }) => labelKey(header)));

/**
 * The places of fields: by defined name where its label agrees or is missing, else by label in the given sheets, the
 * value in the first filled of three cells to its right. `isKopf` tells header rows of tables, which name columns.
 */
export function findFelder<Key extends string>(
  { names, sheets: all }: Pick<Grid, 'names' | 'sheets'>,
  sheets: readonly GridSheet[],
  fields: readonly Field<Key>[],
  isKopf: (sheet: GridSheet, row: number) => boolean = isLeistungenKopf,
): ReadonlyMap<Key, FeldOrt> {
  const found = new Map<Key, FeldOrt>();
  const byName = new Map<Key, FeldOrt>();
  for (const field of fields) {
    const place = names[field.name];
    const sheet = place && all.find(({ name }) => name === place.sheet);
    if (!place || !sheet) continue;
    const ort = { sheet, row: place.row, column: place.column, wert: null };
    byName.set(field.key, ort);
    const label = labelLeft(sheet, place.row, place.column);
    if (label === '' || spellings(field).includes(label)) found.set(field.key, ort);
  }
  const missing = fields.filter(({ key }) => !found.has(key));
  if (missing.length === 0) return found;
  const index = labelIndex(sheets, isKopf);
  for (const field of missing) {
    const ort = spellings(field)
      .map((key) => index.get(key))
      .find((hit) => hit !== undefined);
    const place = ort ?? byName.get(field.key);
    if (place) found.set(field.key, place);
  }
  return found;
}

const keysOf = new Map(felder.map((field) => [field, [field.label, ...field.aliases].map(labelKey)]));
const spellings = (field: Field): readonly string[] => keysOf.get(field) ?? [];

function labelLeft(sheet: GridSheet, row: number, column: number): string {
  for (let left = column - 1; left >= Math.max(0, column - 3); left--) {
    const text = cellText(cellAt(sheet, row, left));
    if (text !== '') return labelKey(text);
  }
  return '';
}

/** The value places of all labels in some sheets, by the labels' keys; the first of a label counts. */
function labelIndex(
  sheets: readonly GridSheet[],
  isKopf: (sheet: GridSheet, row: number) => boolean,
): ReadonlyMap<string, FeldOrt> {
  const index = new Map<string, FeldOrt>();
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      let kopf: boolean | null = null;
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== 'string') continue;
        const pair = splitPair(cell);
        const key = labelKey(pair?.label ?? (cell.length > 60 ? '' : cell));
        if (!labels.has(key) || index.has(key)) continue;
        kopf ??= isKopf(sheet, row);
        if (kopf) break;
        index.set(key, pair ? { sheet, row, column, wert: pair.wert } : valueRight(sheet, row, column));
      }
    }
  }
  return index;
}

/** `Land: Hessen` or `Land = Hessen`; a blank stands behind the sign. */
function splitPair(cell: string): { label: string; wert: string } | null {
  const at = cell.slice(0, 80).search(/[:=]\s/);
  const label = cell.slice(0, Math.max(at, 0)).trim();
  const wert = cell.slice(at + 1).trim();
  return at < 0 || label.length < 2 || label.length > 50 || wert === '' ? null : { label, wert };
}

function valueRight(sheet: GridSheet, row: number, column: number): FeldOrt {
  for (let right = column + 1; right <= column + 3; right++) {
    const cell = cellAt(sheet, row, right);
    if (cell === null || cell === '') continue;
    if (typeof cell === 'string' && (hints.has(cell.trim()) || labels.has(labelKey(cell)))) break;
    return { sheet, row, column: right, wert: null };
  }
  return { sheet, row, column: column + 1, wert: null };
}

/** Whether a row is the header of the list of OZG-Leistungen. */
export function isLeistungenKopf(sheet: GridSheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  return cells.filter((cell) => typeof cell === 'string' && headers.has(labelKey(cell))).length >= 2;
}
