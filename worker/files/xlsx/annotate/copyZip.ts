import { host } from '#host';
import { newPartTime, writeZip, type ZipItem } from '../../writeZip.ts';
import type { ZipEntry } from '../../zip.ts';

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
  const items: ZipItem[] = [];
  for (const [key, entry] of entries) {
    const replacement = rest.get(key);
    rest.delete(key);
    items.push(
      replacement === undefined
        ? {
            name: entry.name,
            method: entry.method,
            crc: entry.crc,
            size: entry.size,
            packed: [bytes.subarray(entry.data, entry.data + entry.packed)],
            time: view.getUint32(entry.header + 10, true),
          }
        : pack(entry.name, replacement.text),
    );
  }
  for (const { path, text } of rest.values()) items.push(pack(path, text));
  return writeZip(items);
}

function pack(name: string, text: string): ZipItem {
  const content = host.fromLatin1(text);
  return {
    name,
    method: 8,
    crc: host.crc32(content),
    size: content.length,
    packed: [host.deflate(content, { level: 6, last: true })],
    time: newPartTime,
  };
}
