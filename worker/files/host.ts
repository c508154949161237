/** What files need of the machine they are read on: packing, checksums, quick ways between bytes and text. Synchronous. */
export interface Host {
  /**
   * Unpacks raw DEFLATE. `too-long` if there is more than `size` bytes, found soon behind them and not after unpacking
   * all; `damaged` if it is no DEFLATE. The result may be a little longer or shorter than `size`: compare.
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | 'too-long' | 'damaged';
  /**
   * Packs as raw DEFLATE at a level from 1 to 9. A piece that is not the last ends at a byte and without the mark of
   * the end, so that the next piece can follow.
   */
  readonly deflate: (
    bytes: Uint8Array,
    options: { readonly level: number; readonly last: boolean },
  ) => Uint8Array;
  /** CRC-32 as zip files have it; `before` is that of the bytes before these. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
  /** SHA-256 of bytes, or of a text as UTF-8: 64 hex digits in lower case. */
  readonly sha256: (content: Uint8Array | string) => string;
  readonly isUtf8: (bytes: Uint8Array) => boolean;
  /** A text with one character a byte, U+0000 to U+00FF. Not what `TextDecoder` calls latin1, which is windows-1252. */
  readonly toLatin1: (bytes: Uint8Array) => string;
  /** The bytes of a text with one character a byte. */
  readonly fromLatin1: (text: string) => Uint8Array;
  /** The text whose UTF-8 bytes a text with one character a byte stands for. */
  readonly decodeLatin1: (text: string) => string;
}

/**
 * The host of this build, imported from `#host`: package.json (`imports`) names this file for the types and
 * `nodeHost.ts` for Node and workerd. A browser can bring its own under the condition `browser`; it has to stand behind
 * `workerd`, which claims both.
 */
export declare const host: Host;
