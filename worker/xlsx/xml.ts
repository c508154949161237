/**
 * A tokenizer for the XML of workbooks: tags in order, by local name. It knows neither DTD nor entities: whoever
 * brings them is refused. Every step moves forward, so no input costs more than its length.
 */
import { refuse } from './refusal.ts';
import { unescapeXml } from './text.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;

/** The text of an XML part. Only UTF-8 and UTF-16 are XML of an office package. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding =
    (a === 0xfe && b === 0xff) || (a === 0 && b === LT)
      ? 'utf-16be'
      : (a === 0xff && b === 0xfe) || (a === LT && b === 0)
        ? 'utf-16le'
        : 'utf-8';
  let xml: string;
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('beschaedigt');
  }
  const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml)?.[1];
  if (declared !== undefined && !/^(?:utf-?(?:8|16)|us-ascii)/i.test(declared)) refuse('beschaedigt');
  if (xml.includes('\0')) refuse('beschaedigt');
  refuseDtd(xml);
  return xml;
}

function refuseDtd(xml: string): void {
  for (let i = xml.indexOf('!'); i >= 0; i = xml.indexOf('!', i + 1)) {
    if (xml.charCodeAt(i - 1) !== LT || xml.startsWith('--', i + 1)) continue;
    if (!xml.startsWith('[CDATA[', i + 1)) refuse('dtd');
  }
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether an element's name ends before this character. */
export function endsName(code: number): boolean {
  return code === GT || code === SLASH || isSpace(code);
}

/** The index of the `>` that ends the tag; a `>` within quotes is none. */
export function tagEnd(xml: string, from: number): number {
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === GT) return i;
    if (code === LT) break;
    if (code === QUOTE || code === APOSTROPHE) i = find(xml, code === QUOTE ? '"' : "'", i + 1);
  }
  return refuse('beschaedigt');
}

/** `indexOf` for what must follow: a part that breaks off is damaged. */
export function find(xml: string, text: string, from: number): number {
  const at = xml.indexOf(text, from);
  return at < 0 ? refuse('beschaedigt') : at;
}

/** Whether a comment, a CDATA section or an instruction begins at this `<`. */
export function isMarkup(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at + 1);
  return code === BANG || code === QUESTION;
}

/** The index behind the comment, CDATA section or instruction that begins at this `<`. */
export function skipMarkup(xml: string, at: number): number {
  if (xml.charCodeAt(at + 1) === QUESTION) return find(xml, '?>', at) + 2;
  return xml.startsWith('<!--', at) ? find(xml, '-->', at + 4) + 3 : find(xml, ']]>', at) + 3;
}

/** The index behind the element whose tag begins at this `<`. */
export function skipElement(xml: string, at: number): number {
  let depth = 0;
  for (let i = at; ; i = find(xml, '<', i)) {
    if (isMarkup(xml, i)) {
      i = skipMarkup(xml, i);
      continue;
    }
    const end = tagEnd(xml, i + 1);
    if (xml.charCodeAt(i + 1) === SLASH) depth--;
    else if (xml.charCodeAt(end - 1) !== SLASH) depth++;
    i = end + 1;
    if (depth <= 0) return i;
  }
}

/** The character data from here to the next tag, and where that tag begins; comments are left out. */
export function characterData(xml: string, from: number): { text: string; end: number } {
  let text = '';
  for (let i = from; ; ) {
    const at = find(xml, '<', i);
    text += unescapeXml(xml.slice(i, at));
    if (!isMarkup(xml, at)) return { text, end: at };
    i = skipMarkup(xml, at);
    if (xml.startsWith('<![CDATA[', at)) text += xml.slice(at + 9, i - 3);
  }
}

/**
 * The value of an attribute of the tag whose name begins at `from`. A name with a leading colon (`:id`) is any
 * prefixed one of that local name.
 */
export function attribute(xml: string, from: number, to: number, name: string): string | null {
  let i = from;
  while (i < to && !endsName(xml.charCodeAt(i))) i++;
  for (;;) {
    while (i < to && isSpace(xml.charCodeAt(i))) i++;
    if (i >= to || xml.charCodeAt(i) === SLASH) return null;
    const start = i;
    while (i < to && xml.charCodeAt(i) !== EQUALS && !isSpace(xml.charCodeAt(i))) i++;
    const end = i;
    while (i < to && isSpace(xml.charCodeAt(i))) i++;
    if (xml.charCodeAt(i++) !== EQUALS) refuse('beschaedigt');
    while (i < to && isSpace(xml.charCodeAt(i))) i++;
    const quote = xml.charCodeAt(i++);
    if (quote !== QUOTE && quote !== APOSTROPHE) refuse('beschaedigt');
    const close = find(xml, quote === QUOTE ? '"' : "'", i);
    const matches =
      name.charCodeAt(0) === COLON
        ? xml.startsWith(name, end - name.length) && end - start > name.length
        : end - start === name.length && xml.startsWith(name, start);
    if (matches) return unescapeXml(xml.slice(i, close));
    i = close + 1;
  }
}

/**
 * The tags of a part in order. `name` is without prefix for elements of the root's own vocabulary and with its
 * prefix (`x14:dataValidation`) for all others.
 */
export class XmlTags {
  name = '';
  closing = false;
  /** `<x/>`; such a tag has no closing one. */
  empty = false;
  /** The index of the tag's `<` and of its `>`. */
  start = 0;
  end = -1;
  /** The root's prefix with its colon, or `''`. */
  prefix: string;
  readonly xml: string;
  #rooted: boolean;

  /** `prefix` is given when the scan does not begin at the root. */
  constructor(xml: string, from = 0, prefix?: string) {
    this.xml = xml;
    this.end = from - 1;
    this.prefix = prefix ?? '';
    this.#rooted = prefix !== undefined;
  }

  /** Moves to the next tag; `false` at the end of the part. */
  next(): boolean {
    const { xml } = this;
    let at = xml.indexOf('<', this.end + 1);
    while (at >= 0 && isMarkup(xml, at)) at = xml.indexOf('<', skipMarkup(xml, at));
    if (at < 0) return false;
    this.closing = xml.charCodeAt(at + 1) === SLASH;
    this.start = at;
    this.end = tagEnd(xml, at + 1);
    this.empty = !this.closing && xml.charCodeAt(this.end - 1) === SLASH;
    const from = this.closing ? at + 2 : at + 1;
    let to = from;
    while (!endsName(xml.charCodeAt(to))) to++;
    let name = xml.slice(from, to);
    if (!this.#rooted) {
      this.prefix = name.slice(0, name.indexOf(':') + 1);
      this.#rooted = true;
    }
    if (this.prefix !== '' && name.startsWith(this.prefix)) name = name.slice(this.prefix.length);
    this.name = name;
    return true;
  }

  /** Moves to the next opening tag of this name. */
  nextOpen(name: string): boolean {
    while (this.next()) if (!this.closing && this.name === name) return true;
    return false;
  }

  attribute(name: string): string | null {
    return attribute(this.xml, this.start + 1, this.end, name);
  }

  /** The element's own text up to its first child or its end; `''` for an empty tag. */
  text(): string {
    return this.empty ? '' : characterData(this.xml, this.end + 1).text;
  }
}
