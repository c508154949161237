import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { host } from '#host';
import { concat } from '../../../worker/files/writeZip.ts';

const pack = (bytes: Uint8Array) => host.deflate(bytes, { level: 6, last: true });

describe('inflate', () => {
  it('gives back what was packed, at every level', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 9 }), (bytes, level) => {
        const unpacked = host.inflate(host.deflate(bytes, { level, last: true }), bytes.length);
        expect(unpacked).toEqual(expect.objectContaining({ length: bytes.length }));
        expect([...(unpacked as Uint8Array)]).toEqual([...bytes]);
      }),
    );
  });

  it('stops behind the size it was told', () => {
    expect(host.inflate(pack(new Uint8Array(50_000_000)), 1000)).toBe('too-long');
  });

  it('knows what is no DEFLATE, and what breaks off', () => {
    expect(host.inflate(Uint8Array.of(255, 255, 255), 1000)).toBe('damaged');
    const packed = pack(Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251));
    expect(host.inflate(packed.subarray(0, packed.length - 20), 5000)).toBe('damaged');
  });
});

it('packs pieces that follow each other as one', () => {
  const pieces = [Uint8Array.of(1, 2, 3), new Uint8Array(1000), Uint8Array.of(9)];
  const packed = pieces.map((piece, i) => host.deflate(piece, { level: 4, last: i === pieces.length - 1 }));
  expect([...(host.inflate(concat(packed), 1004) as Uint8Array)]).toEqual([...concat(pieces)]);
});

it('counts the checksum on from piece to piece', () => {
  const [a, b] = [host.fromLatin1('12345'), host.fromLatin1('6789')];
  expect(host.crc32(host.fromLatin1('123456789'))).toBe(0xcbf43926);
  expect(host.crc32(b, host.crc32(a))).toBe(0xcbf43926);
});

it('hashes bytes, and texts as UTF-8', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(host.sha256('abc')).toBe(abc);
  expect(host.sha256(host.fromLatin1('abc'))).toBe(abc);
  expect(host.sha256('Länder')).toBe(host.sha256(new TextEncoder().encode('Länder')));
});

it('knows UTF-8', () => {
  expect(host.isUtf8(new TextEncoder().encode('Länder 🙂'))).toBe(true);
  for (const bytes of [[0xe4], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
    expect(host.isUtf8(Uint8Array.from(bytes)), String(bytes)).toBe(false);
});

it('takes every byte for one character', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const text = host.toLatin1(bytes);
  expect([...text].map((char) => char.charCodeAt(0))).toEqual([...bytes]);
  expect([...host.fromLatin1(text)]).toEqual([...bytes]);
  expect(host.toLatin1(bytes.subarray(200, 203))).toBe('\xc8\xc9\xca');
});

it('decodes UTF-8 that has one character a byte', () => {
  const latin1 = host.toLatin1(new TextEncoder().encode('Länder 🙂'));
  expect(host.decodeLatin1(latin1)).toBe('Länder 🙂');
});
