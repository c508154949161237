import { deflateSync } from 'fflate';
import { host } from '#host';
import { concat, newPartTime, type ZipItem } from './writeZip.ts';

/**
 * Bytes that are packed at once. Every part of the template is shorter and thus packed by fflate, whose bytes are the
 * same on every machine; the pieces of longer parts go to the host's zlib, which is five times as fast.
 */
const pieceBytes = 1_000_000;

/** Characters that are encoded at once: long-lived rope strings are expensive for the garbage collector. */
const encodedCharacters = 16_000;

/** Of zlib's levels: 6 packs rows a tenth smaller and takes twice as long. */
const level = 4;

const utf8 = new TextEncoder();

/** Packs one part while it is written: of a long one only packed bytes stay in memory. */
export class PartPacker {
  readonly #packed: Uint8Array[] = [];
  #text = '';
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #crc = 0;
  #size = 0;

  write(text: string): void {
    this.#text += text;
    if (this.#text.length < encodedCharacters) return;
    this.#encode();
    if (this.#waitingBytes > pieceBytes) this.#packPiece({ last: false });
  }

  /** Ends the part, and is its entry of a zip. */
  end(name: string): ZipItem {
    this.#encode();
    if (this.#packed.length > 0) this.#packPiece({ last: true });
    else this.#packed.push(deflateSync(this.#take(), { level: 6 }));
    return { name, method: 8, crc: this.#crc, size: this.#size, packed: this.#packed, time: newPartTime };
  }

  #encode(): void {
    const bytes = utf8.encode(this.#text);
    this.#text = '';
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  /** A flushed piece ends at a byte and is followed by the next as if they were one. */
  #packPiece({ last }: { readonly last: boolean }): void {
    this.#packed.push(host.deflate(this.#take(), { level, last }));
  }

  #take(): Uint8Array {
    const bytes = concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#crc = host.crc32(bytes, this.#crc);
    this.#size += bytes.length;
    return bytes;
  }
}

/** A whole part as an entry of a zip. */
export function packPart(name: string, xml: string): ZipItem {
  const packer = new PartPacker();
  packer.write(xml);
  return packer.end(name);
}
