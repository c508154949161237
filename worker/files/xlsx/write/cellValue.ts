import { serialVonTag } from '#templates/kalender/tage.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import type { Style } from '#templates/sheets/styles.ts';
import { cleanText, escapeText, looksLikeFormula } from './cellText.ts';
import { fileFormula } from './fileFormula.ts';
import { escapeContent } from './patch/xml.ts';
import type { SharedTexts } from './sharedTexts.ts';

/** The attributes and content of a constant, from behind its style to its end; a text stays a text whatever it says. */
export function constantXml(value: Cell, texts: SharedTexts): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'string') return ` t="s"><v>${texts.index(value)}</v></c>`;
  if (typeof value === 'number') return `><v>${finite(value)}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if ('tag' in value) return `><v>${serialVonTag(value.tag)}</v></c>`;
  // shown as text: a live error would spread into every formula over the cell
  return ` t="s"><v>${texts.index('fehler' in value ? value.fehler : 'Formel ohne Ergebnis')}</v></c>`;
}

/** The same of a formula with its cached result. */
export function formulaXml(formula: string, result: Cell): string {
  const [type, value] = cached(result);
  return `${type}><f>${escapeContent(fileFormula(formula))}</f>${value}</c>`;
}

function cached(value: Cell): readonly [type: string, value: string] {
  if (value === null) return ['', ''];
  if (typeof value === 'string') return [' t="str"', `<v>${escapeContent(escapeText(cleanText(value)))}</v>`];
  if (typeof value === 'number') return ['', `<v>${finite(value)}</v>`];
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if ('tag' in value) return ['', `<v>${serialVonTag(value.tag)}</v>`];
  return 'fehler' in value && errors.includes(value.fehler) ? [' t="e"', `<v>${value.fehler}</v>`] : ['', ''];
}

const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** The number format that a content needs whatever its style says, if any. */
export function neededFormat(value: Cell, isConstant: boolean, style: Style): 'dd.mm.yyyy' | '@' | null {
  if (typeof value === 'string') return isConstant && looksLikeFormula(value) ? '@' : null;
  if (typeof value === 'object' && value !== null && 'tag' in value && !style.format?.includes('y'))
    return 'dd.mm.yyyy';
  return null;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('A cell holds a number that is not finite');
  return value;
}
