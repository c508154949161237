import { host } from '#host';
import { plainText } from '#templates/sheets/plainText.ts';
import { CELL_CHARACTERS } from './limits.ts';
import { refuse } from './refusal.ts';

const AMPERSAND = 38;
// A map: an object would know "constructor" too
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text of XML that has one character a byte (see `decodeXml`). */
export function decodeText(xml: string): string {
  return /[\x80-\xff]/.test(xml) ? host.decodeLatin1(xml) : xml;
}

/** Decodes a slice of XML that has one character a byte, and resolves its references. */
export function unescapeXml(raw: string): string {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === AMPERSAND || code > 127) return resolveReferences(decodeText(raw));
  }
  return raw;
}

/** Refuses a named reference that XML does not know, in a text that is not resolved. */
export function refuseUnknownReferences(raw: string): void {
  if (raw.includes('&') && /&(?!(?:amp|lt|gt|quot|apos);)[\w.-]+;/.test(raw)) refuse('dtd');
}

/** Resolves character references and the five named ones; any other entity would have to come from a DTD. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([\w.-]+));/gi,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named.get(name) ?? refuse('dtd');
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : refuse('beschaedigt');
    },
  );
}

/**
 * Resolves `_x000D_`, the way spreadsheets write characters that XML cannot hold. With the line break of the file behind
 * it, itself `\r\n` or `\n`, it is one break.
 */
export function unescapeSpreadsheet(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x000d_\r?\n|_x([0-9a-f]{4})_/gi, (_, hex: string | undefined) =>
    hex === undefined ? '\n' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A text as cells hold it (`plainText`), at most as long as Excel allows. */
export function cellText(text: string): string {
  let clean = plainText(text);
  if (clean.length > CELL_CHARACTERS) {
    const half = clean.charCodeAt(CELL_CHARACTERS - 1);
    clean = clean.slice(0, half >= 0xd800 && half < 0xdc00 ? CELL_CHARACTERS - 1 : CELL_CHARACTERS);
  }
  return detach(clean);
}

/** A copy of its own: V8 would otherwise keep the whole part in memory as long as one slice of it lives. */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
