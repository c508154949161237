import { crc32, deflateRawSync } from 'node:zlib';

/** One entry; everything a header says can be set apart from what the data are. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the headers declare. */
  readonly size?: number;
  readonly packedSize?: number;
  /** What the local header says instead. */
  readonly localName?: string;
  readonly localSize?: number;
  readonly localFlags?: number;
  /** Index of the entry whose data this one points at. */
  readonly sharesWith?: number;
  readonly extra?: Uint8Array;
}

export interface RawEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly comment?: Uint8Array;
  /** Bytes in front of the first entry. */
  readonly before?: Uint8Array;
  /** A zip64 end record; `count` is what it says. */
  readonly zip64?: { readonly count: number };
}

/** A zip file written header by header, honest unless told otherwise. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(end.before ?? [])];
  const offsets: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const central: Buffer[] = [];
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const size = entry.size ?? content.length;
    const packedSize = entry.packedSize ?? packed.length;
    const crc = entry.crc ?? crc32(content);
    const extra = Buffer.from(entry.extra ?? []);
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
    const offset = shared ?? length();
    offsets.push(offset);
    if (shared === undefined) {
      const name = Buffer.from(entry.localName ?? entry.name);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(entry.localFlags ?? entry.flags ?? 0x800, 6);
      header.writeUInt16LE(method, 8);
      header.writeUInt32LE(crc, 14);
      header.writeUInt32LE(packedSize, 18);
      header.writeUInt32LE(entry.localSize ?? size, 22);
      header.writeUInt16LE(name.length, 26);
      chunks.push(header, name, packed);
    }
    const name = Buffer.from(entry.name);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.flags ?? 0x800, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(packedSize, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(offset, 42);
    central.push(record, name, extra);
  }
  const start = length();
  const directory = Buffer.concat(central);
  chunks.push(directory);
  if (end.zip64) chunks.push(zip64End(end.zip64.count, directory.length, start));
  const comment = Buffer.from(end.comment ?? []);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.count ?? entries.length, 8);
  record.writeUInt16LE(end.count ?? entries.length, 10);
  record.writeUInt32LE(directory.length, 12);
  record.writeUInt32LE(start, 16);
  record.writeUInt16LE(comment.length, 20);
  chunks.push(record, comment);
  return new Uint8Array(Buffer.concat(chunks));
}

function zip64End(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** A zip64 extra field with these numbers. */
export function zip64Extra(...numbers: readonly number[]): Uint8Array {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, i) => {
    extra.writeBigUInt64LE(BigInt(number), 4 + 8 * i);
  });
  return extra;
}
