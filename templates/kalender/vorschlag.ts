import { parseFrist } from './parseFrist.ts';
import { glaetten, istZuLang, monatAus, parseTag, vollesJahr } from './parseTag.ts';
import { addTage, isDatum, type Tag, tagAus, tageZwischen, tagVonSerial } from './tage.ts';
import { type Woche, wocheVon } from './wochen.ts';

const kwImText =
  /(?:\d{4}[ –]?w ?\d{1,2})|(?:kw ?\d{1,2}(?: ?\/ ?(?:\d{4}|\d{2}))?)|(?:\d{1,2}\. ?kw(?:[ /]+\d{4})?)/g;
const tagImText =
  /\d{4}–\d{2}–\d{2}|\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d{2})\b|\d{1,2}\. ?[a-zäöü]{3,9}\.? \d{4}/g;

/** The day that an unreadable text most likely means, offered as a repair and never used unasked; else `null`. */
export function vorschlagTag(text: string, bezug: Tag): Tag | null {
  if (istZuLang(text)) return null;
  const t = glaetten(text);
  const serial = /^\d{5}$/.test(t) ? tagVonSerial(Number(t)) : null;
  if (serial) return serial;
  const ohneJahr = /^(\d{1,2})\. ?(\d{1,2}|[a-zäöü]+)\.?$/.exec(t);
  if (ohneJahr) {
    const monat = /^\d/.test(ohneJahr[2] ?? '') ? Number(ohneJahr[2]) : (monatAus(ohneJahr[2] ?? '') ?? 0);
    return naechsterTag(Number(ohneJahr[1]), monat, bezug);
  }
  const found = [...t.matchAll(tagImText)].map(([part]) => parseTag(part));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The week that an unreadable text most likely means (`12`, `spätestens KW 12/2027`, `Ende März 2027`), else `null`. */
export function vorschlagWoche(text: string, bezug: Tag): Woche | null {
  if (istZuLang(text)) return null;
  const t = glaetten(text);
  const nummer = /^(\d{1,2})(?: ?\/ ?(\d{4}))?$/.exec(t);
  // 5/2027 may be a month
  if (nummer) return nummer[2] && Number(nummer[1]) <= 12 ? null : wocheOrNull(`kw ${t}`, bezug);
  const weeks = [...t.matchAll(kwImText)].map(([part]) => wocheOrNull(part, bezug));
  if (weeks.length > 0) return weeks.length === 1 ? (weeks[0] ?? null) : null;
  const tag = vorschlagTag(t, bezug) ?? monatsende(t);
  return tag && wocheVon(tag);
}

function wocheOrNull(text: string, bezug: Tag): Woche | null {
  const frist = parseFrist(text, bezug);
  return 'woche' in frist ? frist.woche : null;
}

/** Last day of a month or quarter: `Ende März 2027`, `03/2027` is none, `Q2/2027`, `2. Quartal 2027`. */
function monatsende(t: string): Tag | null {
  const monat = /^(?:bis )?(?:ende )?([a-zäöü]+)\.? (\d{4}|\d{2})$/.exec(t);
  const quartal = /^q ?([1-4])[ /]*(\d{4})$/.exec(t) ?? /^([1-4])\. ?quartal (\d{4})$/.exec(t);
  const nummer = monat ? monatAus(monat[1] ?? '') : quartal ? Number(quartal[1]) * 3 : null;
  if (nummer === null) return null;
  const jahr = vollesJahr((monat ?? quartal)?.[2] ?? '');
  const next = nummer === 12 ? { jahr: jahr + 1, monat: 1, tag: 1 } : { jahr, monat: nummer + 1, tag: 1 };
  return addTage(tagAus(next), -1);
}

function naechsterTag(tag: number, monat: number, bezug: Tag): Tag | null {
  const jahr = Number(bezug.slice(0, 4));
  const tage = [jahr + 1, jahr, jahr - 1]
    .map((year) => ({ jahr: year, monat, tag }))
    .filter(isDatum)
    .map(tagAus);
  const distance = (candidate: Tag) => Math.abs(tageZwischen(bezug, candidate));
  return tage.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
