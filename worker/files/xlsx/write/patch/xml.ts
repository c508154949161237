export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of relationships within office documents, also the prefix of their types. */
export const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Namespace of sheets, styles and texts. */
export const spreadsheetml = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Text for an element alone, shorter than `escapeXml`; expects the same. */
export function escapeContent(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => entities[character] ?? character) : text;
}

/** Text for an element or a double-quoted attribute; expects text without forbidden characters (`cleanText`). */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
