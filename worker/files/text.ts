import { host } from '#host';
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

/** Resolves `_x000D_`, the way spreadsheets write characters that XML cannot hold. */
export function unescapeSpreadsheet(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * A text as cells hold it: lines end with `\n`, no control characters, no half surrogates, at most as long as Excel
 * allows.
 */
export function cellText(text: string): string {
  let clean = text;
  if (!isClean(text)) {
    clean = text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
      .replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '')
      .toWellFormed();
  }
  if (clean.length > CELL_CHARACTERS) {
    const half = clean.charCodeAt(CELL_CHARACTERS - 1);
    clean = clean.slice(0, half >= 0xd800 && half < 0xdc00 ? CELL_CHARACTERS - 1 : CELL_CHARACTERS);
  }
  return detach(clean);
}

/** Looks at each character itself: for texts as short as these a pattern costs several times as much. */
function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 10 && code !== 9) || code === 127 || code >= 0xd800) return false;
  }
  return true;
}

/** A copy of its own: V8 would otherwise keep the whole part in memory as long as one slice of it lives. */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
