import { isLeer } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Cell } from '../sheets/grid.ts';

/** What German Excel shows for an error. */
const fehlerDeutsch: Readonly<Record<string, string>> = {
  '#REF!': '#BEZUG!',
  '#VALUE!': '#WERT!',
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
  '#SPILL!': '#ÜBERLAUF!',
};

/** The text of a cell as a person reads it: outer blanks dropped, numbers and days in German, `''` if empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  switch (typeof cell) {
    case 'string':
      return plainBlanks(cell).trim();
    case 'number':
      return String(cell).replace('.', ',');
    case 'boolean':
      return cell ? 'WAHR' : 'FALSCH';
    default:
      if ('tag' in cell) return showTag(cell.tag);
      if ('prozent' in cell)
        return `${String(Number((cell.prozent * 100).toPrecision(12))).replace('.', ',')} %`;
      return 'fehler' in cell ? (fehlerDeutsch[cell.fehler] ?? cell.fehler) : '';
  }
}

/** Whole runs at once: a cell full of them would cost milliseconds otherwise. */
function plainBlanks(text: string): string {
  const ohneBreite = text.includes('\u200B') ? text.replace(/\u200B+/g, '') : text;
  if (!ohneBreite.includes('\u00A0')) return ohneBreite;
  return ohneBreite.replace(/\u00A0+/g, (run) => ' '.repeat(run.length));
}

/** The day in a cell with a date format, or behind a bare number that can only be one; else `null`. */
export function tagOfCell(cell: Cell, tagVonSerial: (serial: number) => Tag | null): Tag | null {
  if (typeof cell === 'number') return cell >= 20_000 && cell <= 80_000 ? tagVonSerial(cell) : null;
  return cell !== null && typeof cell === 'object' && 'tag' in cell ? cell.tag : null;
}

/** Whether a cell holds an error, or a formula without a result. */
export function isBrokenCell(
  cell: Cell,
): cell is { readonly fehler: string } | { readonly formelOhneErgebnis: true } {
  return cell !== null && typeof cell === 'object' && ('fehler' in cell || 'formelOhneErgebnis' in cell);
}

/** Whether a text is empty or a placeholder for it, e.g. `KW XX`. */
export function isEmpty(text: string): boolean {
  return text === '' || isLeer(text);
}

/** A text in German quotes, shortened where it is long. */
export function quote(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ');
  return `„${line.length > 80 ? `${line.slice(0, 79)}…` : line}“`;
}
