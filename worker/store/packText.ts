import { Buffer } from 'node:buffer';
import { host } from '#host';

/** A text in a column: packed, or as releases before the packing wrote it. */
export type StoredText = Uint8Array | string;

/** Digits in front of the packed bytes: how many bytes the text has, readable for SQL. */
const sizeDigits = 8;

/** Higher levels take twice the time for two per cent. */
const level = 6;

/** A text as it is stored: the number of its bytes in eight digits, then raw DEFLATE of its UTF-8. */
export function packText(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const size = Buffer.from(String(bytes.length).padStart(sizeDigits, '0'), 'latin1');
  if (size.length > sizeDigits) throw new Error('A text is too long to be stored');
  return Buffer.concat([size, host.deflate(bytes, { level, last: true })]);
}

/** The text that was stored. */
export function unpackText(stored: StoredText): string {
  if (typeof stored === 'string') return stored;
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const size = Number(bytes.toString('latin1', 0, sizeDigits));
  const text = host.inflate(bytes.subarray(sizeDigits), size);
  if (typeof text === 'string' || text.length !== size) throw new Error('A stored text is damaged');
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8');
}

/** SQL for the number of bytes that the text of a column has unpacked. */
export const unpackedSize = (column: string): string =>
  `CASE typeof(${column}) WHEN 'blob' THEN CAST(CAST(substr(${column}, 1, ${sizeDigits}) AS TEXT) AS INTEGER) ELSE octet_length(${column}) END`;
