import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { newPartTime, type ZipItem } from './writeZip.ts';

/**
 * Packs one part while it is written: only packed bytes stay in memory. By fflate and not by the host's zlib, whose
 * bytes differ from machine to machine.
 */
export class PartPacker {
  readonly #packed: Uint8Array[] = [];
  readonly #deflate = new Deflate({ level: 6 }, (bytes) => void this.#packed.push(bytes));
  #waiting = '';
  #crc = 0;
  #size = 0;

  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > pieceLength) this.#push(false);
  }

  /** Ends the part, and is its entry of a zip. */
  end(name: string): ZipItem {
    this.#push(true);
    return {
      name,
      method: 8,
      crc: this.#crc,
      size: this.#size,
      packed: this.#packed,
      time: newPartTime,
    };
  }

  #push(isLast: boolean): void {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#deflate.push(bytes, isLast);
  }
}

/** Characters that are packed at once: few calls, little memory. */
const pieceLength = 100_000;

/** A whole part as an entry of a zip. */
export function packPart(name: string, xml: string): ZipItem {
  const packer = new PartPacker();
  packer.write(xml);
  return packer.end(name);
}
