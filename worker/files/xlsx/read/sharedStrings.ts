import { SHARED_STRINGS } from '../../limits.ts';
import { refuse } from '../../refusal.ts';
import { cellText, decodeText, unescapeSpreadsheet } from '../../text.ts';
import {
  characterData,
  endsName,
  find,
  isMarkup,
  skipElement,
  skipMarkup,
  tagEnd,
  XmlTags,
} from '../../xml.ts';

const SLASH = 47;

/** Looks up a shared string by its index. */
export type SharedStrings = (index: number) => string;

/** The string table; a string is decoded when a cell asks for it, and once. */
export function readSharedStrings(part: string | null): SharedStrings {
  if (part === null) return () => refuse('beschaedigt');
  // Nearly all of this part is text: decoding it in one go beats decoding each string.
  const xml = decodeText(part);
  const { prefix, bounds } = findStrings(xml);
  const decoded: (string | undefined)[] = new Array(bounds.length / 2);
  return (index) => {
    const text = decoded[index];
    if (text !== undefined) return text;
    const from = bounds[2 * index];
    const to = bounds[2 * index + 1];
    if (from === undefined || to === undefined) return refuse('beschaedigt');
    const fresh = plainText(xml, from, to) ?? richText(xml, from, to, prefix, true);
    decoded[index] = fresh;
    return fresh;
  };
}

/** Where the content of each `<si>` begins and ends, in turn. */
function findStrings(xml: string): { prefix: string; bounds: number[] } {
  const bounds: number[] = [];
  const tags = new XmlTags(xml);
  if (!tags.nextOpen('sst')) refuse('beschaedigt');
  const { prefix } = tags;
  const add = (from: number, to: number) => {
    if (bounds.push(from, to) > 2 * SHARED_STRINGS) refuse('vieleTexte');
  };
  if (xml.includes('<!')) {
    // Comments and CDATA may hold anything, also what looks like a tag: the slow way.
    let from = 0;
    while (tags.next()) {
      if (tags.name !== 'si') continue;
      if (tags.empty) add(0, 0);
      else if (tags.closing) add(from, tags.start);
      else from = tags.end + 1;
    }
    return { prefix, bounds };
  }
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = xml.indexOf(open, tags.end);
  while (at >= 0) {
    let next = at + open.length;
    if (endsName(xml.charCodeAt(next))) {
      const end = tagEnd(xml, next);
      const empty = xml.charCodeAt(end - 1) === SLASH;
      const to = empty ? end : find(xml, close, end);
      add(empty ? end : end + 1, to);
      next = to;
    }
    at = xml.indexOf(open, next);
  }
  return { prefix, bounds };
}

/** The text where it is all there is, `<t>…</t>` without references: nearly every string of nearly every file. */
function plainText(xml: string, from: number, to: number): string | null {
  if (!xml.startsWith('<t>', from) || !xml.startsWith('</t>', to - 4)) return null;
  const text = xml.slice(from + 3, to - 4);
  return text.includes('<') || text.includes('&') ? null : cellText(unescapeSpreadsheet(text));
}

/**
 * The text of an `<si>` or `<is>` whose content lies between the two indexes: all runs joined, reading aids
 * (`<rPh>`) left out.
 */
export function richText(xml: string, from: number, to: number, prefix: string, decoded: boolean): string {
  let text = '';
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    if (isMarkup(xml, at)) at = skipMarkup(xml, at);
    else if (isTag(xml, at, prefix, 't')) {
      const end = tagEnd(xml, at + 1);
      if (xml.charCodeAt(end - 1) === SLASH) at = end;
      else {
        const data = characterData(xml, end + 1, decoded);
        text += data.text;
        at = data.end + 1;
      }
    } else if (isTag(xml, at, prefix, 'rPh')) at = skipElement(xml, at);
    else at++;
    at = xml.indexOf('<', at);
  }
  return cellText(unescapeSpreadsheet(text));
}

function isTag(xml: string, at: number, prefix: string, name: string): boolean {
  return (
    xml.startsWith(name, at + 1 + prefix.length) &&
    xml.startsWith(prefix, at + 1) &&
    endsName(xml.charCodeAt(at + 1 + prefix.length + name.length))
  );
}
