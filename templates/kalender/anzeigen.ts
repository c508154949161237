import type { Tag } from './tage.ts';
import { datumAus } from './tage.ts';
import { type Woche, wochenTeile } from './wochen.ts';

/** German names of the months, January first. */
export const monatsnamen = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** A day as Germans write it, `22.03.2027`. */
export const showTag = (tag: Tag): string => `${tag.slice(8, 10)}.${tag.slice(5, 7)}.${tag.slice(0, 4)}`;

/** A day in words, `22. März 2027`. */
export function showTagLang(tag: Tag): string {
  const { jahr, monat, tag: nummer } = datumAus(tag);
  return `${nummer}. ${monatsnamen[monat - 1] ?? ''} ${jahr}`;
}

/** A week as Germans write it, `KW 12/2027`; single digits stay single: `KW 5/2027`. */
export function showWoche(woche: Woche): string {
  const { jahr, nummer } = wochenTeile(woche);
  return `KW ${nummer}/${jahr}`;
}
