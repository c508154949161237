import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../worker/demo/random.ts';
import { type RawEntry, rawZip } from '../worker/files/rawZip.ts';

/** A valid file to begin with. */
export interface Vorbild {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

export function vorbild(name: string, bytes: Uint8Array): Vorbild {
  return { name, bytes, parts: unzipSync(bytes) };
}

/** Kinds of change, by name. */
export const arten = ['bits', 'bytes', 'zip', 'xml', 'text', 'teile'] as const;
export type Art = (typeof arten)[number];

/** Changes one file at random; the others lend their parts. The same chance gives the same bytes. */
export function mutate(art: Art, basis: Vorbild, andere: readonly Vorbild[], random: Random): Uint8Array {
  switch (art) {
    case 'bits':
      return flipBits(basis.bytes, random);
    case 'bytes':
      return editBytes(basis.bytes, random);
    case 'zip':
      return editZip(basis, random);
    case 'xml':
      return withPart(basis, random, (xml) => repeat(random, xml, editXml));
    case 'text':
      return withPart(basis, random, (xml) => repeat(random, xml, editValue));
    case 'teile':
      return swapParts(basis, andere, random);
  }
}

function flipBits(source: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(source);
  for (let n = random.integer(1, 16); n > 0; n--) {
    const at = random.integer(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
  }
  return bytes;
}

/** Cuts off, takes out, doubles or overwrites a run of bytes. */
function editBytes(source: Uint8Array, random: Random): Uint8Array {
  const from = random.integer(0, source.length - 1);
  const to = Math.min(source.length, from + random.integer(1, random.pick([4, 64, 4096])));
  const [head, run, tail] = [source.subarray(0, from), source.subarray(from, to), source.subarray(to)];
  const noise = run.map(() => random.integer(0, 255));
  return Buffer.concat(
    random.pick([[head], [head, tail], [head, run, run, tail], [head, noise, tail], [tail]]),
  );
}

/** Writes the same parts anew with headers that lie. */
function editZip({ parts }: Vorbild, random: Random): Uint8Array {
  const entries: RawEntry[] = Object.entries(parts).map(([name, content]) => ({ name, content }));
  const number = () => random.pick([0, 1, 100, 5_000, 0x7fffffff, 0xffffffff, random.integer(0, 1_000_000)]);
  const names = ['../x', '/x', 'xl\\x', 'x\0', '', 'xl/workbook.xml', '[content_types].xml', 'x'.repeat(400)];
  for (let n = random.integer(1, 3); n > 0; n--) {
    const at = random.integer(0, entries.length - 1);
    const entry = entries[at];
    if (!entry) break;
    const change: Partial<RawEntry> = random.pick<() => Partial<RawEntry>>([
      () => ({ size: number() }),
      () => ({ packedSize: number() }),
      () => ({ localSize: number() }),
      () => ({ crc: number() }),
      () => ({ method: random.pick([0, 1, 8, 9, 12, 99]) }),
      () => ({ flags: random.integer(0, 0xffff) }),
      () => ({ localFlags: random.integer(0, 0xffff) }),
      () => ({ name: random.pick(names) }),
      () => ({ localName: random.pick(names) }),
      () => ({ name: random.pick(entries).name }),
      () => (at > 0 ? { sharesWith: random.integer(0, at - 1) } : {}),
      () => ({ extra: Uint8Array.from({ length: random.integer(0, 40) }, () => random.integer(0, 255)) }),
      () => ({ content: random.pick(entries).content }),
    ])();
    if (random.happens(0.1)) entries.splice(at, 1);
    else entries[at] = { ...entry, ...change };
  }
  const end = random.happens(0.2) ? { count: random.integer(0, 600) } : {};
  return rawZip(entries, end);
}

/** The same file with one XML part changed, correctly packed. */
function withPart(basis: Vorbild, random: Random, change: (xml: string) => string): Uint8Array {
  const names = Object.keys(basis.parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = random.pick(names);
  const xml = strFromU8(basis.parts[name] ?? new Uint8Array());
  return zipSync({ ...basis.parts, [name]: strToU8(change(xml)) }, { level: 1 });
}

function repeat(random: Random, xml: string, edit: (xml: string, random: Random) => string): string {
  let result = xml;
  for (let n = random.integer(1, 6); n > 0; n--) result = edit(result, random);
  return result;
}

// biome-ignore format: one a line would take fifty
const scraps = [
  '<', '>', '"', "'", '&', '=', '/>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?x?>', '<!DOCTYPE x>', '&amp;', '&x;',
  '&#0;', '&#x110000;', '\0', '\ufeff', '\ufffd', '<c>', '</c>', '<c t="s"><v>0</v></c>', '<row r="1048576">', '</row>',
  '<v>', '</v>', '<is>', '</is>', '<t>', '<f>', '<si>', '</si>', '<sheetData>', '</sheetData>', '</sheets>', '</Types>',
  '</Relationships>', '<table:table>', '<text:p>', '</text:p>', ' r="XFD1048576"', ' t="s"', ' s="999999"',
  ' table:number-rows-repeated="1048576"', ' table:number-columns-repeated="16384"', ' TargetMode="External"',
  ' date1904="1"', ' state="veryHidden"', ' encoding="UTF-16"',
];

/** Takes a tag or a piece out, doubles it, moves it, or puts a scrap in. */
function editXml(xml: string, random: Random): string {
  const at = random.integer(0, xml.length);
  if (random.happens(0.4)) return xml.slice(0, at) + random.pick(scraps) + xml.slice(at);
  const from = random.happens(0.7) ? Math.max(0, xml.indexOf('<', at)) : at;
  const close = xml.indexOf('>', from);
  const to = close < 0 || random.happens(0.2) ? from + random.integer(0, 300) : close + 1;
  const piece = xml.slice(from, to);
  const rest = xml.slice(0, from) + xml.slice(to);
  const elsewhere = random.integer(0, rest.length);
  return random.pick([
    rest,
    xml.slice(0, to) + piece + xml.slice(to),
    xml.slice(0, to) + piece.repeat(random.integer(2, 200)) + xml.slice(to),
    rest.slice(0, elsewhere) + piece + rest.slice(elsewhere),
    xml.slice(0, from),
  ]);
}

// biome-ignore format: one a line would take seventy
const values = [
  '', ' ', '0', '-1', '1e999', '1e-7', '99999999999', '2958466', '60', '0.5', 'NaN', '__proto__', 'constructor', 'A0',
  'XFE1', 'A1048577', 'a1', '$A$1', 'K1-01', 'u3–11', 'Erledigt', 'fertich', 'KW 53/2027', 'KW 5', '2026-W53', 'KW XX',
  '30.02.2027', '#REF!', '=1+1', '+1', '-1', '@x', "=cmd|' /c calc'!A1", '\t=1', 'SH', 'BUND', 'ZZ', 'SH-7K3F9Q',
  'Stammdaten', 'Checkliste', 'Umsetzungscheckliste', 'Weitere Angaben', 'Status', 'Nr.', 'Indikatoren', 'Datengrundlage',
  'ä'.repeat(300), ' '.repeat(40_000), 'x'.repeat(40_000), '😀\ud83d', '_x0000_', '_x005F_x0041_', 'true', 'WAHR',
  '2027-03-22', '2027-13-45', 'PT99H', 's', 'b', 'd', 'inlineStr', 'rId1', '../../x', '/xl/workbook.xml', 'external',
];

/** Replaces a text or the value of an attribute. */
function editValue(xml: string, random: Random): string {
  const at = random.integer(0, xml.length);
  const value = random.pick(values).replace(/[<&"]/g, '');
  const [open, close] = random.happens(0.5) ? ['="', '"'] : ['>', '<'];
  const from = xml.indexOf(open, at);
  const to = from < 0 ? -1 : xml.indexOf(close, from + open.length);
  return to < 0 ? xml : xml.slice(0, from + open.length) + value + xml.slice(to);
}

/** Takes parts from another file, drops some, or exchanges two. */
function swapParts(basis: Vorbild, andere: readonly Vorbild[], random: Random): Uint8Array {
  const parts = { ...basis.parts };
  const spender = random.pick(andere).parts;
  for (let n = random.integer(1, 4); n > 0; n--) {
    const name = random.pick(Object.keys(parts));
    const own = parts[name] ?? new Uint8Array();
    const other = random.pick(Object.keys(parts));
    const kind = random.integer(0, 3);
    if (kind === 0) parts[name] = spender[name] ?? own;
    else if (kind === 1 && Object.keys(parts).length > 1) delete parts[name];
    else if (kind === 2) [parts[name], parts[other]] = [parts[other] ?? own, own];
    else Object.assign(parts, { [random.pick(Object.keys(spender))]: own });
  }
  return zipSync(parts, { level: 1 });
}
