import { Buffer } from 'node:buffer';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { newPartTime, type ZipItem } from './writeZip.ts';

/**
 * Characters that are packed at once. Every part of the template is shorter and thus packed by fflate, whose bytes are
 * the same on every machine; the pieces of longer parts go to the host's zlib, which is five times as fast.
 */
const pieceLength = 1_000_000;

/** Of zlib's levels: 6 packs rows a tenth smaller and takes twice as long. */
const level = 4;

/** Packs one part while it is written: of a long one only packed bytes stay in memory. */
export class PartPacker {
  readonly #packed: Uint8Array[] = [];
  #waiting = '';
  #crc = 0;
  #size = 0;

  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > pieceLength) this.#packPiece(constants.Z_FULL_FLUSH);
  }

  /** Ends the part, and is its entry of a zip. */
  end(name: string): ZipItem {
    if (this.#packed.length > 0) this.#packPiece(constants.Z_FINISH);
    else this.#packed.push(deflateSync(this.#take(), { level: 6 }));
    return { name, method: 8, crc: this.#crc, size: this.#size, packed: this.#packed, time: newPartTime };
  }

  /** A flushed piece ends at a byte and is followed by the next as if they were one. */
  #packPiece(finishFlush: number): void {
    this.#packed.push(deflateRawSync(this.#take(), { level, finishFlush }));
  }

  #take(): Uint8Array {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#crc = crc32(bytes, this.#crc);
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
