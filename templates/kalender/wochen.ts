/**
 * ISO weeks as text. A week belongs to the year of its Thursday: 29.12.2025 lies in KW 1/2026, 01.01.2027 in
 * KW 53/2026.
 */
import { datumAus, datumVonNummer, type Tag, tagAus, tagNummer, wochentag } from './tage.ts';

/** An ISO week as text, `2027-W12`. Sorts and compares as text. */
export type Woche = `${number}-W${string}`;

/** Year and number of an ISO week; the year is that of its Thursday. */
export interface WochenTeile {
  readonly jahr: number;
  readonly nummer: number;
}

/** A week as text; does not check that the year has it. */
export function wocheAus({ jahr, nummer }: WochenTeile): Woche {
  return `${String(jahr).padStart(4, '0')}-W${String(nummer).padStart(2, '0')}` as Woche;
}

/** Year and number of a `Woche`. */
export function wochenTeile(woche: Woche): WochenTeile {
  return { jahr: Number(woche.slice(0, 4)), nummer: Number(woche.slice(6, 8)) };
}

/** `tagNummer` of the Monday; a number beyond the year's last week runs on into the next year. */
export function montagNummer({ jahr, nummer }: WochenTeile): number {
  const fourth = tagNummer({ jahr, monat: 1, tag: 4 });
  return fourth - wochentag(fourth) + (nummer - 1) * 7;
}

/** How many ISO weeks a year has: 53 if it begins or ends on a Thursday. */
export function wochenImJahr(jahr: number): 52 | 53 {
  const first = wochentag(tagNummer({ jahr, monat: 1, tag: 1 }));
  const last = wochentag(tagNummer({ jahr, monat: 12, tag: 31 }));
  return first === 3 || last === 3 ? 53 : 52;
}

function wocheVonNummer(nummer: number): Woche {
  const thursday = nummer - wochentag(nummer) + 3;
  const { jahr } = datumVonNummer(thursday);
  return wocheAus({ jahr, nummer: Math.floor((thursday - tagNummer({ jahr, monat: 1, tag: 1 })) / 7) + 1 });
}

/** The ISO week of a day; around New Year its year may differ from the day's. */
export const wocheVon = (tag: Tag): Woche => wocheVonNummer(tagNummer(datumAus(tag)));

/** First day of a week. */
export const montag = (woche: Woche): Tag => tagAus(datumVonNummer(montagNummer(wochenTeile(woche))));

/** Last day of a week: a Frist is due at its end. */
export const sonntag = (woche: Woche): Tag => tagAus(datumVonNummer(montagNummer(wochenTeile(woche)) + 6));

/** Day numbers met before; an overview asks for the same few hundred weeks and one day millions of times. */
const sonntage = new Map<Woche, number>();
let zuletzt: { readonly tag: Tag; readonly nummer: number } | null = null;
const sonntageMax = 5000;

/** Days from the Sunday of a week to a day; positive if the day is later. */
export function tageNachWoche(woche: Woche, tag: Tag): number {
  let ende = sonntage.get(woche);
  if (ende === undefined) {
    ende = montagNummer(wochenTeile(woche)) + 6;
    if (sonntage.size < sonntageMax) sonntage.set(woche, ende);
  }
  if (zuletzt?.tag !== tag) zuletzt = { tag, nummer: tagNummer(datumAus(tag)) };
  return zuletzt.nummer - ende;
}

/** Whether a text is a week in the form `2027-W12` that its year has. */
export function isWoche(text: string): text is Woche {
  if (!/^\d{4}-W\d{2}$/.test(text)) return false;
  const { jahr, nummer } = wochenTeile(text as Woche);
  return nummer >= 1 && nummer <= wochenImJahr(jahr);
}

/** The week `n` weeks later, or earlier for a negative `n`. */
export const addWochen = (woche: Woche, n: number): Woche =>
  wocheVonNummer(montagNummer(wochenTeile(woche)) + n * 7);

/** Weeks from one week to another; positive if `bis` is later. */
export const wochenZwischen = (von: Woche, bis: Woche): number =>
  (montagNummer(wochenTeile(bis)) - montagNummer(wochenTeile(von))) / 7;

/** Year of a week named without one: that in which it lies nearest to a day, the later of two equally near. */
export function naechstesJahr(nummer: number, bezug: Tag): number {
  const today = tagNummer(datumAus(bezug));
  const { jahr } = wochenTeile(wocheVon(bezug));
  const distance = (candidate: number): number =>
    Math.abs(montagNummer({ jahr: candidate, nummer }) + 3 - today);
  return [jahr + 1, jahr, jahr - 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
