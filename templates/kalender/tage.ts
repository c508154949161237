/** Days as text, without clock and without time zone. */

/** A calendar day as text, `2027-03-22`. */
export type Tag = `${number}-${number}-${number}`;

/** A day of the Gregorian calendar in numbers; `monat` and `tag` count from 1. */
export interface Datum {
  readonly jahr: number;
  readonly monat: number;
  readonly tag: number;
}

/** Days between 1970-01-01 and a day, negative before it; the arithmetic has no time and no time zone. */
export function tagNummer({ jahr, monat, tag }: Datum): number {
  const y = monat <= 2 ? jahr - 1 : jahr;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (monat > 2 ? monat - 3 : monat + 9) + 2) / 5) + tag - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day with a number as `tagNummer` gives it. */
export function datumVonNummer(nummer: number): Datum {
  const z = nummer + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const monat = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    jahr: yearOfEra + era * 400 + (monat <= 2 ? 1 : 0),
    monat,
    tag: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Day of the week, 0 is Monday. */
export const wochentag = (nummer: number): number => (((nummer + 3) % 7) + 7) % 7;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A day as text. */
export function tagAus({ jahr, monat, tag }: Datum): Tag {
  return `${pad(jahr, 4)}-${pad(monat, 2)}-${pad(tag, 2)}` as Tag;
}

/** The numbers of a `Tag`. */
export function datumAus(tag: Tag): Datum {
  return { jahr: Number(tag.slice(0, 4)), monat: Number(tag.slice(5, 7)), tag: Number(tag.slice(8, 10)) };
}

/** Whether year, month and day name a real day, e.g. not 31.02. */
export function isDatum({ jahr, monat, tag }: Datum): boolean {
  if (monat < 1 || monat > 12 || tag < 1 || tag > 31) return false;
  const back = datumVonNummer(tagNummer({ jahr, monat, tag }));
  return back.monat === monat && back.tag === tag;
}

/** Whether a text is a real day in the form `2027-03-22`. */
export function isTag(text: string): text is Tag {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDatum(datumAus(text as Tag));
}

/** The day `n` days later, or earlier for a negative `n`. */
export const addTage = (tag: Tag, n: number): Tag => tagAus(datumVonNummer(tagNummer(datumAus(tag)) + n));

/** Days from one day to another; positive if `bis` is later. */
export const tageZwischen = (von: Tag, bis: Tag): number =>
  tagNummer(datumAus(bis)) - tagNummer(datumAus(von));

const serialOfEpoch = 25569;
const serialMax = 2958465;

/** The serial number of a day in Excel's 1900 system, which counts a 29.02.1900 that never was. */
export function serialVonTag(tag: Tag): number {
  const serial = tagNummer(datumAus(tag)) + serialOfEpoch;
  return serial > 60 ? serial : serial - 1;
}

/** The day of an Excel serial, its time of day dropped; `null` outside Excel's range and for 29.02.1900. */
export function tagVonSerial(serial: number, date1904 = false): Tag | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (day < 1 || day === 60 || day > serialMax) return null;
  return tagAus(datumVonNummer((day > 60 ? day : day + 1) - serialOfEpoch));
}
