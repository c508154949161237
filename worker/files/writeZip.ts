import { Buffer } from 'node:buffer';

/** One entry of a zip, packed already. */
export interface ZipItem {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  /** The packed bytes, in pieces. */
  readonly packed: readonly Uint8Array[];
  /** Time and date as zip files write them. */
  readonly time: number;
}

/** 1 January 2026, midnight: new parts carry no clock, so that the same parts give the same bytes. */
export const newPartTime = (((2026 - 1980) << 9) | (1 << 5) | 1) * 0x1_0000;

/** The zip of these entries, in their order; names are UTF-8. */
export function writeZip(items: readonly ZipItem[]): Uint8Array {
  return Buffer.concat(zipPieces(items));
}

/** The same in pieces, of which the large ones are those of the entries: joining them would take their memory twice. */
export function zipPieces(items: readonly ZipItem[]): readonly Uint8Array[] {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const item of items) {
    const name = Buffer.from(item.name);
    const packed = item.packed.reduce((sum, { length }) => sum + length, 0);
    const common = commonFields(item, name.length, packed);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    common.copy(local, 4);
    files.push(local, name, ...item.packed);

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
    at += local.length + name.length + packed;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(items.length, 8);
  end.writeUInt16LE(items.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return [...files, ...directory, end];
}

/** What both headers of an entry say: version, UTF-8 names, method, time, checksum, sizes, length of the name. */
function commonFields({ method, crc, size, time }: ZipItem, nameLength: number, packed: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
