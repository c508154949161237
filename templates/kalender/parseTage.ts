import { monatAus, parseTag } from './parseTag.ts';
import { addTage, datumAus, isDatum, type Tag, tagAus } from './tage.ts';

/** First and last day of a range. */
export interface Tage {
  readonly von: Tag;
  readonly bis: Tag;
}

const angefangen = /^(\d{1,2})\.(?: ?(?:(\d{1,2})\.?|([a-zäöü]+)\.?))?$/;

/** A range of days, smoothed by `smooth`: `22.03.–26.03.2027`, `22.–26. märz 2027`; the first may lack month and year. */
export function parseTage(text: string): Tage | null {
  for (const match of text.matchAll(/ ?(?:–|\bbis\b) ?/g)) {
    const bis = parseTag(text.slice(match.index + match[0].length));
    const davor = text.slice(0, match.index);
    const von = bis && (parseTag(davor) ?? complete(davor, bis));
    if (bis && von) return { von, bis };
  }
  return null;
}

/** The last such day that is not after the last of the range. */
function complete(text: string, bis: Tag): Tag | null {
  const match = angefangen.exec(text);
  if (!match) return null;
  const { jahr, monat: letzter } = datumAus(bis);
  const monat = match[2] ? Number(match[2]) : match[3] ? monatAus(match[3]) : null;
  if (monat === null) return match[3] ? null : tagDavor(Number(match[1]), bis);
  const datum = { jahr: monat > letzter ? jahr - 1 : jahr, monat, tag: Number(match[1]) };
  return isDatum(datum) ? tagAus(datum) : null;
}

/** Where only the day of the month is said: in the same month, else in the one before. */
function tagDavor(tag: number, bis: Tag): Tag | null {
  for (let n = 0; n < 31; n++) {
    const day = addTage(bis, -n);
    if (datumAus(day).tag === tag) return day;
  }
  return null;
}
