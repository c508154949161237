/** Small pieces of German that several rules need. */
import type { Zeile } from '../model/checkliste.ts';
import { checklisteSpalten } from '../sheets/columns.ts';

/** The header of a row's column in quotes, e.g. `„Erledigt am“`. */
export function quoteHeader(feld: keyof Zeile): string {
  return quote(checklisteSpalten.find(({ key }) => key === feld)?.header ?? feld);
}

export function quote(text: string): string {
  return `„${text}“`;
}

/** A number with its noun, e.g. `1 Tag`, `12 Tage`. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Parts joined as in a sentence: `A`, `A und B`, `A, B und C`. */
export function listing(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}
