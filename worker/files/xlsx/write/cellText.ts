/** Characters that Excel keeps in one cell. */
export const maxCellText = 32_767;

/**
 * Text that a spreadsheet file can hold: without control characters (line feeds and tabs stay), non-characters and
 * lone surrogates, and no longer than a cell.
 */
export function cleanText(text: string, max = maxCellText): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(forbidden, '');
  if (clean.length <= max) return clean;
  return `${clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `_x0041_` means `A` in a file's texts; a text that says just that has to be written `_x005F_x0041_`. */
export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Under the flag v, a surrogate that has its partner counts as part of one character and is not `Cs`. */
const forbidden = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n]]/gv;

/**
 * Whether a text would turn into a formula when a person edits its cell and presses Enter. A lone sign is harmless:
 * `-` stands for "empty" in many lists.
 */
export function looksLikeFormula(text: string): boolean {
  return text.length > 1 && /^[=+\-@\t]/.test(text);
}
