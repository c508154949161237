import type { Tag } from './tage.ts';
import { addTage, isDatum, tagAus } from './tage.ts';
import { montag, wocheAus, wochenImJahr } from './wochen.ts';

/** Beginnings that tell a month, German and as English programs write it. */
const monate: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'jaenner', 'jan', 'jän', 'january'],
  ['februar', 'feber', 'feb', 'february'],
  ['märz', 'maerz', 'mär', 'mrz', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june', 'juno'],
  ['juli', 'jul', 'july', 'julei'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];
const monatVonName = new Map(
  monate.flatMap((namen, index) => namen.map((name) => [name, index + 1] as const)),
);

/** No day or week is written so long; patterns with several gaps would take a second for a cell full of blanks. */
export const isTooLong = (text: string): boolean => text.length > 200;

/** One spelling for blanks and dashes: NFC, small letters, single spaces, nothing but the text at both ends. */
export function smooth(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, '')
    .replace(/[\s\u00A0\u2007\u202F]+/g, ' ')
    .replace(/[-‐‑‒–—−]/g, '–')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/^[\s'’]+|[\s.,;]+$/g, '');
}

/** Two digits mean this century. */
export const vollesJahr = (jahr: string): number => (jahr.length === 2 ? 2000 + Number(jahr) : Number(jahr));

/** A month by its name or a usual abbreviation, else `null`. */
export const monatAus = (name: string): number | null => monatVonName.get(name) ?? null;

function tagOrNull(jahr: number, monat: number, tag: number): Tag | null {
  return jahr >= 1900 && jahr <= 2199 && isDatum({ jahr, monat, tag }) ? tagAus({ jahr, monat, tag }) : null;
}

const wochentage =
  /^(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)[.,]* /;
const uhrzeit = /(?:t|,? )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?uhr)?(?:z|[+–-]\d{2}:?\d{2})?$/;

/**
 * The day that a text names, in all usual forms: `22.03.2027`, `22.3.27`, `2027-03-22`, `22. März 2027`,
 * `Mo, 22.03.2027`, `22.03.2027 00:00`, `2027-W12-1`; `null` for anything else and for days that do not exist. Slashes are read
 * only where day and month cannot be confused.
 */
export function parseTag(text: string): Tag | null {
  if (isTooLong(text)) return null;
  const t = smooth(text).replace(wochentage, '').replace(uhrzeit, '').replaceAll('–', '-');
  const wochenTag = /^(\d{4})-?w(\d{2})-?([1-7])$/.exec(t);
  if (wochenTag) {
    const [jahr, nummer, nr] = [Number(wochenTag[1]), Number(wochenTag[2]), Number(wochenTag[3])];
    if (jahr < 1900 || jahr > 2199 || nummer < 1 || nummer > wochenImJahr(jahr)) return null;
    return addTage(montag(wocheAus({ jahr, nummer })), nr - 1);
  }
  let match = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(t) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(t);
  if (match) return tagOrNull(Number(match[1]), Number(match[3]), Number(match[4]));

  match = /^(\d{1,2}) ?([.-]) ?(\d{1,2}) ?[.-] ?(\d{4}|\d{2})$/.exec(t);
  if (match) return tagOrNull(vollesJahr(match[4] ?? ''), Number(match[3]), Number(match[1]));

  match = /^(\d{1,2})[ .-]*([a-zäöü]+)[ .-]*(\d{4}|\d{2})$/.exec(t);
  if (match) return tagOrNull(vollesJahr(match[3] ?? ''), monatAus(match[2] ?? '') ?? 0, Number(match[1]));

  match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(t);
  if (!match) return null;
  const [first, second, jahr] = [Number(match[1]), Number(match[2]), vollesJahr(match[3] ?? '')];
  if (first === second || first > 12) return tagOrNull(jahr, second, first);
  return second > 12 ? tagOrNull(jahr, first, second) : null;
}
