import { monatsnamen } from './anzeigen.ts';
import { monatAus, vollesJahr } from './parseTag.ts';
import { addTage, type Tag, tagAus } from './tage.ts';

/** First and last day of what a text names. */
export interface Zeitraum {
  readonly von: Tag;
  readonly bis: Tag;
}

const jahr = String.raw`(?:(?:[ ./]|–)*'?(\d{4}|\d{2}))?`;
const roemisch = ['i', 'ii', 'iii', 'iv'];
const monatWort = new RegExp(`^([a-zäöü]{3,9})\\.?${jahr}$`);
const monatZahl = /^(0?[1-9]|1[0-2]) ?[./–] ?(\d{4})$/;
const monatHinten = /^(\d{4}) ?[./–] ?(0?[1-9]|1[0-2])$/;
const quartal = [
  new RegExp(`^q ?([1-4])${jahr}$`),
  new RegExp(`^([1-4]|i{1,3}|iv)\\.? ?(?:quartal|quart\\.?|q\\.?)${jahr}$`),
];
const quartalHinten = /^(\d{4})[ /–]*q ?([1-4])$/;
const halbjahr = [new RegExp(`^h ?([12])${jahr}$`), new RegExp(`^([12])\\.? ?(?:hj\\.?|halbjahr)${jahr}$`)];
const ganzesJahr = /^(?:jahr(?:es)? ?)?(\d{4})$/;

/** Months counted from January 0 in which something begins and ends. */
interface Monate {
  readonly erster: number;
  readonly letzter: number;
  readonly jahr: string | undefined;
}

function parseMonate(t: string): Monate | null {
  const wort = monatWort.exec(t);
  const monat = wort && monatAus(wort[1] ?? '');
  if (wort && monat) return { erster: monat - 1, letzter: monat - 1, jahr: wort[2] };
  const zahl = monatZahl.exec(t);
  const hinten = monatHinten.exec(t);
  if (zahl || hinten) {
    const nr = Number(zahl ? zahl[1] : hinten?.[2]) - 1;
    return { erster: nr, letzter: nr, jahr: zahl ? zahl[2] : hinten?.[1] };
  }
  const isoQuartal = quartalHinten.exec(t);
  const viertel = quartal.map((form) => form.exec(t)).find((match) => match !== null);
  if (isoQuartal || viertel) {
    const text = (isoQuartal ? isoQuartal[2] : viertel?.[1]) ?? '';
    const nr = roemisch.includes(text) ? roemisch.indexOf(text) : Number(text) - 1;
    return { erster: nr * 3, letzter: nr * 3 + 2, jahr: isoQuartal ? isoQuartal[1] : viertel?.[2] };
  }
  const haelfte = halbjahr.map((form) => form.exec(t)).find((match) => match !== null);
  if (haelfte) {
    const nr = Number(haelfte[1]) - 1;
    return { erster: nr * 6, letzter: nr * 6 + 5, jahr: haelfte[2] };
  }
  const ganz = ganzesJahr.exec(t);
  return ganz ? { erster: 0, letzter: 11, jahr: ganz[1] } : null;
}

/**
 * A month, quarter, half-year or year, smoothed by `smooth`: `ende märz 2027`, `03/2027`, `q3/2027`, `1. hj 2027`;
 * without a year the one that ends nearest to `bezug`. Anfang, Mitte and Ende of a month are its 1st, its 15th and its
 * last day (§ 192 BGB).
 */
export function parseZeitraum(text: string, bezug: Tag): Zeitraum | null {
  const match = /^(?:(anfang|mitte|ende)(?: des)? )?(.+)$/.exec(text);
  const monate = match && parseMonate(match[2] ?? '');
  if (!match || !monate) return null;
  const year = monate.jahr === undefined ? naheliegend(monate, bezug) : vollesJahr(monate.jahr);
  if (year < 1900 || year > 2199) return null;
  const von = tagAus({ jahr: year, monat: monate.erster + 1, tag: 1 });
  const bis = letzterTag(year, monate.letzter);
  switch (match[1]) {
    case 'anfang':
      return { von, bis: von };
    case 'mitte':
      return monate.erster === monate.letzter ? { von: addTage(von, 14), bis: addTage(von, 14) } : null;
    case 'ende':
      return { von: bis, bis };
    default:
      return { von, bis };
  }
}

function letzterTag(jahr: number, monat: number): Tag {
  const next = monat === 11 ? { jahr: jahr + 1, monat: 1, tag: 1 } : { jahr, monat: monat + 2, tag: 1 };
  return addTage(tagAus(next), -1);
}

function naheliegend({ letzter }: Monate, bezug: Tag): number {
  const [year, month] = [Number(bezug.slice(0, 4)), Number(bezug.slice(5, 7)) - 1];
  if (letzter - month > 6) return year - 1;
  return month - letzter >= 6 ? year + 1 : year;
}

/** What `3/2027` without KW may mean; nothing for other texts. */
export function zeitraumLesarten(t: string): { readonly hinweis?: string } {
  const match = monatZahl.exec(t);
  if (!match) return {};
  const nummer = Number(match[1]);
  return {
    hinweis: `gemeint sein kann ${monatsnamen[nummer - 1]} ${match[2]} oder KW ${nummer}/${match[2]}`,
  };
}
