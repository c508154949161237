import { host } from '#host';
import { PART_BYTES, PARTS_BYTES, RATIO } from './limits.ts';
import { refuse } from './refusal.ts';
import { decodeXml } from './xml.ts';
import { readDirectory, type ZipEntry } from './zip.ts';

/** A package whose parts are inflated one by one, within limits that hold for all of them together. */
export class Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #bytes: Uint8Array;
  #inflated = 0;
  #packed = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.entries = readDirectory(bytes);
  }

  /** Whether there is a part of this name; case does not matter. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The text of an XML part, `null` if there is none. */
  xml(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : decodeXml(bytes);
  }

  /** The inflated and checked bytes of a part, `null` if there is none. */
  bytes(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.size > PART_BYTES) refuse(isBomb(entry.size, entry.packed) ? 'bombe' : 'teilGross');
    this.#inflated += entry.size;
    this.#packed += entry.packed;
    if (this.#inflated > PARTS_BYTES) refuse(isBomb(this.#inflated, this.#packed) ? 'bombe' : 'mappeGross');
    const packed = this.#bytes.subarray(entry.data, entry.data + entry.packed);
    const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
    if (bytes.length !== entry.size) refuse('groessenangabe');
    if (host.crc32(bytes) !== entry.crc) refuse('beschaedigt');
    return bytes;
  }
}

/** Honest tables pack well, too: it is asked only where a limit of size is passed. */
const isBomb = (size: number, packed: number): boolean => size > packed * RATIO;

/** Aborts inflating soon after the declared size, so that no part costs much more than declared; the caller compares. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bytes = host.inflate(packed, size);
  if (bytes === 'too-long') refuse('groessenangabe');
  return bytes === 'damaged' ? refuse('beschaedigt') : bytes;
}
