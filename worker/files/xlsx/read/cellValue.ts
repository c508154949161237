import type { Cell } from '#templates/sheets/grid.ts';
import { tagOfIso, tagOfSerial } from '../../days.ts';
import { refuse } from '../../refusal.ts';
import type { Budget, CellLook } from '../../sheetBuilder.ts';
import { cellText, unescapeSpreadsheet, unescapeXml } from '../../text.ts';
import type { NumberKind } from './numberFormats.ts';
import type { SharedStrings } from './sharedStrings.ts';

/** Cell types by the code of their letter; the two longer names by a number of their own. */
const BOOLEAN = 98;
const DAY = 100;
const ERROR = 101;
export const NUMBER = 110;
const SHARED = 115;
const INLINE = 1;
const TEXT = 2;

/** What the cells of all sheets of a workbook share. */
export interface CellContext {
  readonly strings: SharedStrings;
  /** What the cell format of this number shows. */
  readonly kinds: readonly NumberKind[];
  /** The looks of the cell formats; empty where none can matter. */
  readonly looks: readonly (CellLook | null)[];
  /** Whether empty cells are looked at as well: in a list made by hand a colour may be all there is. */
  readonly emptyLooks: boolean;
  readonly date1904: boolean;
  readonly budget: Budget;
}

/**
 * The value of a cell from its type (`cellType`), the number of its format, its `<v>` and its inline text; the text of
 * its formula tells no more than that there is one. `null` for what is not there.
 */
export function cellValue(
  type: number,
  style: number,
  raw: string | null,
  text: string | null,
  formula: string | null,
  context: CellContext,
): Cell {
  if (type === INLINE) {
    return text ?? (raw === null ? missing(formula) : cellText(unescapeSpreadsheet(unescapeXml(raw))));
  }
  if (raw === null) return missing(formula);
  if (type === TEXT) return raw === '' ? '' : cellText(unescapeSpreadsheet(unescapeXml(raw)));
  if (raw === '') return missing(formula);
  switch (type) {
    case SHARED:
      return context.strings(indexOf(raw));
    case BOOLEAN:
      return /^\s*(?:1|true)\s*$/i.test(raw);
    case ERROR:
      return { fehler: cellText(unescapeXml(raw)).slice(0, 40) };
    case DAY: {
      const tag = tagOfIso(raw);
      return tag === null ? cellText(unescapeXml(raw)) : { tag };
    }
    default:
      return numberOf(raw, style, formula, context);
  }
}

function numberOf(raw: string, style: number, formula: string | null, context: CellContext): Cell {
  const number = Number(raw);
  // Not a number is not dropped either: it is reported as the text it is.
  if (!Number.isFinite(number)) return cellText(unescapeXml(raw));
  if (formula !== null && (number === 0 || number === 1)) {
    // LibreOffice saves a Boolean constant as a formula.
    if (formula === 'TRUE()' || formula === 'FALSE()') return number === 1;
  }
  const kind = context.kinds[style];
  if (kind === 'day') {
    const tag = tagOfSerial(number, context.date1904);
    if (tag !== null) return { tag };
  }
  return kind === 'percent' ? { prozent: number } : number;
}

function indexOf(raw: string): number {
  let index = 0;
  for (let i = 0; i < raw.length; i++) {
    const digit = raw.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return /^\s*\d+\s*$/.test(raw) ? Number(raw) : refuse('beschaedigt');
    index = index * 10 + digit;
  }
  return index;
}

function missing(formula: string | null): Cell {
  return formula === null ? null : { formelOhneErgebnis: true };
}

/** The type that an attribute `t` names. */
export function cellType(xml: string, from: number, to: number): number {
  if (to - from === 1) return xml.charCodeAt(from);
  const name = xml.slice(from, to);
  return name === 'str' ? TEXT : name === 'inlineStr' ? INLINE : NUMBER;
}
