import type { Tag } from '#templates/kalender/tage.ts';

const known = new Map<number, Tag>();
const DAYS_1904 = 1462;
/** The serial of 1970-01-01. */
const EPOCH = 25_569;
const LAST = 2_958_465;

/**
 * The day of an Excel serial, its time of day dropped; `null` for what is no day: below 1, behind 9999, and Excel's
 * 29 February 1900.
 */
export function tagOfSerial(serial: number, date1904: boolean): Tag | null {
  // A ten-millionth of a day: sums of times miss midnight by less.
  const whole = Math.floor(serial + 1e-7);
  const day = date1904 ? whole + DAYS_1904 : whole;
  if (!(whole >= (date1904 ? 0 : 1) && day <= LAST) || day === 60) return null;
  const cached = known.get(day);
  if (cached !== undefined) return cached;
  // Before its invented leap day Excel counts from a day later.
  const tag = tagOfDay((day < 60 ? day + 1 : day) - EPOCH);
  if (known.size < 10_000) known.set(day, tag);
  return tag;
}

/** The day of an ISO date or date and time as files write it, `null` if it names no real day. */
export function tagOfIso(text: string): Tag | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]|\s*$|Z)/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const last = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${match[1]}-${match[2]}-${match[3]}` as Tag;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Civil calendar from days since 1970-01-01, by arithmetic alone: `Date` costs ten times as much. */
function tagOfDay(days: number): Tag {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Tag;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
