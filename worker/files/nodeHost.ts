import { Buffer, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Host } from './host.ts';

/** Node and workerd. */
export const host: Host = {
  inflate,
  deflate: (bytes, { level, last }) =>
    deflateRawSync(bytes, { level, finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH }),
  crc32,
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  isUtf8,
  toLatin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  fromLatin1: (text) => Buffer.from(text, 'latin1'),
  decodeLatin1: (text) => Buffer.from(text, 'latin1').toString('utf8'),
};

/** Not stopped right behind `size`: workerd compares the capacity of its growing buffer, up to twice the content. */
function inflate(packed: Uint8Array, size: number): Uint8Array | 'too-long' | 'damaged' {
  try {
    return inflateRawSync(packed, { maxOutputLength: 2 * size + 1024, chunkSize: Math.max(64, size + 1) });
  } catch (cause) {
    // Node gives a code; workerd only says in words that the output is too large.
    const tooLong =
      cause instanceof Error &&
      (('code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') ||
        /larger than|too large|memory limit/i.test(cause.message));
    return tooLong ? 'too-long' : 'damaged';
  }
}
