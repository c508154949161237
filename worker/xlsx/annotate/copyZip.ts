import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../zip.ts';

interface Item {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** Time and date as zip files write them. */
  readonly time: number;
}

/** 1 January 2026, midnight: new parts carry no clock. */
const newPartTime = (((2026 - 1980) << 9) | (1 << 5) | 1) * 0x1_0000;

/**
 * The zip with some parts replaced or added; all others are copied as they are packed. `changed` has one character a
 * byte.
 */
export function copyZip(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, string>,
): Uint8Array {
  const rest = new Map([...changed].map(([path, text]) => [path.toLowerCase(), { path, text }]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Item[] = [];
  for (const [key, entry] of entries) {
    const replacement = rest.get(key);
    rest.delete(key);
    items.push(
      replacement === undefined
        ? {
            name: Buffer.from(entry.name),
            method: entry.method,
            crc: entry.crc,
            size: entry.size,
            packed: bytes.subarray(entry.data, entry.data + entry.packed),
            time: view.getUint32(entry.header + 10, true),
          }
        : pack(entry.name, replacement.text),
    );
  }
  for (const { path, text } of rest.values()) items.push(pack(path, text));
  return writeZip(items);
}

function pack(name: string, text: string): Item {
  const content = Buffer.from(text, 'latin1');
  return {
    name: Buffer.from(name),
    method: 8,
    crc: crc32(content),
    size: content.length,
    packed: deflateRawSync(content),
    time: newPartTime,
  };
}

function writeZip(items: readonly Item[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const item of items) {
    const common = commonFields(item);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    common.copy(local, 4);
    files.push(local, item.name, item.packed);

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(at, 42);
    directory.push(central, item.name);
    at += local.length + item.name.length + item.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(items.length, 8);
  end.writeUInt16LE(items.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** What both headers of an entry say: version, UTF-8 names, method, time, checksum, sizes, length of the name. */
function commonFields({ name, method, crc, size, packed, time }: Item): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
