/**
 * Accepts a zip only if its directory, local headers and sizes are consistent. Nothing is inflated here; parts that are
 * not read (pictures, charts) are checked alike and never inflated.
 */
import { ENTRIES, ENTRY_NAME_BYTES, FILE_BYTES } from './limits.ts';
import { refuse } from './refusal.ts';

export interface ZipEntry {
  /** As written in the directory, `xl/workbook.xml`, with slashes between folders whatever stands there. */
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  /** Declared, not yet checked. */
  readonly size: number;
  /** Where the local header begins, and where the packed bytes. */
  readonly header: number;
  readonly data: number;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const SATURATED = 0xffffffff;
const utf8 = new TextDecoder('utf-8');

/** The entries by name in lower case, because package names differ in case alone in no honest file. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > FILE_BYTES) refuse('dateiGross');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse('beschaedigt');
    const length =
      46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) refuse('beschaedigt');
    const entry = readEntry(view, bytes, at, start);
    at += length;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) refuse('doppelt');
    entries.set(key, entry);
  }
  if (at !== end) refuse('aufbau');
  checkSpans([...entries.values()]);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  let end = last;
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first || last < 0) refuse('abgeschnitten');
  // Mail and copying put line breaks and padding behind a file; a comment that is not all there is a cut.
  if (end + 22 + view.getUint16(end + 20, true) > view.byteLength) refuse('abgeschnitten');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0) refuse('aufbau');
  if (view.getUint16(end + 8, true) !== count) refuse('aufbau');
  if (count > ENTRIES) refuse('vieleEintraege');
  if (start + size !== checkZip64(view, end, count, size, start)) refuse('aufbau');
  return { count, start, end: start + size };
}

/**
 * Where the directory must end. Some writers add a zip64 end record to every file: it is accepted where it repeats
 * the plain one word for word, and refused as a second opinion otherwise.
 */
function checkZip64(view: DataView, end: number, count: number, size: number, start: number): number {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return end;
  const record = locator - 56;
  const agrees =
    record >= 0 &&
    view.getUint32(record, true) === 0x06064b50 &&
    long(view, record + 4) === 44 &&
    long(view, locator + 8) === record &&
    view.getUint32(record + 16, true) === 0 &&
    view.getUint32(record + 20, true) === 0 &&
    long(view, record + 24) === count &&
    long(view, record + 32) === count &&
    long(view, record + 40) === size &&
    long(view, record + 48) === start;
  return agrees ? record : refuse('aufbau');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, directory: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extra = at + 46 + nameLength;
  const wide = wideFields(view, extra, extra + view.getUint16(at + 30, true));
  const widen = (value: number) => (value === SATURATED ? (wide.shift() ?? refuse('aufbau')) : value);
  const size = widen(view.getUint32(at + 24, true));
  const packed = widen(view.getUint32(at + 20, true));
  const header = widen(view.getUint32(at + 42, true));
  if (flags & 0x2041) refuse('verschluesselterEintrag');
  if (method !== 0 && method !== 8) refuse('beschaedigt');
  const name = entryName(bytes.subarray(at + 46, extra), (flags & 0x800) !== 0);
  if (name.endsWith('/') && size > 0) refuse('aufbau');
  if (method === 0 && packed !== size) refuse('groessenangabe');

  if (header + 30 > directory || view.getUint32(header, true) !== 0x04034b50) refuse('aufbau');
  const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (data + packed > directory) refuse('aufbau');
  if (view.getUint16(header + 26, true) !== nameLength) refuse('aufbau');
  for (let k = 0; k < nameLength; k++) if (bytes[header + 30 + k] !== bytes[at + 46 + k]) refuse('aufbau');
  const localFlags = view.getUint16(header + 6, true);
  if (localFlags & 0x2041 || view.getUint16(header + 8, true) !== method) refuse('aufbau');
  // Bit 3: the writer streamed and put the sizes behind the data.
  if (!(localFlags & 8)) checkLocalSizes(view, header, nameLength, data, size, packed);
  return { name, method, crc: view.getUint32(at + 16, true), packed, size, header, data };
}

function checkLocalSizes(
  view: DataView,
  header: number,
  nameLength: number,
  data: number,
  size: number,
  packed: number,
): void {
  const localPacked = view.getUint32(header + 18, true);
  const localSize = view.getUint32(header + 22, true);
  if (localPacked === packed && localSize === size) return;
  const wide = wideFields(view, header + 30 + nameLength, data);
  const agrees =
    (localSize === SATURATED ? wide.shift() : localSize) === size &&
    (localPacked === SATURATED ? wide.shift() : localPacked) === packed;
  if (!agrees) refuse('groessenangabe');
}

/** The 64-bit numbers of a zip64 extra field, in order; none where there is no such field. */
function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 || end > to) continue;
    const fields: number[] = [];
    for (let field = at + 4; field + 8 <= end && fields.length < 3; field += 8)
      fields.push(long(view, field));
    return fields;
  }
  return [];
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  if (bytes.length === 0 || bytes.length > ENTRY_NAME_BYTES) refuse('name');
  const written = isUtf8 ? utf8.decode(bytes) : String.fromCharCode(...bytes);
  // some writers on Windows separate folders as Windows does
  const name = written.replaceAll('\\', '/');
  if (/\0|^\/|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)|\/\//i.test(name)) refuse('name');
  return name;
}

function checkSpans(entries: ZipEntry[]): void {
  let end = 0;
  for (const entry of entries.sort((a, b) => a.header - b.header)) {
    if (entry.header < end) refuse('ueberlappung');
    // Nothing may stand in front of the first part: such a file is something else as well.
    if (end === 0 && entry.header > 0) refuse('aufbau');
    end = entry.data + entry.packed;
  }
}
