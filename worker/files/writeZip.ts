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

const utf8 = new TextEncoder();

/** The zip of these entries, in their order; names are UTF-8. */
export function writeZip(items: readonly ZipItem[]): Uint8Array {
  return concat(zipPieces(items));
}

/** The same in pieces, of which the large ones are those of the entries: joining them would take their memory twice. */
export function zipPieces(items: readonly ZipItem[]): readonly Uint8Array[] {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const item of items) {
    const name = utf8.encode(item.name);
    const packed = lengthOf(item.packed);
    const local = header(30, 0x04034b50);
    writeCommon(local, 4, item, name.length, packed);
    files.push(bytesOf(local), name, ...item.packed);

    const central = header(46, 0x02014b50);
    central.setUint16(4, 20, true);
    writeCommon(central, 6, item, name.length, packed);
    central.setUint32(42, at, true);
    directory.push(bytesOf(central), name);
    at += local.byteLength + name.length + packed;
  }
  const end = header(22, 0x06054b50);
  end.setUint16(8, items.length, true);
  end.setUint16(10, items.length, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, at, true);
  return [...files, ...directory, bytesOf(end)];
}

/** Pieces of bytes as one. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function header(length: number, signature: number): DataView {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  return view;
}

const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer);

/** What both headers of an entry say: version, UTF-8 names, method, time, checksum, sizes, length of the name. */
function writeCommon(
  view: DataView,
  at: number,
  { method, crc, size, time }: ZipItem,
  nameLength: number,
  packed: number,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
