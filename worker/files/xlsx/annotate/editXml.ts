/** Edits XML of foreign files as text with one character a byte (`decodeXml`), so that all else keeps its bytes. */

import { refuse } from '../../refusal.ts';
import { cleanText, escapeText } from '../write/cellText.ts';
import { escapeXml } from '../write/patch/xml.ts';

/** The part without comments, in which the same tags may stand. */
export function withoutComments(xml: string): string {
  let result = '';
  let from = 0;
  for (let at = xml.indexOf('<!--'); at >= 0; at = xml.indexOf('<!--', from)) {
    const end = xml.indexOf('-->', at + 4);
    if (end < 0) break;
    result += xml.slice(from, at);
    from = end + 3;
  }
  return result + xml.slice(from);
}

/** Inserts before the end tag of an element, or opens an empty one; `make` gets its prefix (`x:`). */
export function insertBefore(xml: string, element: string, make: (prefix: string) => string): string {
  const end = new RegExp(`</((?:[\\w.-]+:)?)${element}\\s*>`).exec(xml);
  if (end === null) return refuse('beschaedigt');
  return xml.slice(0, end.index) + make(end[1] ?? '') + xml.slice(end.index);
}

/** Text for elements and attributes as pure ASCII, without what a spreadsheet file cannot hold. */
export function asciiXml(text: string): string {
  return escapeXml(escapeText(cleanText(text))).replace(
    /[^\x20-\x7e]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
