import { isTooLong, parseTag, smooth, vollesJahr } from './parseTag.ts';
import { parseTage } from './parseTage.ts';
import { zeitraumLesarten } from './parseZeitraum.ts';
import type { Tag } from './tage.ts';
import {
  naechstesJahr,
  type Woche,
  wocheAus,
  wochenImJahr,
  wochenTeile,
  wochenZwischen,
  wocheVon,
} from './wochen.ts';

/** A week that a text names. */
export interface GeleseneFrist {
  readonly woche: Woche;
  /** Whether its year, or that of the range it ends, had to be found. */
  readonly ohneJahr: boolean;
  /** Whether it is the last week of a range. */
  readonly bereich: boolean;
}

/** Why a text names no week; `jahr` is the year that lacks the week. */
export interface FristFehler {
  readonly fehler: 'unlesbar' | 'kw-gibt-es-nicht';
  readonly jahr?: number;
  /** What the text may mean, or what to write instead: the end of a German sentence. */
  readonly hinweis?: string;
}

interface Teil {
  readonly nummer: number;
  readonly jahr: number | null;
  /** The two digits behind the week that may be a year or another week: `KW 51/52`. */
  readonly zweite: number | null;
  /** The word KW stands with it. */
  readonly kw: boolean;
}

/** A longer range names no time by which something is done. */
const wochenMax = 26;
/** So near to the day that the workbook speaks for, two digits behind a week are a year. */
const jahreMax = 3;

const kw = String.raw`(?:kw|kalenderwoche|woche|wo|w|kal\.? ?woche)`;
/** What may stand before a year: a hyphen only before four digits, because `KW 5–7` is a range. */
const jahr = String.raw`(?:( ?[/.,] ?'?| ?'| ?\()(\d{4}|\d{2})\)?|(?: ?– ?| )(?:in )?(\d{4}))?`;
const vorn = new RegExp(`^${kw}[ .:–]*(\\d{1,2})\\.?${jahr}$`);
const hinten = new RegExp(`^(\\d{1,2})[. ]*${kw}\\.?${jahr}$`);
const iso = /^(\d{4})[ –/]*(?:w|kw) ?(\d{1,2})$/;
const nackt = new RegExp(`^(\\d{1,2})\\.?${jahr}$`);

function parseTeil(text: string): Teil | null {
  const isoMatch = iso.exec(text);
  if (isoMatch) return { nummer: Number(isoMatch[2]), jahr: Number(isoMatch[1]), zweite: null, kw: true };
  const named = vorn.exec(text) ?? hinten.exec(text);
  const match = named ?? nackt.exec(text);
  if (!match) return null;
  const [, nummer, trenner = '', year = match[4]] = match;
  const zweite = year?.length === 2 && !/['(]/.test(trenner) ? Number(year) : null;
  return {
    nummer: Number(nummer),
    jahr: year === undefined ? null : vollesJahr(year),
    zweite,
    kw: named !== null,
  };
}

/**
 * The ISO week that a text names, in all forms people write: `KW 5`, `KW05/26`, `5. KW 2026`, `2026-W05`, a range
 * (its last week), a day (its week). Without a year it is the week nearest to `bezug`, the day that the workbook speaks
 * for. Only the whole text is a week: what stands beside one may turn its meaning (`ab KW 12`).
 */
export function parseFrist(text: string, bezug: Tag): GeleseneFrist | FristFehler {
  const eigene = /^KW (\d\d)\/(\d{4})$/.exec(text);
  if (eigene) return alsWoche(Number(eigene[1]), Number(eigene[2]), { ohneJahr: false, bereich: false });
  if (isTooLong(text)) return { fehler: 'unlesbar' };
  const tag = parseTag(text);
  if (tag) return { woche: wocheVon(tag), ohneJahr: false, bereich: false };
  const t = smooth(text);
  const teil = parseTeil(t);
  if (teil?.kw) return wocheAusTeil(teil, bezug);
  return parseBereich(t, bezug) ?? parseTagBereich(t) ?? { fehler: 'unlesbar', ...zeitraumLesarten(t) };
}

function wocheAusTeil(teil: Teil, bezug: Tag): GeleseneFrist | FristFehler {
  const zweideutig = paarOderJahr(teil, bezug);
  if (zweideutig) return zweideutig;
  const { nummer, jahr: genannt } = teil;
  return alsWoche(nummer, genannt ?? jahrOhne(nummer, bezug), {
    ohneJahr: genannt === null,
    bereich: false,
  });
}

/** Two digits behind a week are its year only where that is near and they are not the next week's number. */
function paarOderJahr({ nummer, jahr: genannt, zweite }: Teil, bezug: Tag): FristFehler | null {
  if (zweite === null || genannt === null) return null;
  const isNext = zweite === nummer + 1 || (nummer >= 52 && zweite === 1);
  if (!isNext && Math.abs(genannt - Number(bezug.slice(0, 4))) <= jahreMax) return null;
  if (zweite < 1 || zweite > 53) return { fehler: 'unlesbar' };
  const lesarten = `KW ${nummer} und KW ${zweite} oder KW ${nummer}/${genannt}`;
  return { fehler: 'unlesbar', hinweis: `gemeint sein kann ${lesarten}` };
}

function jahrOhne(nummer: number, bezug: Tag): number {
  const inRange = nummer >= 1 && nummer <= 53;
  return inRange ? naechstesJahr(nummer, bezug) : wochenTeile(wocheVon(bezug)).jahr;
}

function alsWoche(
  nummer: number,
  year: number,
  wie: Pick<GeleseneFrist, 'ohneJahr' | 'bereich'>,
): GeleseneFrist | FristFehler {
  if (year < 1900 || year > 2199) return { fehler: 'unlesbar' };
  if (nummer < 1 || nummer > wochenImJahr(year)) return { fehler: 'kw-gibt-es-nicht', jahr: year };
  return { woche: wocheAus({ jahr: year, nummer }), ...wie };
}

/** The last week of a range, with the year and the word KW that its first week may carry for both. */
function parseBereich(text: string, bezug: Tag): GeleseneFrist | FristFehler | null {
  // a day of a week that has no such day: 2027-W12-8
  if (/\d{4}–?w\d{2}–\d$/.test(text)) return null;
  for (const match of text.matchAll(/ ?(?:–|\bbis\b|\bund\b|\+) ?/g)) {
    const von = parseTeil(text.slice(0, match.index));
    const bis = parseTeil(text.slice(match.index + match[0].length));
    if (von && bis && (von.kw || bis.kw)) return wocheAusBereich(von, bis, bezug);
  }
  return null;
}

function wocheAusBereich(von: Teil, bis: Teil, bezug: Tag): GeleseneFrist | FristFehler {
  const zweideutig = paarOderJahr(von, bezug) ?? paarOderJahr(bis, bezug);
  if (zweideutig) return zweideutig;
  const wechselt = bis.nummer < von.nummer;
  const ende = bis.jahr ?? (von.jahr === null ? jahrOhne(bis.nummer, bezug) : von.jahr + (wechselt ? 1 : 0));
  const anfang = von.jahr ?? ende - (wechselt ? 1 : 0);
  const ohneJahr =
    (von.jahr === null && bis.jahr === null) || (wechselt && (von.jahr === null || bis.jahr === null));
  const erste = alsWoche(von.nummer, anfang, { ohneJahr, bereich: true });
  const letzte = alsWoche(bis.nummer, ende, { ohneJahr, bereich: true });
  if ('fehler' in letzte) return letzte;
  if ('fehler' in erste) return erste;
  const wochen = wochenZwischen(erste.woche, letzte.woche);
  return wochen >= 0 && wochen <= wochenMax ? letzte : zuLang;
}

const zuLang: FristFehler = {
  fehler: 'unlesbar',
  hinweis: `ein Zeitraum darf höchstens ${wochenMax} Wochen umfassen und endet nach seinem Beginn`,
};

function parseTagBereich(text: string): GeleseneFrist | FristFehler | null {
  const tage = parseTage(text);
  if (tage === null) return null;
  const wochen = wochenZwischen(wocheVon(tage.von), wocheVon(tage.bis));
  if (tage.bis < tage.von || wochen > wochenMax) return zuLang;
  return { woche: wocheVon(tage.bis), ohneJahr: false, bereich: true };
}
