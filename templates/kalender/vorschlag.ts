import { parseFrist } from './parseFrist.ts';
import { isTooLong, monatAus, parseTag, smooth } from './parseTag.ts';
import { parseZeitraum } from './parseZeitraum.ts';
import { isDatum, type Tag, tagAus, tageZwischen, tagVonSerial } from './tage.ts';
import { type Woche, wocheVon } from './wochen.ts';

/** A repair offered for an unreadable text, never used unasked. */
export interface Vorschlag<T> {
  readonly wert: T;
  /** Whether it says no more and no less than the text did. */
  readonly sicher: boolean;
}

/** Whether a week is one in which something begins, or one in which it ends. */
export type WochenArt = 'beginn' | 'ende';

/**
 * Words before a week or a day that say nothing against it. Everything else stays (`ab`, `nicht vor`, `Abnahme am`):
 * such a text is no week, and what would be cut off may turn its meaning.
 */
const fuellwoerter: Readonly<Record<WochenArt | 'tag', RegExp>> = {
  ende: /^(?:(?:frist|termin|fällig|bis|spätestens|zum|zur|am|in|im|der)(?::? |: ?))+/,
  beginn: /^(?:(?:beginn|start|termin|zum|zur|am|in|im|der)(?::? |: ?))+/,
  tag: /^(?:(?:am|den|stand|vom)(?::? |: ?))+/,
};

/** The day that an unreadable text most likely means: the latest such day that is not after `bezug`, since it happened. */
export function vorschlagTag(text: string, bezug: Tag): Tag | null {
  if (isTooLong(text)) return null;
  const t = smooth(text).replace(fuellwoerter.tag, '');
  const tag =
    ausSerial(t) ?? parseTag(t) ?? tagOhneJahr(t, (tage) => tage.filter((one) => one <= bezug), bezug);
  return tag !== null && tag <= bezug ? tag : null;
}

/** The week that an unreadable text most likely means: `12`, `spätestens KW 12/2027`, `Ende März 2027`, `22.3.` */
export function vorschlagWoche(text: string, bezug: Tag, art: WochenArt): Vorschlag<Woche> | null {
  if (isTooLong(text)) return null;
  const voll = smooth(text);
  const t = voll.replace(fuellwoerter[art], '');
  const nummer = /^(\d{1,2})(?: ?\/ ?(\d{4}))?$/.exec(t);
  // 5/2027 may be a month
  if (nummer && !(nummer[2] && Number(nummer[1]) <= 12)) return offen(wocheOrNull(`kw ${t}`, bezug));
  const ende = art === 'ende' ? t.replace(/^ende (?:der )?(?=kw|\d)/, '') : t;
  const frist = ende === voll ? null : parseFrist(ende, bezug);
  if (frist && 'woche' in frist) return { wert: frist.woche, sicher: !frist.ohneJahr && !frist.bereich };
  const zeitraum = parseZeitraum(t, bezug);
  const nahe = (tage: readonly Tag[]) => tage;
  const tag = zeitraum?.[art === 'ende' ? 'bis' : 'von'] ?? ausSerial(t) ?? tagOhneJahr(t, nahe, bezug);
  return offen(tag && wocheVon(tag));
}

const offen = (woche: Woche | null): Vorschlag<Woche> | null => woche && { wert: woche, sicher: false };

function wocheOrNull(text: string, bezug: Tag): Woche | null {
  const frist = parseFrist(text, bezug);
  return 'woche' in frist ? frist.woche : null;
}

/** A day that a program wrote as the number Excel counts it by, of the years that a project can lie in. */
function ausSerial(t: string): Tag | null {
  const tag = /^\d{5}$/.test(t) ? tagVonSerial(Number(t)) : null;
  return tag !== null && tag >= '2000' && tag < '2100' ? tag : null;
}

const jahreZurueck = 8;

/** The nearest day of those that are possible; a 29.02. comes back after eight years at the latest. */
function tagOhneJahr(t: string, possible: (tage: readonly Tag[]) => readonly Tag[], bezug: Tag): Tag | null {
  const match = /^(\d{1,2})\. ?(\d{1,2}|[a-zäöü]+)\.?$/.exec(t);
  if (!match) return null;
  const monat = /^\d/.test(match[2] ?? '') ? Number(match[2]) : (monatAus(match[2] ?? '') ?? 0);
  const jahr = Number(bezug.slice(0, 4));
  const tage = Array.from({ length: jahreZurueck + 2 }, (_, n) => ({
    jahr: jahr + 1 - n,
    monat,
    tag: Number(match[1]),
  }))
    .filter(isDatum)
    .map(tagAus);
  const distance = (candidate: Tag) => Math.abs(tageZwischen(bezug, candidate));
  return possible(tage).toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
