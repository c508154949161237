import { glaetten, istZuLang, parseTag, vollesJahr } from './parseTag.ts';
import type { Tag } from './tage.ts';
import { naechstesJahr, type Woche, wocheAus, wochenImJahr, wochenTeile, wocheVon } from './wochen.ts';

/** A week that a text names, and whether its year had to be found. */
export interface GeleseneFrist {
  readonly woche: Woche;
  readonly ohneJahr: boolean;
}

/** Why a text names no week; `jahr` is the year that lacks the week. */
export interface FristFehler {
  readonly fehler: 'unlesbar' | 'kw-gibt-es-nicht';
  readonly jahr?: number;
}

interface Teil {
  readonly nummer: number;
  readonly jahr: number | null;
  /** The word KW stands with it. */
  readonly kw: boolean;
}

const kw = String.raw`(?:kw|kalenderwoche|woche|wo|w|kal\.? ?woche)`;
/** What may stand before a year: a hyphen only before four digits, because `KW 5–7` is a range. */
const jahr = String.raw`(?:(?: ?[/.,] ?'?| ?'| ?\()(\d{4}|\d{2})\)?|(?: ?– ?| )(?:in )?(\d{4}))?`;
const vorn = new RegExp(`^${kw}[ .:–]*(\\d{1,2})\\.?${jahr}$`);
const hinten = new RegExp(`^(\\d{1,2})[. ]*${kw}\\.?${jahr}$`);
const iso = /^(\d{4})[ –/]*(?:w|kw) ?(\d{1,2})$/;
const nackt = new RegExp(`^(\\d{1,2})\\.?${jahr}$`);

function parseTeil(text: string): Teil | null {
  const isoMatch = iso.exec(text);
  if (isoMatch) return { nummer: Number(isoMatch[2]), jahr: Number(isoMatch[1]), kw: true };
  const named = vorn.exec(text) ?? hinten.exec(text);
  const match = named ?? nackt.exec(text);
  if (!match) return null;
  const year = match[2] ?? match[3];
  return { nummer: Number(match[1]), jahr: year === undefined ? null : vollesJahr(year), kw: named !== null };
}

/** The last week of a range, with the year and the word KW that its first week may carry for both. */
function parseBereich(text: string): Teil | null {
  for (const match of text.matchAll(/ ?(?:–|\bbis\b|\bund\b|\+) ?/g)) {
    const von = parseTeil(text.slice(0, match.index));
    const bis = parseTeil(text.slice(match.index + match[0].length));
    if (!von || !bis || !(von.kw || bis.kw)) continue;
    if (bis.jahr !== null || von.jahr === null) return { ...bis, kw: true };
    return { nummer: bis.nummer, jahr: bis.nummer < von.nummer ? von.jahr + 1 : von.jahr, kw: true };
  }
  return null;
}

/** The last day of a range of days: `22.03.–26.03.2027`, `22.–26. März 2027`. */
function parseTage(text: string): Tag | null {
  for (const match of text.matchAll(/ ?(?:–|\bbis\b) ?/g)) {
    const von = text.slice(0, match.index);
    const bis = parseTag(text.slice(match.index + match[0].length));
    if (bis && (parseTag(von) || /^\d{1,2}\.(?: ?\d{1,2}\.?| ?[a-zäöü]+\.?)?$/.test(von))) return bis;
  }
  return null;
}

/**
 * The ISO week that a text names, in all forms people write: `KW 5`, `KW05/26`, `5. KW 2026`, `2026-W05`, a range
 * (its last week), a day (its week). Without a year it is the week nearest to `bezug`.
 */
export function parseFrist(text: string, bezug: Tag): GeleseneFrist | FristFehler {
  const eigene = /^KW (\d\d)\/(\d{4})$/.exec(text);
  if (eigene) return wocheAusTeil({ nummer: Number(eigene[1]), jahr: Number(eigene[2]), kw: true }, bezug);
  if (istZuLang(text)) return { fehler: 'unlesbar' };
  const tag = parseTag(text);
  if (tag) return { woche: wocheVon(tag), ohneJahr: false };
  const t = glaetten(text);
  const einzeln = parseTeil(t);
  const teil = einzeln?.kw ? einzeln : parseBereich(t);
  if (!teil) {
    const letzter = parseTage(t);
    return letzter ? { woche: wocheVon(letzter), ohneJahr: false } : { fehler: 'unlesbar' };
  }
  return wocheAusTeil(teil, bezug);
}

function wocheAusTeil({ nummer, jahr: genannt }: Teil, bezug: Tag): GeleseneFrist | FristFehler {
  if (genannt !== null && (genannt < 1900 || genannt > 2199)) return { fehler: 'unlesbar' };
  const inRange = nummer >= 1 && nummer <= 53;
  const year = genannt ?? (inRange ? naechstesJahr(nummer, bezug) : wochenTeile(wocheVon(bezug)).jahr);
  if (!inRange || nummer > wochenImJahr(year)) return { fehler: 'kw-gibt-es-nicht', jahr: year };
  return { woche: wocheAus({ jahr: year, nummer }), ohneJahr: genannt === null };
}
