const umlaute: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '&': 'und' };

const ascii = /^[\0-\x7f]*$/;

/**
 * The key of every lookup by text: two spellings mean the same if their keys are equal. Case, spaces of every kind,
 * hyphens, colons and invisible characters don't count; umlauts equal their two letters, `&` equals `und`.
 * `Umsetzungs Koordinator:in` and `Umsetzungskoordinator:in` have the key `umsetzungskoordinatorin`.
 */
export function normalize(text: string): string {
  // most texts are plain, and most of reading a workbook is looking them up
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[\s:-]+/g, '')
      .replaceAll('&', 'und');
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s:\p{Pd}\p{Cf}]|\u2212|\ufe0e|\ufe0f/gu, '')
    .replace(/[äöüß&]/g, (letter) => umlaute[letter] ?? letter);
}

/** Longer than any label, placeholder or word of the catalogue: such a text is looked up nowhere. */
export const isNoBezeichnung = (text: string): boolean => text.length > 300;

/** The key of a label: as `normalize`, without the marks that lists add (`*`, `★`, footnotes `¹`, brackets, slashes). */
export function labelKey(text: string): string {
  if (isNoBezeichnung(text)) return text;
  return normalize(text.replace(/[*★☆()[\]/_¹²³⁰⁴-⁹]/g, ''));
}

/**
 * The key of an Umsetzungsprojekt's name: as `normalize`, without quotation marks of any kind. Within a Land two names
 * with one key are the same Umsetzungsprojekt.
 */
export function projektKey(umsetzungsprojekt: string): string {
  return normalize(umsetzungsprojekt.replace(/[\p{Quotation_Mark}`´′″]/gu, ''));
}
