/**
 * A tokenizer for the XML of workbooks: tags in order, by local name. Rejects DTDs and
 * entities. Linear in the input.
 */
import { host } from '#host';
import { refuse } from './refusal.ts';
import { decodeText, resolveReferences, unescapeXml } from './text.ts';

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;

/**
 * The XML of a part with one character a byte: markup is ASCII, so tags are found at full speed, and only the texts
 * that a reader asks for are decoded (`unescapeXml`). Only UTF-8 and UTF-16 are XML of an office package.
 */
export function decodeXml(bytes: Uint8Array): string {
  const utf8 = toUtf8(bytes);
  if (!host.isUtf8(utf8)) refuse('beschaedigt');
  const xml = host.toLatin1(utf8);
  const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml)?.[1];
  if (declared !== undefined && !/^(?:utf-?(?:8|16)|us-ascii)/i.test(declared)) refuse('beschaedigt');
  if (xml.includes('\0')) refuse('beschaedigt');
  return xml;
}

function toUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
  const bigEndian = (a === 0xfe && b === 0xff) || (a === 0 && b === LT);
  const littleEndian = (a === 0xff && b === 0xfe) || (a === LT && b === 0);
  if (!bigEndian && !littleEndian) return bytes;
  return new TextEncoder().encode(new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le').decode(bytes));
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

/** The index of the next `<`; mostly there already. */
export function findTag(xml: string, from: number): number {
  return xml.charCodeAt(from) === LT ? from : find(xml, '<', from);
}

/** The index behind the closing tag that begins at `at` and whose name is so long. */
export function skipClosing(xml: string, at: number, nameLength: number): number {
  const end = at + 2 + nameLength;
  return (xml.charCodeAt(end) === GT ? end : find(xml, '>', at)) + 1;
}

/** The index of the quote that closes a value; values are short, so that looking at each is fastest. */
export function findQuote(xml: string, quote: number, from: number): number {
  let i = from;
  for (let code = xml.charCodeAt(i); code !== quote; code = xml.charCodeAt(++i)) {
    if (Number.isNaN(code)) refuse('beschaedigt');
  }
  return i;
}

/** Whether a comment, a CDATA section or an instruction begins at this `<`. */
export function isMarkup(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at + 1);
  return code === BANG || code === QUESTION;
}

/** The index behind the comment, CDATA section or instruction that begins at this `<`. */
export function skipMarkup(xml: string, at: number): number {
  if (xml.charCodeAt(at + 1) === QUESTION) return find(xml, '?>', at) + 2;
  if (xml.startsWith('<!--', at)) return find(xml, '-->', at + 4) + 3;
  return xml.startsWith('<![CDATA[', at) ? find(xml, ']]>', at) + 3 : refuse('dtd');
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

/**
 * The character data from here to the next tag, and where that tag begins; comments are left out. `decoded` says
 * that the XML is not one character a byte any more.
 */
export function characterData(xml: string, from: number, decoded = false): { text: string; end: number } {
  let text = '';
  for (let i = from; ; ) {
    const at = find(xml, '<', i);
    const slice = xml.slice(i, at);
    text += decoded ? resolveReferences(slice) : unescapeXml(slice);
    if (!isMarkup(xml, at)) return { text, end: at };
    i = skipMarkup(xml, at);
    if (xml.startsWith('<![CDATA[', at)) {
      const section = xml.slice(at + 9, i - 3);
      text += decoded ? section : decodeText(section);
    }
  }
}

/** The attributes of one tag at a time; made once and used for tag after tag. */
export class Attributes {
  // Four indexes an attribute: begin and end of its name, begin and end of its value. Never shortened, because
  // growing anew for each tag costs more than all else.
  readonly #marks: number[] = [];
  #count = 0;
  #xml = '';
  /** Where the name of the current tag begins while its attributes are not parsed yet; most tags are passed over. */
  #pending = -1;

  clear(): void {
    this.#count = 0;
    this.#pending = -1;
  }

  /** Turns to the tag whose name begins at `from`, and returns the index of its `>`. */
  turnTo(xml: string, from: number): number {
    this.#xml = xml;
    this.#pending = from;
    return tagEnd(xml, from);
  }

  /** Notes where the tag's attributes are. */
  #scan(): void {
    const xml = this.#xml;
    const marks = this.#marks;
    let i = this.#pending;
    this.#pending = -1;
    this.#count = 0;
    while (!endsName(xml.charCodeAt(i))) if (++i >= xml.length) refuse('beschaedigt');
    for (;;) {
      let code = xml.charCodeAt(i);
      while (isSpace(code)) code = xml.charCodeAt(++i);
      if (code === GT || (code === SLASH && xml.charCodeAt(i + 1) === GT)) return;
      const start = i;
      while (code !== EQUALS && !isSpace(code)) {
        if (code === GT || code === LT || Number.isNaN(code)) refuse('beschaedigt');
        code = xml.charCodeAt(++i);
      }
      const end = i;
      while (isSpace(code)) code = xml.charCodeAt(++i);
      if (code !== EQUALS) refuse('beschaedigt');
      do code = xml.charCodeAt(++i);
      while (isSpace(code));
      if (code !== QUOTE && code !== APOSTROPHE) refuse('beschaedigt');
      const close = findQuote(xml, code, ++i);
      marks[this.#count++] = start;
      marks[this.#count++] = end;
      marks[this.#count++] = i;
      marks[this.#count++] = close;
      i = close + 1;
    }
  }

  /** The value of an attribute. A name with a leading colon (`:id`) is any prefixed one of that local name. */
  value(name: string): string | null {
    const raw = this.raw(name);
    return raw === null ? null : unescapeXml(raw);
  }

  /** As `value`, as the file writes it. */
  raw(name: string): string | null {
    if (this.#pending >= 0) this.#scan();
    const { length } = name;
    const anyPrefix = name.charCodeAt(0) === COLON;
    const marks = this.#marks;
    for (let k = 0; k < this.#count; k += 4) {
      const start = marks[k] ?? 0;
      const end = marks[k + 1] ?? 0;
      if (anyPrefix ? end - start <= length : end - start !== length) continue;
      if (this.#xml.startsWith(name, end - length)) {
        return this.#xml.slice(marks[k + 2], marks[k + 3]);
      }
    }
    return null;
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
  readonly #attributes = new Attributes();

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
    if (this.closing) {
      this.#attributes.clear();
      this.end = find(xml, '>', at);
    } else this.end = this.#attributes.turnTo(xml, at + 1);
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

  /** Moves behind the content of the opening tag at hand, to its closing tag. */
  leave(): void {
    const at = find(this.xml, `</${this.prefix}${this.name}`, this.end);
    this.end = find(this.xml, '>', at);
  }

  attribute(name: string): string | null {
    return this.#attributes.value(name);
  }

  /** An attribute as the file writes it, references and all: for long ones of which little is asked. */
  rawAttribute(name: string): string | null {
    return this.#attributes.raw(name);
  }

  /** The element's own text up to its first child or its end; `''` for an empty tag. */
  text(): string {
    return this.empty ? '' : characterData(this.xml, this.end + 1).text;
  }
}
